// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "StoryLine"

    Component {
        id: component

        StoryLine {
            width: 328
            detail: "3 pieces"
            when: "23 Nov 09:12"
            who: "Mara"
            words: "Picked"
        }
    }

    function make(properties): StoryLine {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function test_it_says_when_what_and_who() {
        const line = make({});
        says(line, "23 Nov 09:12: Picked");
        compare(line.Accessible.description, "3 pieces, by Mara");
        compare(visibleWords(line), "23 Nov 09:12 | Picked | 3 pieces, by Mara");
    }

    function test_nobody_is_not_named() {
        compare(make({
                    "who": ""
                }).Accessible.description, "3 pieces");
    }
}
