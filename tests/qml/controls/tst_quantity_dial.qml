// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "QuantityDial"

    Component {
        id: component

        QuantityDial {
            width: 328
            takenText: "2"
            neededText: "5"
            unit: "pieces"
            segments: 5
            filled: 2
            fraction: 0.4
            complete: false
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): QuantityDial {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function test_brief_is_one_line_with_the_same_figures() {
        const dial = make({});
        const brief = make({
                "brief": true
            });
        verify(brief.implicitHeight < dial.implicitHeight * 2 / 3);
        compare(visibleWords(brief), "Take | 2/5 | pieces");
    }

    function test_it_says_taken_needed_and_unit() {
        const dial = make({
                "detail": "or 1 box"
            });
        says(dial, "2 of 5 pieces");
        compare(dial.Accessible.role, Accessible.ProgressBar);
        compare(dial.Accessible.description, "or 1 box");
        compare(visibleWords(dial), "Take | or 1 box | 2/5 | pieces");
    }

    function test_where_nobody_knows_how_many_it_counts_up() {
        const dial = make({
                "neededText": ""
            });
        says(dial, "2 pieces");
        compare(visibleWords(dial), "Take | 2 | pieces");
    }

    function test_complete_is_a_tick_and_a_word() {
        const dial = make({
                "complete": true
            });
        compare(visibleIcons(dial), "check");
        verify(visibleWords(dial).includes("Complete"));
        compare(dial.Accessible.description, "complete");
    }
}
