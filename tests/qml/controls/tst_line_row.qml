// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "LineRow"

    Component {
        id: component

        LineRow {
            width: 328
            name: "Bolt M8"
            location: "A-01-3"
            quantityText: "2/5"
            unit: "pieces"
            phase: Phase.Open
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): LineRow {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function test_finger_and_keys_press_it() {
        const control = make({});
        spy.target = control;
        spy.signalName = "clicked";
        answersFingerAndKeys(control, spy);
    }

    function test_it_fits_a_glove() {
        fitsAGlove(make({}));
    }

    function test_each_phase_has_its_own_shape_and_word_data() {
        return [{
                "tag": "Open",
                "phase": Phase.Open,
                "icon": "dot"
            }, {
                "tag": "Now",
                "phase": Phase.Current,
                "icon": "next"
            }, {
                "tag": "Done",
                "phase": Phase.Done,
                "icon": "check"
            }, {
                "tag": "Short",
                "phase": Phase.Short,
                "icon": "warning"
            }, {
                "tag": "Skipped",
                "phase": Phase.Skipped,
                "icon": "skip"
            }];
    }

    function test_each_phase_has_its_own_shape_and_word(row) {
        const line = make({
                "phase": row.phase
            });
        compare(visibleIcons(line), row.icon);
        verify(visibleWords(line).startsWith(row.tag));
        compare(line.Accessible.description, row.tag);
    }

    function test_it_says_where_what_and_how_many() {
        const line = make({});
        says(line, "A-01-3, Bolt M8, 2/5 pieces");
        compare(line.Accessible.role, Accessible.ListItem);
    }
}
