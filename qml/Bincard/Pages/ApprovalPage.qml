// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor
import Bincard.Theme

// The code was taken; a person at the hub compares six digits.
FloorPage {
    id: page

    required property EnrolView view
    required property feedbackWords trouble

    showsSync: false
    title: qsTr("Waiting for approval")
    footer: [
        ActionButton {
            Layout.fillWidth: true
            iconName: "undo"
            kind: ActionButton.Secondary
            text: qsTr("Use another code")
            onClicked: page.view.startOver()
        }
    ]

    FeedbackBanner {
        Layout.fillWidth: true
        detail: page.trouble.detail
        level: page.trouble.level
        text: page.trouble.text
        visible: text !== ""
    }
    Words {
        Layout.fillWidth: true
        Layout.margins: Metrics.gap
        font.bold: true
        font.pixelSize: Type.instruction
        text: qsTr("Read this number to IT")
    }
    LocationPlate {
        Layout.fillWidth: true
        code: page.view.confirmation
        detail: page.view.deviceName
        iconName: "info"
        label: qsTr("This device's number")
        lit: true
        visible: code !== ""
    }
    Words {
        Layout.fillWidth: true
        Layout.margins: Metrics.gap
        color: Colors.textMuted
        text: page.view.confirmation === "" ? qsTr("Asking the hub…") : qsTr("IT must see the same number and approve it. It goes on by itself.")
    }
    Item {
        Layout.fillHeight: true
    }
}
