// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Bincard.Controls
import Bincard.Desk
import Bincard.Theme

// A table that stays where it is while the floor changes it: arrows, Home, End and the page keys
// move through it, Enter opens the row.
FocusScope {
    id: grid

    required property Table table
    property string emptyTitle
    property string emptyText
    property bool brief: false

    readonly property int rowsShown: Math.max(1, Math.floor(cells.height / Metrics.deskRow))
    readonly property int firstShown: Math.floor(cells.contentY / Metrics.deskRow)

    signal opened

    function widthOf(column: int): real {
        return grid.table.widthOf(column, cells.width, Metrics.textScale);
    }

    function look() {
        grid.table.look(grid.firstShown, grid.firstShown + grid.rowsShown + 1);
    }

    function press(key: int): bool {
        const known = grid.table.press(key, grid.rowsShown);
        known && grid.reveal();
        return known;
    }

    function pick(row: int) {
        grid.table.currentRow = row;
        grid.forceActiveFocus();
    }

    function reveal() {
        cells.contentY = Math.max(0, Math.min(Math.max(cells.contentY, (grid.table.currentRow + 1) * Metrics.deskRow - cells.height), Math.max(0, grid.table.currentRow) * Metrics.deskRow));
    }

    Accessible.role: Accessible.Table
    Accessible.name: grid.emptyTitle
    Keys.onEnterPressed: grid.opened()
    Keys.onPressed: event => event.accepted = grid.press(event.key)
    Keys.onReturnPressed: grid.opened()
    onRowsShownChanged: grid.look()
    onTableChanged: cells.contentY = 0
    onFirstShownChanged: grid.look()

    Timer {
        id: relayout

        interval: 0
        onTriggered: cells.forceLayout()
    }
    Connections {
        function onCounted() {
            grid.look();
        }

        function onShifted(rows: int) {
            cells.contentY = Math.max(0, cells.contentY + rows * Metrics.deskRow);
        }

        target: grid.table
    }
    Rectangle {
        anchors.fill: parent
        border.color: grid.activeFocus && !grid.brief ? Colors.focus : Colors.divider
        border.width: grid.activeFocus && !grid.brief ? Metrics.line : Metrics.hairline
        color: Colors.surfaceRaised
        radius: Metrics.radiusSmall
    }
    Item {
        id: headRoom

        x: Metrics.line
        y: Metrics.line
        width: grid.width - 2 * Metrics.line
        height: Metrics.deskRow
        clip: true

        // The columns end where the mark of the place in the whole begins; their head does not.
        Rectangle {
            anchors.fill: parent
            color: Colors.surfaceSunken

            Rectangle {
                y: parent.height - height
                width: parent.width
                height: Metrics.hairline
                color: Colors.outline
            }
        }
        TableHead {
            x: -cells.contentX
            room: cells.width
            table: grid.table
        }
    }
    TableView {
        id: cells

        anchors.bottomMargin: Metrics.line
        anchors.fill: parent
        anchors.leftMargin: Metrics.line
        anchors.rightMargin: Metrics.gap
        anchors.topMargin: Metrics.line + headRoom.height
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        columnWidthProvider: column => grid.widthOf(column)
        model: grid.table
        reuseItems: true
        rowHeightProvider: row => Metrics.deskRow
        onWidthChanged: relayout.restart()

        delegate: TableCell {
            active: grid.activeFocus
            onPressed: row => grid.pick(row)
            onOpened: grid.opened()
        }
    }
    Rectangle {
        x: grid.width - width - Metrics.line
        y: cells.y + cells.visibleArea.yPosition * cells.height
        width: Metrics.bold
        height: Math.max(Metrics.gapHuge, cells.visibleArea.heightRatio * cells.height)
        color: Colors.outline
        radius: Metrics.line
        visible: cells.contentHeight > cells.height
    }
    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Metrics.margin
        spacing: Metrics.gapSmall
        visible: grid.table.loaded && grid.table.count === 0

        Words {
            width: parent.width
            font.bold: true
            horizontalAlignment: Text.AlignHCenter
            text: grid.table.search === "" ? grid.emptyTitle : qsTr("Nothing found")
            visible: text !== ""
        }
        Words {
            width: parent.width
            color: Colors.textMuted
            font.pixelSize: Type.dense
            horizontalAlignment: Text.AlignHCenter
            text: grid.table.search === "" ? grid.emptyText : qsTr("No row has these words.")
            visible: text !== "" && !grid.brief
        }
    }
}
