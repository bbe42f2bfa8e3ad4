// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor

// What was scanned in this shift, and how far each has come.
FloorPage {
    id: page

    required property HistoryView view

    canGoBack: true
    title: qsTr("Last scans")

    Repeater {
        model: page.view.scans

        delegate: NoticeRow {
            required detail
            required reached

            Layout.fillWidth: true
            focusPolicy: Qt.NoFocus
        }
    }
    EmptyState {
        Layout.fillWidth: true
        iconName: "barcode"
        text: qsTr("Each scan is listed here with what became of it.")
        title: qsTr("Nothing scanned yet")
        visible: page.view.scanCount === 0
    }
    Item {
        Layout.fillHeight: true
    }
}
