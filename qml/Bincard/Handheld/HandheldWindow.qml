// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Controls
import Bincard.Floor
import Bincard.Theme

// The handheld: one page at a time, chosen by the session; over it what the worker opened for a
// moment. No field has the focus: keys come from the wedge, through `session.typed`.
Window {
    id: window

    enum Overlay {
        Nothing,
        Menu,
        Sync,
        History,
        Quantity
    }

    required property Session session
    property bool dark: false
    property bool still: false
    property real textScale: 1
    property int overlay: HandheldWindow.Nothing
    property string firstKeys

    readonly property string instruction: window.session.prompt.words.instruction
    readonly property int prompted: window.session.page
    readonly property bool typeIt: window.session.prompt.words.typeIt
    readonly property bool covered: window.overlay !== HandheldWindow.Nothing
    readonly property list<Component> pages: [enrolPage, approvalPage, loadingPage, signInPage, pinPage, homePage, promptPage, stoppedPage]
    readonly property list<Component> overlays: [null, menuPage, syncPage, historyPage, quantityPage]
    readonly property HandheldPage shown: (window.covered ? over.item : under.item) as HandheldPage

    function close() {
        window.overlay = HandheldWindow.Nothing;
    }

    function open(overlay: int) {
        window.overlay = overlay;
    }

    function isFigures(text: string): bool {
        return /^[0-9]+$/.test(text) && window.session.prompt.amount.entry;
    }

    function openFor(text: string) {
        window.firstKeys = text;
        window.isFigures(text) ? window.open(HandheldWindow.Quantity) : entry.open(text);
    }

    function type(text: string) {
        entry.opened ? entry.type(text) : window.shown.takesKeys ? window.shown.keyed(text) : window.openFor(text);
    }

    function enter(text: string) {
        window.session.enterCode(text);
        window.shown.forceActiveFocus();
    }

    function goBack() {
        window.covered ? window.close() : window.session.prompt.command("BACK");
    }

    function command(name: string) {
        window.close();
        window.session.prompt.command(name);
    }

    width: 360
    height: 640
    visible: true
    color: Colors.surface
    title: "Bincard"
    onInstructionChanged: window.close()
    onPromptedChanged: window.close()
    onTypeItChanged: window.typeIt ? entry.open("") : entry.close()

    Binding {
        property: "dark"
        target: Colors
        value: window.dark
    }
    Binding {
        property: "textScale"
        target: Metrics
        value: window.textScale
    }
    Binding {
        property: "compact"
        target: Metrics
        value: window.height - strip.height < Metrics.compactBelow
    }
    Binding {
        property: "reduced"
        target: Motion
        value: window.still
    }
    Connections {
        function onHelpWanted() {
            window.open(HandheldWindow.Menu);
        }

        function onTyped(text: string) {
            window.type(text);
        }

        target: window.session
    }
    Shortcut {
        sequence: "F1"
        onActivated: window.open(HandheldWindow.Menu)
    }
    InputStrip {
        id: strip

        width: window.width
        view: window.session.input
    }
    Loader {
        id: under

        y: strip.height
        width: window.width
        height: entry.edge - strip.height
        active: !window.covered
        focus: !window.covered
        sourceComponent: window.pages[window.prompted]
    }
    Loader {
        id: over

        y: strip.height
        width: window.width
        height: entry.edge - strip.height
        focus: window.covered
        sourceComponent: window.overlays[window.overlay]
    }
    EntryLine {
        id: entry

        readonly property real edge: entry.opened ? entry.y : window.height

        y: window.height - height
        width: window.width
        height: implicitHeight
        onCancelled: window.shown.forceActiveFocus()
        onSubmitted: text => window.enter(text)
    }
    // Loader of Qt 6.4 takes no bound components, so qmllint cannot know that these see the window.
    // qmllint disable unqualified
    Component {
        id: enrolPage

        EnrolPage {
            sync: window.session.sync
            trouble: window.session.trouble
            view: window.session.enrol
            onEntryRequested: entry.open("")
        }
    }
    Component {
        id: approvalPage

        ApprovalPage {
            sync: window.session.sync
            trouble: window.session.trouble
            view: window.session.enrol
        }
    }
    Component {
        id: loadingPage

        LoadingPage {
            sync: window.session.sync
            trouble: window.session.trouble
            view: window.session.enrol
            onSyncRequested: window.open(HandheldWindow.Sync)
        }
    }
    Component {
        id: signInPage

        SignInPage {
            sync: window.session.sync
            trouble: window.session.trouble
            view: window.session.signIn
            onEntryRequested: entry.open("")
            onSyncRequested: window.open(HandheldWindow.Sync)
        }
    }
    Component {
        id: pinPage

        PinPage {
            sync: window.session.sync
            trouble: window.session.trouble
            view: window.session.signIn
            onSyncRequested: window.open(HandheldWindow.Sync)
        }
    }
    Component {
        id: homePage

        HomePage {
            person: window.session.person
            prompt: window.session.prompt
            sync: window.session.sync
            view: window.session.home
            onMenuRequested: window.open(HandheldWindow.Menu)
            onSyncRequested: window.open(HandheldWindow.Sync)
        }
    }
    Component {
        id: promptPage

        PromptPage {
            subtitle: window.session.person
            sync: window.session.sync
            view: window.session.prompt
            onBackRequested: window.goBack()
            onMenuRequested: window.open(HandheldWindow.Menu)
            onQuantityRequested: window.openFor("")
            onSyncRequested: window.open(HandheldWindow.Sync)
        }
    }
    Component {
        id: stoppedPage

        NoticePage {
            sync: window.session.sync
            trouble: window.session.trouble
        }
    }
    Component {
        id: menuPage

        MenuPage {
            sync: window.session.sync
            view: window.session.prompt
            onBackRequested: window.close()
            onChosen: name => window.command(name)
            onEntryRequested: entry.open("")
            onHistoryRequested: window.open(HandheldWindow.History)
            onSyncRequested: window.open(HandheldWindow.Sync)
        }
    }
    Component {
        id: syncPage

        SyncPage {
            sync: window.session.sync
            view: window.session.history
            onBackRequested: window.close()
        }
    }
    Component {
        id: historyPage

        ScanHistoryPage {
            sync: window.session.sync
            view: window.session.history
            onBackRequested: window.close()
            onSyncRequested: window.open(HandheldWindow.Sync)
        }
    }
    Component {
        id: quantityPage

        QuantityPage {
            sync: window.session.sync
            value: window.firstKeys
            view: window.session.prompt
            onClosed: window.close()
            onSyncRequested: window.open(HandheldWindow.Sync)
        }
    }
    // qmllint enable unqualified
}
