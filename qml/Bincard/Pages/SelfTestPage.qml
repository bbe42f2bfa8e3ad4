// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor
import Bincard.Theme

// The printed sheet, code by code, and what to change in the scanner.
FloorPage {
    id: page

    required property SelfTestView view

    canGoBack: true
    title: qsTr("Test the scanner")
    footer: [
        ActionButton {
            Layout.fillWidth: true
            iconName: "skip"
            kind: ActionButton.Secondary
            text: qsTr("It does not read")
            visible: !page.view.finished
            onClicked: page.view.skip()
        },
        ActionButton {
            Layout.fillWidth: true
            iconName: "undo"
            text: qsTr("Test again")
            visible: page.view.finished
            onClicked: page.view.restart()
        }
    ]
    head: [
        ProgressStrip {
            Layout.fillWidth: true
            done: page.view.done
            noun: qsTr("codes")
            total: page.view.total
        },
        Words {
            Layout.fillWidth: true
            font.bold: true
            font.pixelSize: Type.instruction
            text: page.view.instruction
        }
    ]

    FeedbackBanner {
        Layout.fillWidth: true
        detail: page.view.feedback.detail
        level: page.view.feedback.level
        text: page.view.feedback.text
        visible: text !== ""
    }
    Repeater {
        model: page.view.findings

        delegate: NoticeRow {
            required detail

            Layout.fillWidth: true
            focusPolicy: Qt.NoFocus
            unread: true
        }
    }
    Repeater {
        model: page.view.codes

        delegate: TestCodeRow {
            required detail

            Layout.fillWidth: true
        }
    }
    Words {
        Layout.fillWidth: true
        Layout.margins: Metrics.gap
        color: Colors.textMuted
        font.pixelSize: Type.label
        text: qsTr("Print the sheet with: bincardctl label --kind scanner-test")
    }
    Item {
        Layout.fillHeight: true
    }
}
