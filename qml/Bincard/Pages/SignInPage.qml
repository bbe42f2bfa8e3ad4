// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor

// Who works here: the badge says who. The PIN comes after it.
FloorPage {
    id: page

    required property SignInView view
    required property ShiftView shift
    required property feedbackWords trouble

    signal entryRequested

    hasMenu: true
    subtitle: page.view.warehouse
    title: qsTr("Sign in")
    footer: [
        ScanHint {
            Layout.fillWidth: true
            text: qsTr("your badge")
        },
        ActionButton {
            Layout.fillWidth: true
            iconName: "keyboard"
            kind: ActionButton.Secondary
            text: qsTr("Type the badge's code")
            onClicked: page.entryRequested()
        }
    ]

    FeedbackBanner {
        Layout.fillWidth: true
        detail: page.trouble.detail
        level: page.trouble.level
        text: page.trouble.text
        visible: text !== ""
    }
    FeedbackBanner {
        Layout.fillWidth: true
        detail: page.shift.farewell.detail
        level: page.shift.farewell.level
        text: page.shift.farewell.text
        visible: text !== "" && page.trouble.text === ""
    }
    EmptyState {
        Layout.fillWidth: true
        iconName: "user"
        text: qsTr("Hold your badge before the scanner. Then type your PIN.")
        title: qsTr("Scan your badge")
    }
    Item {
        Layout.fillHeight: true
    }
}
