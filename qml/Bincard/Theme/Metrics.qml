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

    readonly property int touch: 48
    readonly property int gloved: 64
    readonly property int bar: 60
    // A window on what the camera sees: a code at arm's length fits, and the page keeps its room.
    readonly property int viewfinder: 120

    readonly property int hairline: 1
    readonly property int line: 2
    readonly property int bold: 4
    readonly property int stripe: 8

    readonly property int gapSmall: 4
    readonly property int gap: 8
    readonly property int gapLarge: 12
    readonly property int margin: 16
    readonly property int gapHuge: 24

    readonly property int radiusSmall: 3
    readonly property int radius: 6
    readonly property int focusGap: 3
    readonly property int focusWidth: 3

    // Pictures grow with the words beside them for a while, and never shrink: they carry meaning.
    readonly property real iconScale: Math.max(1, Math.min(1.5, textScale))
    readonly property int iconSmall: Math.round(20 * iconScale)
    readonly property int icon: Math.round(28 * iconScale)
    readonly property int iconBanner: Math.round(32 * iconScale)
    readonly property int iconLarge: Math.round(44 * iconScale)
    readonly property int iconHuge: 88

    readonly property int segment: 18
    readonly property int segmentThin: 10

    // Content never grows wider than a hand-held screen read at arm's length.
    readonly property int columnMax: 520
}
