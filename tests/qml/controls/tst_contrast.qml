// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Theme

// Every pair of colours that meet on a screen, with the ratio WCAG 2.2 asks for: 7 for text (1.4.6,
// glare and old panels), 3 for what is no text but carries meaning (1.4.11).
TestCase {
    id: testCase

    name: "Contrast"

    readonly property list<string> grounds: ["surface", "surfaceRaised"]
    readonly property list<string> inks: ["text", "textMuted", "doneInk", "warningInk", "errorInk", "accentInk"]
    readonly property list<string> fills: ["textOnAccent on accent", "textOnAccentMuted on accent", "textOnDone on done", "textOnWarning on warning", "textOnError on error", "surface on text"]
    // The edge of a warning or error is its ink: the fill alone may be too near to the ground.
    readonly property list<string> parts: ["outline", "accent", "done", "warningInk", "errorInk", "focus", "scanLine"]

    function luminance(colour: color): real {
        const linear = part => part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
    }

    function ratio(one: color, other: color): real {
        const lights = [luminance(one), luminance(other)].sort((a, b) => b - a);
        return (lights[0] + 0.05) / (lights[1] + 0.05);
    }

    function flat(lists: var): var {
        return [].concat(...lists);
    }

    function pairs(): var {
        const text = flat(inks.map(ink => grounds.map(ground => [ink, ground, 7])));
        const onFills = fills.map(pair => pair.split(" on ").concat(7));
        const edges = flat(parts.map(part => grounds.map(ground => [part, ground, 3])));
        return text.concat(onFills, edges);
    }

    function test_every_pair_is_readable_data() {
        return flat([false, true].map(dark => pairs().map(pair => ({
                                    "tag": `${pair[0]} on ${pair[1]}, ${dark ? "dark" : "light"}`,
                                    "dark": dark,
                                    "pair": pair
                                }))));
    }

    function test_every_pair_is_readable(row) {
        Colors.dark = row.dark;
        const measured = ratio(Colors[row.pair[0]], Colors[row.pair[1]]);
        verify(measured >= row.pair[2], measured.toFixed(2) + " of " + row.pair[2]);
    }

    function test_the_formula_gives_the_known_extremes() {
        fuzzyCompare(ratio(Qt.color("#ffffff"), Qt.color("#000000")), 21, 0.01);
        fuzzyCompare(ratio(Qt.color("#777777"), Qt.color("#ffffff")), 4.48, 0.01);
    }

    function cleanup() {
        Colors.dark = false;
    }
}
