// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
import QtQuick

// Sizes in device-independent pixels. STANDARDS f: 48 is the smallest thing a finger may be asked
// to hit, 64 the smallest for a glove.
QtObject {
    // The worker's own setting; type and the heights that hold it follow.
    property real textScale: 1.0
    // Above this, words that a picture already says give way to those that nothing else says.
    readonly property bool wordy: textScale <= 1.25
    readonly property real textScaleMin: 0.7
    readonly property real textScaleMax: 2.0

    // Set by a shell whose screen is lower than this: the biggest type gives way first.
    property bool compact: false
    readonly property int compactBelow: 560

    // Set by a shell whose screen is looked at from further away: everything grows alike.
    property real zoom: 1.0
    // Set by a shell that stands on a bench: what is alone on a page stands in its middle.
    property bool bench: false

    readonly property int touch: Math.round(48 * zoom)
    readonly property int gloved: Math.round(64 * zoom)
    readonly property int bar: Math.round(60 * zoom)
    // A window on what the camera sees: a code at arm's length fits, and the page keeps its room.
    readonly property int viewfinder: 120

    readonly property int hairline: 1
    readonly property int line: 2
    readonly property int bold: 4
    readonly property int stripe: Math.round(8 * zoom)

    readonly property int gapSmall: Math.round(4 * zoom)
    readonly property int gap: Math.round(8 * zoom)
    readonly property int gapLarge: Math.round(12 * zoom)
    readonly property int margin: Math.round(16 * zoom)
    readonly property int gapHuge: Math.round(24 * zoom)

    readonly property int radiusSmall: 3
    readonly property int radius: Math.round(6 * zoom)
    readonly property int focusGap: 3
    readonly property int focusWidth: 3

    // Pictures grow with the words beside them for a while, and never shrink: they carry meaning.
    readonly property real iconScale: zoom * Math.max(1, Math.min(1.5, textScale))
    readonly property int iconSmall: Math.round(20 * iconScale)
    readonly property int icon: Math.round(28 * iconScale)
    readonly property int iconBanner: Math.round(32 * iconScale)
    readonly property int iconLarge: Math.round(44 * iconScale)
    readonly property int iconHuge: Math.round(88 * zoom)

    readonly property int segment: Math.round(18 * zoom)
    readonly property int segmentThin: Math.round(10 * zoom)

    // A desk: a mouse and a keyboard, read from an arm's length; rows are dense, and a row is hit
    // anywhere along it.
    readonly property int deskRow: Math.round(32 * textScale)
    readonly property int deskControl: Math.round(36 * textScale)
    readonly property int deskBar: Math.round(52 * textScale)
    readonly property int deskNav: Math.round(212 * textScale)
    readonly property int deskDetail: Math.round(416 * textScale)
    readonly property int deskDetailMin: Math.round(280 * textScale)
    readonly property int deskBars: Math.round(132 * textScale)
    readonly property int deskBarMax: 4
    readonly property int deskDialog: 460
    // Three pixels a module of an enrolment code, at least; read from a hand's distance.
    readonly property int deskQr: 300
    // A place of the walk; on a plan the room left of an aisle for its name, and how near one goes.
    readonly property int mapCell: 64
    readonly property int mapAisle: Math.round(44 * textScale)
    readonly property real mapNearer: 1.25
    readonly property real mapNearest: 8

    // Content never grows wider than a hand-held screen read at arm's length.
    readonly property int columnMax: Math.round(520 * zoom)
    // What stands alone in the middle of a bench's screen.
    readonly property int benchColumn: Math.round(720 * zoom)
    // A bench's screen of that size has zoom 1; larger ones are zoomed.
    readonly property int benchWidth: 1110
    readonly property int benchHeight: 700
    readonly property real zoomMax: 1.6
    // Of a bench's screen, what the work is about; the rest is what to do.
    readonly property real benchSplit: 0.6
    // The picture of what is in the hand.
    readonly property int picture: Math.round(72 * zoom)
    // The plate of the scale.
    readonly property int gauge: Math.round(120 * zoom)
}
