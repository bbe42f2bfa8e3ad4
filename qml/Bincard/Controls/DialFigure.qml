// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Theme

// The figure of a dial and its unit; brief, what it counts stands beside it. Anchored: a layout
// that was hidden gives its parts their old places (Qt 6.4).
Item {
    id: dial

    required property string figure
    required property string unit
    required property string label
    required property bool complete
    required property bool brief

    readonly property real room: dial.width - counted.width - Metrics.gapLarge

    implicitHeight: Math.max(number.implicitHeight, named.visible ? named.implicitHeight : 0)

    Caption {
        id: named

        anchors.left: parent.left
        anchors.right: number.left
        anchors.rightMargin: Metrics.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        elide: Text.ElideNone
        text: dial.label
        visible: dial.brief && Metrics.wordy
        wrapMode: Text.Wrap
    }
    // Both numbers alike: what is needed matters as much as what is in hand. One text, so that it
    // shrinks as one.
    Ink {
        id: number

        anchors.right: counted.left
        anchors.rightMargin: Metrics.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        width: named.visible ? Math.min(dial.room, implicitWidth) : dial.room
        color: dial.complete ? Colors.doneInk : Colors.text
        elide: Text.ElideNone
        font.bold: true
        font.family: Type.mono
        font.letterSpacing: Type.figureSpacing
        font.pixelSize: dial.brief ? Type.figureBrief : Type.figure
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Type.figureMin
        text: dial.figure
        verticalAlignment: Text.AlignVCenter
    }
    Ink {
        id: counted

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        font.bold: true
        font.pixelSize: Type.title
        text: dial.unit
    }
}
