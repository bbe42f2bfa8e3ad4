// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "ScanHint"

    Component {
        id: component

        ScanHint {
            width: 328
            text: "the shelf"
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): ScanHint {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function test_it_says_what_to_scan() {
        const hint = make({
                "tail": "4712"
            });
        says(hint, "Scan the shelf");
        compare(hint.Accessible.description, "ends in 4712");
        compare(visibleWords(hint), "Scan | the shelf | ends in | 4712");
    }

    function test_what_is_typed_is_not_scanned() {
        const hint = make({
                "text": "Weight in grams",
                "typed": true
            });
        says(hint, "Type Weight in grams");
        compare(visibleWords(hint), "Type | Weight in grams");
        compare(visibleIcons(hint), "keyboard");
    }

    function test_paused_is_a_lock_and_words() {
        const hint = make({
                "listening": false
            });
        says(hint, "Scanner paused");
        compare(visibleIcons(hint), "lock");
    }
}
