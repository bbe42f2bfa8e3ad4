// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
import QtQuick

// What each colour means. Blue is what to do now, green is done, amber is caution, red is stop;
// everything that needs no act stays ink on paper. Each fill has a text colour for what stands on
// it and an "ink" colour for the same meaning written on a surface. Ratios: tests/qml/tst_contrast.
QtObject {
    id: colors

    property bool dark: false

    readonly property color surface: dark ? "#000000" : "#f5f4ef"
    readonly property color surfaceClear: dark ? "#00000000" : "#00f5f4ef"
    readonly property color surfaceRaised: dark ? "#14191d" : "#ffffff"
    readonly property color surfaceRaisedClear: dark ? "#0014191d" : "#00ffffff"
    readonly property color surfaceSunken: dark ? "#0a0d0f" : "#e9e7df"
    readonly property color text: dark ? "#f2f5f7" : "#12171c"
    readonly property color textMuted: dark ? "#b3bcc3" : "#42494f"
    readonly property color outline: dark ? "#7c8790" : "#6a7278"
    // Decoration only: it separates rows that spacing already separates.
    readonly property color divider: dark ? "#2a3238" : "#d5d2c8"

    readonly property color accent: dark ? "#74caff" : "#0e2a47"
    readonly property color textOnAccent: dark ? "#00131f" : "#ffffff"
    readonly property color textOnAccentMuted: dark ? "#0b2a3d" : "#c9d6e4"
    readonly property color accentInk: dark ? "#74caff" : "#0a3b78"

    readonly property color done: dark ? "#5fe08f" : "#0b5a2b"
    readonly property color textOnDone: dark ? "#00160a" : "#ffffff"
    readonly property color doneInk: dark ? "#5fe08f" : "#0a5428"

    readonly property color warning: dark ? "#ffb224" : "#ffc21a"
    readonly property color textOnWarning: dark ? "#170e00" : "#12171c"
    readonly property color warningInk: dark ? "#ffb224" : "#664000"

    readonly property color error: dark ? "#a3000b" : "#a3000b"
    readonly property color textOnError: "#ffffff"
    readonly property color errorInk: dark ? "#ff9a90" : "#98000a"

    // Over a page while something in front of it is answered.
    readonly property color scrim: dark ? "#b0000000" : "#60000000"
    // Bars and maps: what waits is pale, what is in work is the accent, beside done and error.
    readonly property color waiting: dark ? "#5b6872" : "#b4bcc2"
    readonly property color working: dark ? "#74caff" : "#2f6db3"
    readonly property color late: dark ? "#ff6a5c" : "#b3121d"
    readonly property color chosenRow: dark ? "#17364a" : "#d8e6f5"
    readonly property color warm: dark ? "#ffb224" : "#c2410c"
    readonly property color textOnWarm: dark ? "#170e00" : "#ffffff"

    // The ring of keyboard focus: the strongest line there is, as it stands apart from every fill.
    readonly property color focus: dark ? "#ffffff" : "#000000"
    // Laid over whatever is pressed.
    readonly property color pressed: dark ? "#40ffffff" : "#40000000"
    readonly property color scanLine: dark ? "#ff6a5c" : "#c8101c"
}
