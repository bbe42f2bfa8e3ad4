// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor
import Bincard.Theme

// The person of the badge proves that it is them.
FloorPage {
    id: page

    required property SignInView view
    required property feedbackWords trouble

    canGoBack: true
    fills: true
    subtitle: page.view.warehouse
    takesKeys: true
    title: page.view.person
    onBackRequested: page.view.putBadgeAway()
    onKeyed: text => pad.type(text)
    onTroubleChanged: pad.clear()
    onTitleChanged: pad.clear()

    FeedbackBanner {
        Layout.fillWidth: true
        level: page.trouble.level
        text: page.trouble.text
        visible: text !== "" && page.view.waitText === ""
    }
    FeedbackBanner {
        Layout.fillWidth: true
        level: Tone.Neutral
        text: page.view.locked ? qsTr("Locked: PIN to go on, or another badge") : page.view.purpose
        visible: text !== "" && !page.trouble.text
    }
    PinPad {
        id: pad

        Layout.alignment: Qt.AlignHCenter
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.maximumWidth: Metrics.compact ? page.width : Metrics.columnMax
        focus: true
        lengthMax: 8
        lengthMin: 4
        submitText: page.view.locked ? qsTr("Go on") : page.view.purpose === "" ? qsTr("Sign in") : qsTr("Allow it")
        waitText: page.view.waitText
        onCancelled: page.view.putBadgeAway()
        onSubmitted: pin => page.view.tryPin(pin)
    }
}
