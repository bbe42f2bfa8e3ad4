// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Desk
import Bincard.Theme

// Everything that the keyboard does.
FocusScope {
    id: pane

    required property DeskView desk

    readonly property list<string> keys: ["/", "Ctrl+N", "↑  ↓", "Home  End", "PgUp  PgDn", "Enter", "Ctrl+Enter", "Esc", "Tab", "F1"]
    readonly property list<string> meanings: [qsTr("search"), qsTr("something new, where the page makes it"), qsTr("the next row, the one before"), qsTr("first and last row"), qsTr("a screen up or down"), qsTr("open the row, press what has the focus"), qsTr("save the form"), qsTr("back"), qsTr("on to the next control"), qsTr("this list")]

    // Those of the floor stand above the keys that are the same everywhere.
    readonly property int onFloor: {
        let count = 0;
        for (const key of pane.desk.pageKeys)
            count += key.startsWith("Ctrl") ? 1 : 0;
        return count;
    }

    signal closed

    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Keys")
    Keys.onEscapePressed: pane.closed()
    onVisibleChanged: pane.visible && pane.forceActiveFocus()

    MouseArea {
        anchors.fill: parent
        onClicked: pane.closed()

        Rectangle {
            anchors.fill: parent
            color: Colors.scrim
        }
    }
    Rectangle {
        anchors.centerIn: parent
        width: columns.implicitWidth + 2 * Metrics.gapHuge
        height: columns.implicitHeight + 2 * Metrics.gapHuge
        border.color: Colors.outline
        border.width: Metrics.hairline
        color: Colors.surfaceRaised
        radius: Metrics.radius

        RowLayout {
            id: columns

            anchors.centerIn: parent
            spacing: 2 * Metrics.gapHuge

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                spacing: Metrics.gapHuge

                KeyColumn {
                    keys: pane.desk.pageKeys.slice(0, pane.onFloor)
                    meanings: pane.desk.pageTitles.slice(0, pane.onFloor)
                }
                KeyColumn {
                    keys: pane.keys
                    meanings: pane.meanings
                }
            }
            KeyColumn {
                Layout.alignment: Qt.AlignTop
                keys: pane.desk.pageKeys.slice(pane.onFloor)
                meanings: pane.desk.pageTitles.slice(pane.onFloor)
            }
        }
    }
}
