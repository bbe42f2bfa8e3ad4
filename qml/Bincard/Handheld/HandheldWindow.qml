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
        Quantity,
        Explain,
        SelfTest,
        Shift,
        CodeChoice
    }

    required property Session session
    property bool dark: false
    property bool still: false
    property real textScale: 1
    // Languages that are read from the right.
    property bool mirrored: false
    property int overlay: HandheldWindow.Nothing
    property string firstKeys

    readonly property string instruction: window.session.prompt.words.instruction
    readonly property int prompted: window.session.page
    readonly property bool typeIt: window.session.prompt.words.typeIt
    // What a reader lacks is read first where both do not fit; a tap puts it away.
    readonly property bool roomy: strip.view.trouble.text === "" || under.height >= 4 * Metrics.gloved
    // What is in front: a code has to be chosen before anything else.
    readonly property bool choosing: window.session.input.severalCount > 0
    readonly property int front: window.choosing ? HandheldWindow.CodeChoice : window.overlay
    readonly property bool covered: window.front !== HandheldWindow.Nothing
    readonly property list<Component> pages: [enrolPage, approvalPage, loadingPage, signInPage, pinPage, homePage, promptPage, stoppedPage]
    readonly property list<Component> overlays: [null, menuPage, syncPage, historyPage, quantityPage, explainPage, selfTestPage, shiftPage, codeChoicePage]
    // Opened over the work for its own sake: what the hub says meanwhile does not close it.
    readonly property bool aside: window.overlay >= HandheldWindow.Explain
    readonly property HandheldPage shown: (window.covered ? over.item : under.item) as HandheldPage

    function close() {
        window.overlay = HandheldWindow.Nothing;
    }

    function open(overlay: int) {
        window.overlay = overlay;
    }

    function isFigures(text: string): bool {
        return /^[0-9]+$/.test(text) && (window.session.prompt.amount.entry || window.session.prompt.entry.figures);
    }

    function openFor(text: string) {
        window.firstKeys = text;
        window.isFigures(text) ? window.open(HandheldWindow.Quantity) : entry.open(text);
    }

    function openKeypad() {
        window.firstKeys = "";
        window.open(HandheldWindow.Quantity);
    }

    function openEntry() {
        window.session.prompt.entry.figures ? window.openKeypad() : entry.open("");
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

    // Who goes sees first whether anything is outstanding.
    function choose(name: string) {
        name === "LOGOUT" ? window.open(HandheldWindow.Shift) : window.command(name);
    }

    function closeWork() {
        window.overlay = window.aside ? window.overlay : HandheldWindow.Nothing;
        // What was being typed was for another step; what the new one wants typed is.
        entry.opened && !window.typeIt && entry.cancel();
    }

    function leave() {
        window.close();
        entry.opened && entry.cancel();
    }

    width: 360
    height: 640
    visible: true
    color: Colors.surface
    title: "Bincard"
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: window.mirrored
    onInstructionChanged: window.closeWork()
    onPromptedChanged: window.leave()
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
        value: under.height < Metrics.compactBelow
    }
    Binding {
        property: "typing"
        target: window.shown
        value: entry.opened
        when: window.shown !== null
    }
    Binding {
        property: "reduced"
        target: Motion
        value: window.still
    }
    Binding {
        property: "open"
        target: window.session.explain
        value: window.overlay === HandheldWindow.Explain
    }
    Binding {
        property: "open"
        target: window.session.selfTest
        value: window.overlay === HandheldWindow.SelfTest
    }
    Binding {
        property: "watched"
        target: window.session.shift
        value: window.overlay === HandheldWindow.Shift
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
        typing: entry.opened
        view: window.session.input
    }
    Loader {
        id: under

        y: strip.height
        width: window.width
        height: entry.edge - strip.height
        visible: window.roomy
        active: !window.covered
        focus: !window.covered
        sourceComponent: window.pages[window.prompted]
    }
    Loader {
        id: over

        y: strip.height
        width: window.width
        height: entry.edge - strip.height
        visible: window.roomy
        focus: window.covered
        sourceComponent: window.overlays[window.front]
    }
    EntryLine {
        id: entry

        readonly property real edge: entry.opened ? entry.y : window.height

        y: window.height - height
        width: window.width
        label: window.session.prompt.entry.shown ? window.session.prompt.entry.label : qsTr("Typed code")
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
            shift: window.session.shift
            sync: window.session.sync
            trouble: window.session.trouble
            view: window.session.signIn
            onEntryRequested: entry.open("")
            onMenuRequested: window.open(HandheldWindow.Menu)
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
            person: window.session.person
            sync: window.session.sync
            view: window.session.prompt
            onBackRequested: window.goBack()
            onEntryRequested: window.openEntry()
            onMenuRequested: window.open(HandheldWindow.Menu)
            onQuantityRequested: window.openKeypad()
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
            voice: window.session.voice
            onBackRequested: window.close()
            onChosen: name => window.choose(name)
            onEntryRequested: entry.open("")
            onExplainRequested: window.open(HandheldWindow.Explain)
            onHistoryRequested: window.open(HandheldWindow.History)
            onSelfTestRequested: window.open(HandheldWindow.SelfTest)
            onShiftRequested: window.open(HandheldWindow.Shift)
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
    Component {
        id: explainPage

        ExplainPage {
            sync: window.session.sync
            view: window.session.explain
            onBackRequested: window.close()
            onSyncRequested: window.open(HandheldWindow.Sync)
        }
    }
    Component {
        id: selfTestPage

        SelfTestPage {
            sync: window.session.sync
            view: window.session.selfTest
            onBackRequested: window.close()
            onSyncRequested: window.open(HandheldWindow.Sync)
        }
    }
    Component {
        id: codeChoicePage

        CodeChoicePage {
            sync: window.session.sync
            view: window.session.input
            onSyncRequested: window.open(HandheldWindow.Sync)
        }
    }
    Component {
        id: shiftPage

        ShiftPage {
            mayLeave: window.session.person !== ""
            sync: window.session.sync
            view: window.session.shift
            onBackRequested: window.close()
            onLeaveRequested: window.command("LOGOUT")
        }
    }
    // qmllint enable unqualified
}
