// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Desk
import Bincard.Theme

// How much stands where, by zone, carrier or hour. A bar shows its rows alone when it is pressed.
RowLayout {
    id: panel

    required property PageView view

    // One bar compares nothing.
    readonly property bool compares: rows.count > 1 || panel.view.table.filterText !== ""

    spacing: Metrics.margin

    ColumnLayout {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: false
        spacing: Metrics.line

        Repeater {
            model: panel.view.barTitles

            delegate: DeskButton {
                required property int index
                required property string modelData

                Layout.fillWidth: true
                Layout.minimumWidth: Metrics.deskBars
                implicitHeight: Metrics.deskRow
                marked: panel.view.barBy === index
                quiet: !marked
                text: modelData
                onClicked: panel.view.barBy = index
            }
        }
    }
    GridLayout {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        columnSpacing: Metrics.gapHuge
        columns: 2
        rowSpacing: Metrics.line

        Repeater {
            id: rows

            model: panel.view.bars

            delegate: BarRow {
                required property int index

                Layout.fillWidth: true
                Layout.preferredWidth: 1
                onClicked: panel.view.choose(index)
            }
        }
    }
    ColumnLayout {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: false
        spacing: 0
        visible: panel.view.staged

        Repeater {
            model: [qsTr("late"), qsTr("waiting"), qsTr("in work"), qsTr("done")]

            delegate: RowLayout {
                id: key

                required property int index
                required property string modelData

                readonly property list<color> inks: [Colors.late, Colors.waiting, Colors.working, Colors.doneInk]

                spacing: Metrics.gap

                Rectangle {
                    color: key.inks[key.index]
                    implicitWidth: Metrics.gapLarge
                    implicitHeight: Metrics.gapLarge
                    radius: Metrics.radiusSmall
                }
                Words {
                    color: Colors.textMuted
                    font.pixelSize: Type.small
                    text: key.modelData
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
