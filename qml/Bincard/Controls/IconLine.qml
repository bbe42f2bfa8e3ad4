// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Theme

// A small picture and the words it belongs to. Anchored: a layout that was hidden gives its parts
// their old places (Qt 6.4).
Item {
    id: line

    required property string iconName
    required property string text
    property color ink: Colors.text
    property bool bold: false

    implicitHeight: Math.max(sign.height, words.implicitHeight)

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.top: parent.top
        color: line.ink
        name: line.iconName
        size: Metrics.iconSmall
    }
    Ink {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: Metrics.gap
        anchors.right: parent.right
        color: line.ink
        elide: Text.ElideNone
        font.bold: line.bold
        text: line.text
        wrapMode: Text.Wrap
    }
}
