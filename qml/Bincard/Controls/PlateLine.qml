// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Theme

// The first line of a plate: what the place is for, and the code where it has no line of its own.
// Anchored: a layout that was hidden gives its parts their old places (Qt 6.4).
Item {
    id: line

    required property string label
    required property string code
    required property int codeSize
    required property string iconName
    required property color iconInk
    required property color ink
    required property color inkMuted

    implicitHeight: Math.max(sign.height, said.implicitHeight, printed.visible ? printed.implicitHeight : 0)

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        color: line.iconInk
        name: line.iconName
        size: Metrics.iconSmall
    }
    Caption {
        id: said

        anchors.left: sign.right
        anchors.leftMargin: Metrics.gap
        anchors.right: printed.visible ? printed.left : parent.right
        anchors.rightMargin: printed.visible ? Metrics.gap : 0
        anchors.verticalCenter: parent.verticalCenter
        color: line.inkMuted
        text: line.label
    }
    Ink {
        id: printed

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: line.ink
        elide: Text.ElideNone
        font.bold: true
        font.family: Type.mono
        font.pixelSize: line.codeSize
        text: line.code
        visible: text !== ""
    }
}
