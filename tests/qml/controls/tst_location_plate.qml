// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "LocationPlate"

    Component {
        id: component

        LocationPlate {
            width: 328
            code: "A-01-3"
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): LocationPlate {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function test_it_says_where_to_go() {
        const plate = make({
                "detail": "Aisle A",
                "lit": true
            });
        says(plate, "Go to A-01-3");
        compare(visibleWords(plate), "Go to | A-01-3 | Aisle A");
    }

    function test_reached_is_a_tick_and_words() {
        const plate = make({
                "reached": true
            });
        compare(visibleIcons(plate), "check");
        compare(visibleWords(plate), "You are at | A-01-3");
        compare(plate.Accessible.description, "reached");
    }

    function test_a_long_code_is_shrunk_never_cut() {
        const plate = make({
                "code": "NORTH-AA-12-04-B",
                "lit": true
            });
        const code = findCode(plate, "NORTH-AA-12-04-B");
        verify(code.contentWidth <= code.width, code.contentWidth + " in " + code.width);
        verify(!code.truncated);
    }

    function test_a_long_code_in_one_line_is_shrunk_too() {
        for (const properties of [{
                "reached": true
            }, {
                "brief": true,
                "lit": true
            }]) {
            const plate = make(Object.assign({
                        "code": "NORTH-AA-12-04-B"
                    }, properties));
            const code = findCode(plate, "NORTH-AA-12-04-B");
            verify(code.contentWidth <= code.width, code.contentWidth + " in " + code.width);
        }
    }

    function test_brief_is_one_line_and_still_lit() {
        const plate = make({
                "brief": true,
                "detail": "Aisle A",
                "lit": true
            });
        compare(visibleWords(plate), "Go to | A-01-3");
        verify(plate.height * 2 < make({
                    "detail": "Aisle A",
                    "lit": true
                }).height);
    }

    function test_the_lit_plate_is_at_least_twice_as_high_as_a_quiet_one() {
        verify(make({
                    "lit": true
                }).height >= 2 * make({}).height);
    }

    function findCode(item: Item, code: string): Text {
        if (item instanceof Text && item.visible && item.text === code)
            return item;
        return Array.from(item.children).map(child => findCode(child, code)).find(found => found) ?? null;
    }
}
