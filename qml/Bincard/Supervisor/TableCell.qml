// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Controls
import Bincard.Theme

// One cell; the row's heading, a bar, a figure or words.
Rectangle {
    id: cell

    required property bool active
    required property int row
    required property int column
    required property string text
    required property bool figures
    required property bool code
    required property int tone
    required property real fraction
    required property bool heading
    required property bool current
    required property bool loaded

    readonly property list<color> inks: [Colors.text, Colors.doneInk, Colors.warningInk, Colors.errorInk]
    readonly property bool drawn: cell.fraction >= 0

    // Kept by the table for another row.
    property bool pooled: false

    signal pressed(int row)
    signal opened

    color: cell.heading ? Colors.surfaceSunken : cell.current ? Colors.chosenRow : Colors.surfaceRaised
    implicitHeight: Metrics.deskRow
    visible: !cell.pooled
    z: cell.heading && cell.x === 0 ? 1 : 0
    Accessible.role: Accessible.Cell
    Accessible.name: cell.text
    Accessible.selected: cell.current
    TableView.onPooled: cell.pooled = true
    TableView.onReused: cell.pooled = false

    Rectangle {
        y: parent.height - height
        width: parent.width
        height: Metrics.hairline
        color: Colors.divider
    }
    Rectangle {
        width: Metrics.bold
        height: parent.height
        color: Colors.accentInk
        visible: cell.current && cell.x === 0
    }
    Rectangle {
        x: Metrics.gap
        y: (parent.height - height) / 2
        width: parent.width * 0.46
        height: Metrics.gap
        color: Colors.surfaceSunken
        radius: Metrics.radiusSmall
        visible: cell.drawn

        Rectangle {
            width: parent.width * Math.min(1, cell.fraction)
            height: parent.height
            color: cell.fraction >= 1 ? Colors.doneInk : Colors.working
            radius: parent.radius
        }
    }
    // Not here yet: where the words will stand.
    Rectangle {
        x: Metrics.gap
        y: (parent.height - height) / 2
        width: parent.width / 2
        height: Metrics.gap
        color: Colors.surfaceSunken
        radius: Metrics.radiusSmall
        visible: !cell.loaded
    }
    // A heading is as wide as its words, over the empty cells beside it.
    Ink {
        x: Metrics.gap
        width: cell.heading ? undefined : cell.width - 2 * Metrics.gap
        height: cell.height
        color: cell.inks[cell.tone]
        elide: cell.heading ? Text.ElideNone : Text.ElideRight
        font.bold: cell.heading || cell.tone > 1
        font.family: cell.code ? Type.mono : Type.family
        font.pixelSize: cell.code ? Type.small : Type.dense
        horizontalAlignment: cell.figures || cell.drawn ? Text.AlignRight : Text.AlignLeft
        text: !cell.heading || cell.x === 0 ? cell.text : ""
        verticalAlignment: Text.AlignVCenter
    }
    MouseArea {
        anchors.fill: parent
        onClicked: cell.pressed(cell.row)
        onDoubleClicked: cell.opened()
    }
}
