// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor
import Bincard.Theme

// The end of a shift: what everybody did on this device in the last day and where it is, so that
// who goes knows that nothing is outstanding.
FloorPage {
    id: page

    required property ShiftView view
    property bool mayLeave: false

    signal leaveRequested

    canGoBack: true
    showsSync: false
    title: qsTr("End of shift")
    footer: [
        ActionButton {
            Layout.fillWidth: true
            command: "LOGOUT"
            iconName: "user"
            kind: page.view.settled ? ActionButton.Primary : ActionButton.Secondary
            text: qsTr("Sign out")
            visible: page.mayLeave
            onClicked: page.leaveRequested()
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
        model: page.view.people

        delegate: ShiftCard {
            Layout.fillWidth: true
        }
    }
    Words {
        Layout.fillWidth: true
        Layout.margins: Metrics.gap
        color: Colors.textMuted
        text: page.view.proof
        visible: text !== ""
    }
    Item {
        Layout.fillHeight: true
    }
}
