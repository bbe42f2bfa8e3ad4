// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "GoodsLine"

    Component {
        id: component

        GoodsLine {
            width: 600
            name: "Paint"
            phase: Phase.Current
            quantityText: "1/4"
            unit: "pieces"
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): GoodsLine {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function test_it_says_what_how_many_and_where_it_stands() {
        const line = make({
                "note": "Hazard"
            });
        says(line, "Paint, Hazard");
        compare(line.Accessible.description, "1/4 pieces, now");
        verify(visibleWords(line).includes("Hazard"));
    }

    function test_each_state_has_its_own_shape_data() {
        return [{
                "tag": "open",
                "phase": Phase.Open,
                "icon": "dot"
            }, {
                "tag": "current",
                "phase": Phase.Current,
                "icon": "next"
            }, {
                "tag": "done",
                "phase": Phase.Done,
                "icon": "check"
            }, {
                "tag": "trouble",
                "phase": Phase.Short,
                "icon": "warning"
            }];
    }

    function test_each_state_has_its_own_shape(row) {
        const line = make({
                "phase": row.phase
            });
        compare(visibleIcons(line), "box " + row.icon);
    }

    function test_it_can_be_pressed_only_with_a_code() {
        compare(make({}).enabled, false);
        const line = make({
                "code": "4"
            });
        spy.target = line;
        spy.signalName = "clicked";
        answersFingerAndKeys(line, spy);
    }
}
