// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor

// This device may not be used.
FloorPage {
    id: page

    required property feedbackWords trouble

    title: qsTr("Stopped")

    FeedbackBanner {
        Layout.fillWidth: true
        detail: page.trouble.detail
        level: Tone.Error
        text: page.trouble.text
        visible: text !== ""
    }
    EmptyState {
        Layout.fillWidth: true
        iconName: "lock"
        text: qsTr("Bring it to IT. Everything you did is kept and sent.")
        title: qsTr("This device is locked")
    }
    Item {
        Layout.fillHeight: true
    }
}
