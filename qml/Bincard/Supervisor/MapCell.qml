// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Controls
import Bincard.Theme

// One place: the warmer, the fuller its colour; a bar across it where it is blocked.
Pressable {
    id: cell

    required property string code
    required property string detail
    required property int column
    required property int row
    required property real heat
    required property bool blocked

    readonly property string words: cell.code + "  ·  " + cell.detail
    readonly property bool roomy: cell.width >= Metrics.mapCell && cell.code.length <= 7
    readonly property bool looked: cell.hovered || cell.activeFocus

    signal told(string text)
    signal opened(string code)

    implicitHeight: Metrics.mapCell
    implicitWidth: Metrics.mapCell
    hoverEnabled: true
    padding: 0
    text: cell.code
    Accessible.description: cell.detail
    onClicked: cell.opened(cell.code)
    onLookedChanged: cell.looked && cell.told(cell.words)

    background: Rectangle {
        border.color: cell.looked ? Colors.focus : Colors.outline
        border.width: cell.looked ? Metrics.line : Metrics.hairline
        color: Colors.surfaceRaised

        Rectangle {
            anchors.fill: parent
            anchors.margins: Metrics.hairline
            color: Colors.warm
            opacity: cell.heat
        }
        Rectangle {
            anchors.centerIn: parent
            width: parent.width
            height: Metrics.line
            color: Colors.errorInk
            rotation: 45
            visible: cell.blocked
        }
    }
    contentItem: Ink {
        color: cell.heat > 0.5 ? Colors.textOnWarm : Colors.text
        elide: Text.ElideNone
        font.family: Type.mono
        font.pixelSize: Type.wordMin
        horizontalAlignment: Text.AlignHCenter
        text: cell.roomy ? cell.code : ""
        verticalAlignment: Text.AlignVCenter
    }
}
