// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Floor

// What the session may stand at, in the order of Session::Page.
QtObject {
    id: pages

    required property Session session
    // The shell's own.
    required property Component homePage
    required property Component promptPage

    readonly property list<Component> all: [pages.enrolPage, pages.approvalPage, pages.loadingPage, pages.signInPage, pages.pinPage, pages.homePage, pages.promptPage, pages.stoppedPage]

    signal opened(int overlay)
    signal entryWanted

    // Loader of Qt 6.4 takes no bound components, so qmllint cannot know that these see the pages.
    // qmllint disable unqualified
    readonly property Component enrolPage: Component {
        EnrolPage {
            sync: pages.session.sync
            trouble: pages.session.trouble
            view: pages.session.enrol
            onEntryRequested: pages.entryWanted()
        }
    }
    readonly property Component approvalPage: Component {
        ApprovalPage {
            sync: pages.session.sync
            trouble: pages.session.trouble
            view: pages.session.enrol
        }
    }
    readonly property Component loadingPage: Component {
        LoadingPage {
            sync: pages.session.sync
            trouble: pages.session.trouble
            view: pages.session.enrol
            onSyncRequested: pages.opened(Overlay.Sync)
        }
    }
    readonly property Component signInPage: Component {
        SignInPage {
            shift: pages.session.shift
            sync: pages.session.sync
            trouble: pages.session.trouble
            view: pages.session.signIn
            onEntryRequested: pages.entryWanted()
            onMenuRequested: pages.opened(Overlay.Menu)
            onSyncRequested: pages.opened(Overlay.Sync)
        }
    }
    readonly property Component pinPage: Component {
        PinPage {
            sync: pages.session.sync
            trouble: pages.session.trouble
            view: pages.session.signIn
            onSyncRequested: pages.opened(Overlay.Sync)
        }
    }
    readonly property Component stoppedPage: Component {
        NoticePage {
            sync: pages.session.sync
            trouble: pages.session.trouble
        }
    }
    // qmllint enable unqualified
}
