// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor

// The camera sees several codes and is aimed at none: which one is meant.
FloorPage {
    id: page

    required property InputView view

    canGoBack: true
    title: qsTr("Which code?")
    onBackRequested: page.view.choose(-1)
    footer: [
        ActionButton {
            Layout.fillWidth: true
            iconName: "close"
            kind: ActionButton.Secondary
            text: qsTr("None of them")
            onClicked: page.view.choose(-1)
        }
    ]

    FeedbackBanner {
        Layout.fillWidth: true
        detail: qsTr("Choose one. Next time hold the red line on it alone.")
        level: Tone.Neutral
        text: qsTr("Several codes are in view")
    }
    Repeater {
        model: page.view.several

        delegate: ChoiceRow {
            id: row

            required property int index
            required property string label
            required property string value

            Layout.fillWidth: true
            code: "" + (row.index + 1)
            detail: row.value
            words: row.label
            onClicked: page.view.choose(row.index)
        }
    }
    Item {
        Layout.fillHeight: true
    }
}
