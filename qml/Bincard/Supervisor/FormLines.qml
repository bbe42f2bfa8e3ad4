// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Bincard.Controls
import Bincard.Desk
import Bincard.Theme

// The lines of a document: a cell for each column, and at the end of each a way to take it out.
Column {
    id: lines

    required property FormView view

    readonly property int columns: lines.view.columnCount
    readonly property real room: lines.width - Metrics.deskControl - lines.columns * Metrics.gap

    signal entered(Item item)

    function take(cell: int) {
        cell < cells.count && (cells.itemAt(cell) as FormCell).take();
    }

    spacing: Metrics.gapSmall

    Row {
        spacing: Metrics.gap

        Repeater {
            model: lines.view.columns

            delegate: Ink {
                id: head

                required property string title
                required property bool figures
                required property double share

                width: lines.room * head.share
                color: Colors.textMuted
                font.pixelSize: Type.small
                horizontalAlignment: head.figures ? Text.AlignRight : Text.AlignLeft
                rightPadding: head.figures ? Metrics.gap : 0
                text: head.title
            }
        }
    }
    Flow {
        width: lines.width
        spacing: Metrics.gap

        Repeater {
            id: cells

            model: lines.view.cells

            delegate: FormCell {
                id: place

                required property int index

                at: lines.view.fieldCount + place.index
                last: place.index % lines.columns === lines.columns - 1
                line: Math.floor(place.index / lines.columns)
                room: lines.room
                view: lines.view
                onEntered: item => lines.entered(item)
            }
        }
    }
}
