// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Theme

// One of a few: pressing goes on to the next, arrows go both ways.
Pressable {
    id: choice

    required property string label
    required property string value
    // Its label stands elsewhere.
    property bool bare: false

    signal moved(int by)

    implicitHeight: Metrics.deskControl
    horizontalPadding: Metrics.gapLarge
    verticalPadding: 0
    text: choice.value
    Accessible.role: Accessible.ComboBox
    Accessible.name: choice.label
    Accessible.description: choice.text
    Keys.onLeftPressed: choice.moved(-1)
    Keys.onRightPressed: choice.moved(1)
    onClicked: choice.moved(1)

    background: PressSurface {
        border.color: Colors.outline
        border.width: Metrics.hairline
        color: Colors.surfaceRaised
        down: choice.down
    }
    contentItem: RowLayout {
        spacing: Metrics.gapSmall

        Ink {
            color: Colors.textMuted
            font.pixelSize: Type.small
            text: choice.label
            visible: !choice.bare
        }
        Ink {
            Layout.fillWidth: true
            font.bold: true
            font.pixelSize: Type.dense
            text: choice.text
        }
        Icon {
            color: Colors.textMuted
            name: "next"
            size: Metrics.iconSmall
        }
    }
}
