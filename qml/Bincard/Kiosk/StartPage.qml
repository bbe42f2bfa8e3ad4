// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor
import Bincard.Theme

// Between two pieces of work: what waits, by cut-off, and what else may be begun here.
KioskPage {
    id: page

    readonly property PromptView prompt: page.session.prompt
    readonly property HomeView home: page.session.home

    subtitle: page.session.person
    title: page.station.name
    wrong: page.prompt.feedback.level === Tone.Error
    about: [
        QueueList {
            Layout.fillWidth: true
            view: page.station.pack
            onChosen: code => page.prompt.choose(code)
        },
        EmptyState {
            Layout.fillWidth: true
            iconName: "ok"
            text: qsTr("New work appears here by itself. You can also scan an order or a tote.")
            title: qsTr("Nothing to do now")
            visible: page.station.pack.queued === 0
        }
    ]
    ask: [
        FeedbackBanner {
            Layout.fillWidth: true
            detail: page.prompt.feedback.detail
            frozen: page.wrong
            level: page.prompt.feedback.level
            text: page.prompt.feedback.text
            visible: text !== ""
            onClicked: page.prompt.acknowledge()
        },
        FeedbackBanner {
            Layout.fillWidth: true
            level: Tone.Warning
            text: page.prompt.words.notice
            visible: text !== ""
        },
        Words {
            Layout.fillWidth: true
            Layout.margins: Metrics.gap
            font.bold: true
            font.pixelSize: Type.order
            text: page.prompt.words.instruction
        },
        Words {
            Layout.fillWidth: true
            Layout.leftMargin: Metrics.gap
            color: Colors.textMuted
            text: page.home.summary
            visible: page.home.count > 0
        },
        FlowTiles {
            Layout.fillWidth: true
            Layout.topMargin: Metrics.gapHuge
            view: page.home
        }
    ]
    footer: [
        ScanHint {
            Layout.fillWidth: true
            text: page.prompt.words.expected
        },
        ActionButton {
            Layout.fillWidth: true
            command: "CONFIRM"
            enabled: page.home.count > 0
            iconName: "next"
            text: qsTr("Take the next work")
            onClicked: page.home.takeNext()
        }
    ]
}
