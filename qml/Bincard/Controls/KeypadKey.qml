// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Theme

// One key of the number pad.
Pressable {
    id: key

    property string iconName

    readonly property color ink: key.enabled ? Colors.text : Colors.textMuted

    implicitHeight: Metrics.gloved
    focusPolicy: Qt.TabFocus

    background: PressSurface {
        border.color: Colors.outline
        border.width: Metrics.hairline
        color: Colors.surfaceRaised
        down: key.down
    }
    contentItem: Item {
        Ink {
            anchors.centerIn: parent
            color: key.ink
            font.bold: true
            font.family: Type.mono
            font.pixelSize: Type.value
            text: key.text
            visible: key.iconName === ""
        }
        Icon {
            anchors.centerIn: parent
            color: key.ink
            name: key.iconName
        }
    }
}
