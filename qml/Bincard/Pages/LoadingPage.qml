// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor
import Bincard.Theme

// The warehouse comes onto the device, once. It may be interrupted; it goes on where it was.
FloorPage {
    id: page

    required property EnrolView view
    required property feedbackWords trouble

    title: qsTr("Getting ready")

    FeedbackBanner {
        Layout.fillWidth: true
        detail: page.trouble.detail
        level: page.trouble.level
        text: page.trouble.text
        visible: text !== ""
    }
    EmptyState {
        Layout.fillWidth: true
        iconName: "sync"
        text: qsTr("This happens once and may be interrupted: it goes on where it was.")
        title: qsTr("The warehouse is being loaded")
    }
    ProgressStrip {
        Layout.fillWidth: true
        Layout.leftMargin: Metrics.gap
        Layout.rightMargin: Metrics.gap
        done: page.view.loadedPercent
        noun: "%"
        text: qsTr("%1 %").arg(page.view.loadedPercent)
        total: 100
    }
    Item {
        Layout.fillHeight: true
    }
}
