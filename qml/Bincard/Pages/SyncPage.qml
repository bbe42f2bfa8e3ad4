// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor

// Where the work of this device is, and what the hub did not take as it was done.
FloorPage {
    id: page

    required property HistoryView view

    canGoBack: true
    showsSync: false
    title: qsTr("Sent work")
    footer: [
        ActionButton {
            Layout.fillWidth: true
            iconName: "check"
            text: qsTr("I have read it")
            visible: page.view.noticeCount > 0
            onClicked: page.view.seeNotices()
        }
    ]

    SyncPanel {
        Layout.fillWidth: true
        accepted: page.sync.accepted
        ageText: page.sync.ageText
        online: page.sync.online
        rejected: page.sync.rejected
        sent: page.sync.sent
        stored: page.sync.stored
    }
    FeedbackBanner {
        Layout.fillWidth: true
        detail: page.sync.trouble.detail
        level: Tone.Warning
        text: page.sync.trouble.text
        visible: text !== ""
    }
    Repeater {
        model: page.view.notices

        delegate: NoticeRow {
            required detail

            Layout.fillWidth: true
            unread: true
        }
    }
    Item {
        Layout.fillHeight: true
    }
}
