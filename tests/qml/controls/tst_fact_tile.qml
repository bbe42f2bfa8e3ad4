// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "FactTile"

    Component {
        id: component

        FactTile {
            width: 328
            label: "What"
            value: "Bolt M8"
            iconName: "box"
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): FactTile {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function test_it_says_label_value_and_detail() {
        const tile = make({
                "detail": "lot 24-117"
            });
        says(tile, "What: Bolt M8");
        compare(tile.Accessible.description, "lot 24-117");
        compare(visibleWords(tile), "What | Bolt M8 | lot 24-117");
    }

    function test_brief_is_the_value_alone() {
        const tile = make({
                "brief": true,
                "detail": "BOLT-M8"
            });
        compare(visibleWords(tile), tile.value);
    }

    function test_done_is_a_tick_not_only_a_colour() {
        const tile = make({
                "done": true
            });
        compare(visibleIcons(tile), "check");
    }

    function test_lit_is_a_thicker_edge_not_only_a_colour() {
        verify(make({
                    "lit": true
                }).background.border.width > make({}).background.border.width);
    }
}
