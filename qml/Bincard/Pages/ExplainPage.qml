// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor
import Bincard.Theme

// What a barcode says, element by element. While it is open every code is explained and none is
// work.
FloorPage {
    id: page

    required property ExplainView view

    canGoBack: true
    title: qsTr("Explain a barcode")
    footer: [
        ScanHint {
            Layout.fillWidth: true
            Layout.leftMargin: -Metrics.gap
            Layout.rightMargin: -Metrics.gap
            text: qsTr("any barcode: nothing is booked")
        }
    ]

    FeedbackBanner {
        Layout.fillWidth: true
        detail: page.view.verdict.detail
        level: page.view.verdict.level
        text: page.view.verdict.text
        visible: text !== ""
    }
    Repeater {
        model: page.view.facts

        delegate: FactRow {
            required detail
            required isCode
            required level

            Layout.fillWidth: true
        }
    }
    EmptyState {
        Layout.fillWidth: true
        iconName: "barcode"
        text: qsTr("What it says is shown here, part by part, and what is wrong with it.")
        title: qsTr("Scan the barcode")
        visible: page.view.empty
    }
    Item {
        Layout.fillHeight: true
    }
}
