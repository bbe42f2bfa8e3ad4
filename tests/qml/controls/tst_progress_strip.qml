// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "ProgressStrip"

    Component {
        id: component

        ProgressStrip {
            width: 328
            done: 7
            total: 12
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): ProgressStrip {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function test_it_says_how_far() {
        const strip = make({});
        says(strip, "7 of 12 lines done");
        compare(strip.Accessible.role, Accessible.ProgressBar);
        compare(visibleWords(strip), "7/12");
    }

    function test_shorts_are_a_picture_and_words() {
        const strip = make({
                "shorts": 1
            });
        compare(visibleIcons(strip), "warning");
        compare(visibleWords(strip), "7/12 | 1 short");
        compare(strip.Accessible.description, "1 short");
    }

    function test_no_work_is_no_division() {
        compare(visibleWords(make({
                        "done": 0,
                        "total": 0
                    })), "0/0");
    }
}
