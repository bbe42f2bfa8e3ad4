// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
import QtQuick

// Two faces: one for words, one whose figures all have one width, for whatever is compared with a
// label or a shelf. B612 Mono was drawn for cockpit screens; where a face is missing the system's
// serves.
QtObject {
    readonly property string installed: "" + Qt.fontFamilies()
    readonly property string family: installed.includes("Inter") ? "Inter" : "Noto Sans"
    readonly property string mono: installed.includes("B612 Mono") ? "B612 Mono" : "monospace"

    readonly property real scale: Metrics.textScale * Metrics.zoom

    readonly property int plate: Math.round((Metrics.compact ? 44 : 64) * scale)
    readonly property int plateBrief: Math.round(34 * scale)
    readonly property int figure: Math.round((Metrics.compact ? 44 : 64) * scale)
    readonly property int figureMin: 28
    // A weight, read from behind the box.
    readonly property int gauge: Math.round((Metrics.wordy ? 128 : 64) * scale)
    readonly property int figureBrief: Math.round(40 * scale)
    readonly property int value: Math.round(26 * scale)
    readonly property int instruction: Math.round((Metrics.compact || !Metrics.wordy ? 20 : 24) * scale)
    // What to do now, at a bench: read while both hands are in a box.
    readonly property int order: Math.round((Metrics.wordy ? 34 : 28) * scale)
    readonly property int title: Math.round(20 * scale)
    readonly property int body: Math.round(17 * scale)
    readonly property int label: Math.round(14 * scale)
    readonly property int dense: Math.round(14 * scale)
    readonly property int small: Math.round(13 * scale)
    // The longest word of a line may become that small before it breaks.
    readonly property int wordMin: 12
    // Mono-spaced signs stand too far apart at this size: "2.5" would read as two numbers.
    readonly property real figureSpacing: -3 * scale
    readonly property real labelSpacing: 0.8
    // A mono-spaced sign's width, of its height in pixels.
    readonly property real monoWidth: 0.62
    readonly property real tight: 1.08
}
