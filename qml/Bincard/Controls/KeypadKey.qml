// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Theme

// One key of the number pad.
Pressable {
    id: key

    property string iconName
    property bool strong: false

    readonly property color ink: !key.enabled ? Colors.textMuted : key.strong ? Colors.textOnAccent : Colors.text

    implicitHeight: Metrics.gloved
    focusPolicy: Qt.TabFocus

    background: PressSurface {
        border.color: key.strong && key.enabled ? Colors.accent : Colors.outline
        border.width: Metrics.hairline
        color: key.strong && key.enabled ? Colors.accent : Colors.surfaceRaised
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
