// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Pages

// The handheld: a window of the floor, as high as a hand.
FloorWindow {
    id: window

    width: 360
    height: 640

    // Loader of Qt 6.4 takes no bound components, so qmllint cannot know that these see the window.
    // qmllint disable unqualified
    homePage: Component {
        HomePage {
            person: window.session.person
            prompt: window.session.prompt
            sync: window.session.sync
            view: window.session.home
            onMenuRequested: window.open(Overlay.Menu)
            onSyncRequested: window.open(Overlay.Sync)
        }
    }
    promptPage: Component {
        PromptPage {
            person: window.session.person
            photo: window.session.photo
            sync: window.session.sync
            view: window.session.prompt
            onBackRequested: window.goBack()
            onEntryRequested: window.openEntry()
            onMenuRequested: window.open(Overlay.Menu)
            onQuantityRequested: window.openKeypad()
            onSyncRequested: window.open(Overlay.Sync)
        }
    }
    // qmllint enable unqualified
}
