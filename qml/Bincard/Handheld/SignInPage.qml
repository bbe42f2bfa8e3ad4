// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor
import Bincard.Theme

// Who works here: the badge says who, the PIN that it is them.
HandheldPage {
    id: page

    required property SignInView view
    required property feedbackWords trouble

    readonly property bool knows: page.view.person !== ""

    signal entryRequested

    canGoBack: page.knows
    takesKeys: page.knows
    title: page.knows ? page.view.person : qsTr("Sign in")
    subtitle: page.view.warehouse
    footer: [
        ScanHint {
            Layout.fillWidth: true
            text: qsTr("your badge")
            visible: !page.knows
        },
        ActionButton {
            Layout.fillWidth: true
            iconName: "keyboard"
            kind: ActionButton.Secondary
            text: qsTr("Type the badge's code")
            visible: !page.knows
            onClicked: page.entryRequested()
        }
    ]
    onBackRequested: page.view.putBadgeAway()
    onKeyed: text => pad.type(text)
    onTroubleChanged: pad.clear()

    FeedbackBanner {
        Layout.fillWidth: true
        detail: page.trouble.detail
        level: page.trouble.level
        text: page.trouble.text
        visible: text !== "" && page.view.waitText === ""
    }
    EmptyState {
        Layout.fillWidth: true
        iconName: "user"
        text: qsTr("Hold your badge before the scanner. Then type your PIN.")
        title: qsTr("Scan your badge")
        visible: !page.knows
    }
    PinPad {
        id: pad

        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.maximumWidth: Metrics.columnMax
        Layout.alignment: Qt.AlignHCenter
        focus: page.knows
        lengthMax: 8
        lengthMin: 4
        visible: page.knows
        waitText: page.view.waitText
        onCancelled: page.view.putBadgeAway()
        onSubmitted: pin => page.view.tryPin(pin)
    }
    Item {
        Layout.fillHeight: !page.knows
    }
}
