// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Bincard.Controls
import Bincard.Desk
import Bincard.Theme

// Titles of the columns; pressing one sorts by it.
Row {
    id: head

    required property Table table
    required property real room

    height: Metrics.deskRow

    Repeater {
        model: head.table.columnCount()

        delegate: Pressable {
            id: title

            required property int index

            readonly property bool figures: head.table.standsRightIn(title.index)
            readonly property bool sorts: head.table.sortColumn === title.index
            readonly property string arrow: head.table.descending ? "  ▾" : "  ▴"

            width: head.table.widthOf(title.index, head.room, Metrics.textScale)
            height: head.height
            focusPolicy: Qt.NoFocus
            horizontalPadding: Metrics.gap
            visible: width > 0
            text: head.table.titleOf(title.index)
            verticalPadding: 0
            Accessible.role: Accessible.ColumnHeader
            onClicked: head.table.sortBy(title.index)

            background: Rectangle {
                color: Colors.surfaceSunken

                Rectangle {
                    y: parent.height - height
                    width: parent.width
                    height: Metrics.hairline
                    color: Colors.outline
                }
            }
            contentItem: Ink {
                color: title.sorts ? Colors.text : Colors.textMuted
                font.bold: title.sorts
                font.pixelSize: Type.small
                horizontalAlignment: title.figures ? Text.AlignRight : Text.AlignLeft
                text: title.sorts ? title.text + title.arrow : title.text
                verticalAlignment: Text.AlignVCenter
            }
        }
    }
}
