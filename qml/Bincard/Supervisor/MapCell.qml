// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Controls
import Bincard.Theme

// One place: its code and what is there, as far as there is room for them.
Pressable {
    id: cell

    required property int index
    required property string code
    required property string detail
    required property string figure
    required property rect area
    required property real heat
    required property bool blocked
    // Tab leads to one place, arrows from there to the others.
    required property bool first

    readonly property string words: cell.code + "  ·  " + cell.detail
    readonly property bool looked: cell.hovered || cell.activeFocus
    readonly property real sign: Type.wordMin * Type.monoWidth
    readonly property bool roomy: cell.width >= cell.code.length * cell.sign + Metrics.gap
    readonly property bool tall: cell.height >= 3 * Type.wordMin
    readonly property bool counts: cell.width >= cell.figure.length * cell.sign + Metrics.line && cell.height > Type.wordMin
    readonly property string both: cell.figure === "" || !cell.tall ? cell.code : cell.code + "\n" + cell.figure

    signal told(string text)
    signal opened(string code)

    focusPolicy: cell.first ? Qt.StrongFocus : Qt.ClickFocus
    hoverEnabled: true
    padding: 0
    text: cell.code
    z: cell.looked ? 1 : 0
    Accessible.description: cell.detail
    onClicked: cell.opened(cell.code)
    onLookedChanged: cell.looked && cell.told(cell.words)

    background: HeatSquare {
        blocked: cell.blocked
        heat: cell.heat
        lit: cell.looked
    }
    contentItem: Ink {
        color: cell.heat > 0.5 ? Colors.textOnWarm : Colors.text
        elide: Text.ElideNone
        font.family: Type.mono
        font.pixelSize: Type.wordMin
        horizontalAlignment: Text.AlignHCenter
        text: cell.roomy ? cell.both : cell.counts ? cell.figure : ""
        verticalAlignment: Text.AlignVCenter
    }
}
