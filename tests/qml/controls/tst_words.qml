// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "Words"

    Component {
        id: component

        Words {
            width: 328
            text: "Go to the shelf and scan it"
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): Words {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function test_it_says_its_words() {
        const words = make({});
        says(words, "Go to the shelf and scan it");
        verify(!words.Accessible.ignored);
    }

    function test_it_wraps_and_is_never_cut() {
        const words = make({
                "width": 100
            });
        verify(words.lineCount > 1);
        verify(!words.truncated);
    }

    function test_markup_from_outside_stays_text() {
        compare(make({
                    "text": "<b>x</b>"
                }).textFormat, Text.PlainText);
    }
}
