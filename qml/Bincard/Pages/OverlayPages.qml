// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Floor

// What is opened over the work for a moment, in the order of Overlay.
QtObject {
    id: pages

    required property Session session
    // The shell's own, where it has one.
    required property Component stationPage
    // What was typed before the keypad stood.
    property string firstKeys

    readonly property list<Component> all: [null, pages.menuPage, pages.syncPage, pages.historyPage, pages.quantityPage, pages.explainPage, pages.selfTestPage, pages.shiftPage, pages.stationPage, pages.codeChoicePage]

    signal opened(int overlay)
    signal closed
    signal entryWanted
    signal chosen(string name)
    signal left

    // Loader of Qt 6.4 takes no bound components, so qmllint cannot know that these see the pages.
    // qmllint disable unqualified
    readonly property Component menuPage: Component {
        MenuPage {
            sync: pages.session.sync
            view: pages.session.prompt
            voice: pages.session.voice
            onBackRequested: pages.closed()
            onChosen: name => pages.chosen(name)
            onEntryRequested: pages.entryWanted()
            onExplainRequested: pages.opened(Overlay.Explain)
            onHistoryRequested: pages.opened(Overlay.History)
            onSelfTestRequested: pages.opened(Overlay.SelfTest)
            onShiftRequested: pages.opened(Overlay.Shift)
            onSyncRequested: pages.opened(Overlay.Sync)
        }
    }
    readonly property Component syncPage: Component {
        SyncPage {
            sync: pages.session.sync
            view: pages.session.history
            onBackRequested: pages.closed()
        }
    }
    readonly property Component historyPage: Component {
        ScanHistoryPage {
            sync: pages.session.sync
            view: pages.session.history
            onBackRequested: pages.closed()
            onSyncRequested: pages.opened(Overlay.Sync)
        }
    }
    readonly property Component quantityPage: Component {
        QuantityPage {
            sync: pages.session.sync
            value: pages.firstKeys
            view: pages.session.prompt
            onClosed: pages.closed()
            onSyncRequested: pages.opened(Overlay.Sync)
        }
    }
    readonly property Component explainPage: Component {
        ExplainPage {
            sync: pages.session.sync
            view: pages.session.explain
            onBackRequested: pages.closed()
            onSyncRequested: pages.opened(Overlay.Sync)
        }
    }
    readonly property Component selfTestPage: Component {
        SelfTestPage {
            sync: pages.session.sync
            view: pages.session.selfTest
            onBackRequested: pages.closed()
            onSyncRequested: pages.opened(Overlay.Sync)
        }
    }
    readonly property Component shiftPage: Component {
        ShiftPage {
            mayLeave: pages.session.person !== ""
            sync: pages.session.sync
            view: pages.session.shift
            onBackRequested: pages.closed()
            onLeaveRequested: pages.left()
        }
    }
    readonly property Component codeChoicePage: Component {
        CodeChoicePage {
            sync: pages.session.sync
            view: pages.session.input
            onSyncRequested: pages.opened(Overlay.Sync)
        }
    }
    // qmllint enable unqualified
}
