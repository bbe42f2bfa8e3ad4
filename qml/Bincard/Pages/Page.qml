// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Floor
import Bincard.Theme

// What a window needs of whatever page stands in it: what to do with keys, and where the page wants
// to go. Arrows and Tab walk, Esc is the way back.
FocusScope {
    id: page

    required property SyncView sync
    // Whether typed keys are this page's own (a PIN, a number), and what it does with them.
    property bool takesKeys: false
    // The entry line is open below.
    property bool typing: false

    signal backRequested
    signal menuRequested
    signal syncRequested
    signal keyed(string text)

    function focusNext(forward: bool) {
        const item = page.Window.activeFocusItem ?? page;
        item.nextItemInFocusChain(forward).forceActiveFocus(Qt.TabFocusReason);
    }

    focus: true
    Keys.onDownPressed: page.focusNext(true)
    Keys.onEscapePressed: page.backRequested()
    Keys.onRightPressed: page.focusNext(true)
    Keys.onLeftPressed: page.focusNext(false)
    Keys.onUpPressed: page.focusNext(false)

    Rectangle {
        anchors.fill: parent
        color: Colors.surface
    }
}
