// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor

// A device that belongs to no hub yet: show it the code that IT gives out, or paste it.
FloorPage {
    id: page

    required property EnrolView view
    required property feedbackWords trouble

    signal entryRequested

    showsSync: false
    title: qsTr("Welcome")
    footer: [
        ScanHint {
            Layout.fillWidth: true
            text: qsTr("the enrolment code")
        },
        ActionButton {
            Layout.fillWidth: true
            iconName: "keyboard"
            kind: ActionButton.Secondary
            text: qsTr("Type or paste the code")
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
    EmptyState {
        Layout.fillWidth: true
        iconName: "barcode"
        text: qsTr("IT shows you a code on a screen or on paper. Scan it once, and this device belongs to your warehouse.")
        title: qsTr("Scan the enrolment code")
    }
    FactTile {
        Layout.fillWidth: true
        iconName: "user"
        label: qsTr("This device")
        value: page.view.deviceName
    }
    Item {
        Layout.fillHeight: true
    }
}
