// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Controls
import Bincard.Floor
import Bincard.Theme

// A window of the floor: one page at a time, chosen by the session; over it what the worker opened
// for a moment. No field has the focus: keys come from the wedge, through `session.typed`. A shell
// gives it the two pages that are its own.
Window {
    id: window

    required property Session session
    required property Component homePage
    required property Component promptPage
    // Only where printers and a scale stand beside the screen.
    property Component stationPage: null
    // What a screen at a bench has more of than one in a hand, and that it is one.
    property real zoom: 1
    property bool bench: false
    property bool dark: false
    property bool still: false
    property real textScale: 1
    // Languages that are read from the right.
    property bool mirrored: false
    property int overlay: Overlay.Nothing
    property string firstKeys

    readonly property string instruction: window.session.prompt.words.instruction
    readonly property int prompted: window.session.page
    readonly property bool typeIt: window.session.prompt.words.typeIt
    // What a reader lacks is read first where both do not fit; a tap puts it away.
    readonly property bool roomy: strip.view.trouble.text === "" || under.height >= 4 * Metrics.gloved
    // What is in front: a code has to be chosen before anything else.
    readonly property bool choosing: window.session.input.severalCount > 0
    readonly property int front: window.choosing ? Overlay.CodeChoice : window.overlay
    readonly property bool covered: window.front !== Overlay.Nothing
    // Opened over the work for its own sake: what the hub says meanwhile does not close it.
    readonly property bool aside: window.overlay >= Overlay.Explain
    readonly property Page shown: (window.covered ? over.item : under.item) as Page

    function close() {
        window.overlay = Overlay.Nothing;
    }

    function open(overlay: int) {
        window.overlay = overlay;
    }

    function isFigures(text: string): bool {
        return /^[0-9]+$/.test(text) && (window.session.prompt.amount.entry || window.session.prompt.entry.figures);
    }

    function openFor(text: string) {
        window.firstKeys = text;
        window.isFigures(text) ? window.open(Overlay.Quantity) : entry.open(text);
    }

    function openKeypad() {
        window.firstKeys = "";
        window.open(Overlay.Quantity);
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
        name === "LOGOUT" ? window.open(Overlay.Shift) : window.command(name);
    }

    function closeWork() {
        window.overlay = window.aside ? window.overlay : Overlay.Nothing;
        // What was being typed was for another step; what the new one wants typed is.
        entry.opened && !window.typeIt && entry.cancel();
    }

    function leave() {
        window.close();
        entry.opened && entry.cancel();
    }

    visible: true
    color: Colors.surface
    title: "Bincard"
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: window.mirrored
    onInstructionChanged: window.closeWork()
    onPromptedChanged: window.leave()
    onTypeItChanged: window.typeIt ? entry.open("") : entry.close()

    Appearance {
        bench: window.bench
        compact: under.height < Metrics.compactBelow
        dark: window.dark
        still: window.still
        textScale: window.textScale
        zoom: window.zoom
    }
    OverlayWatch {
        overlay: window.overlay
        session: window.session
        onHelpWanted: window.open(Overlay.Menu)
    }
    Binding {
        property: "typing"
        target: window.shown
        value: entry.opened
        when: window.shown !== null
    }
    Connections {
        function onTyped(text: string) {
            window.type(text);
        }

        target: window.session
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
        sourceComponent: underneath.all[window.prompted]
    }
    Loader {
        id: over

        y: strip.height
        width: window.width
        height: entry.edge - strip.height
        visible: window.roomy
        focus: window.covered
        sourceComponent: overlays.all[window.front]
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
    SessionPages {
        id: underneath

        homePage: window.homePage
        promptPage: window.promptPage
        session: window.session
        onEntryWanted: entry.open("")
        onOpened: overlay => window.open(overlay)
    }
    OverlayPages {
        id: overlays

        firstKeys: window.firstKeys
        stationPage: window.stationPage
        session: window.session
        onChosen: name => window.choose(name)
        onClosed: window.close()
        onEntryWanted: entry.open("")
        onLeft: window.command("LOGOUT")
        onOpened: overlay => window.open(overlay)
    }
}
