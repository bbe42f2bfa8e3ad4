// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "DocumentLine"

    Component {
        id: component

        DocumentLine {
            width: 328
            phase: Phase.Open
            quantityText: "3/12"
            unit: "pieces"
            words: "Hex bolt M8"
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): DocumentLine {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function test_each_phase_has_its_own_shape_and_word_data() {
        return [{
                "tag": "dot",
                "phase": Phase.Open,
                "spoken": "3/12 pieces, open"
            }, {
                "tag": "next",
                "phase": Phase.Current,
                "spoken": "3/12 pieces, now"
            }, {
                "tag": "check",
                "phase": Phase.Done,
                "spoken": "3/12 pieces, done"
            }, {
                "tag": "warning",
                "phase": Phase.Short,
                "spoken": "3/12 pieces, needs a look"
            }];
    }

    function test_each_phase_has_its_own_shape_and_word(row) {
        const line = make({
                "phase": row.phase
            });
        says(line, "Hex bolt M8");
        compare(line.Accessible.description, row.spoken);
        compare(visibleIcons(line), row.tag);
    }

    function test_finger_and_keys_press_one_that_can_be_chosen() {
        const line = make({
                "code": "PO7-1"
            });
        spy.target = line;
        spy.signalName = "clicked";
        answersFingerAndKeys(line, spy);
        compare(visibleIcons(line), "dot next");
    }

    function test_one_that_cannot_be_chosen_takes_no_focus() {
        const line = make({});
        spy.target = line;
        spy.signalName = "clicked";
        mouseClick(line);
        compare(spy.count, 0);
        compare(line.focusPolicy, Qt.NoFocus);
    }

    function test_what_tells_rows_apart_is_said() {
        says(make({
                    "detail": "lot L24-117"
                }), "Hex bolt M8, lot L24-117");
    }
}
