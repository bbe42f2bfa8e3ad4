// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "FlowTile"

    Component {
        id: component

        FlowTile {
            width: 160
            count: 12
            iconName: "tote"
            words: "Pick"
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): FlowTile {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function test_finger_and_keys_press_it() {
        const tile = make({});
        spy.target = tile;
        spy.signalName = "clicked";
        answersFingerAndKeys(tile, spy);
    }

    function test_it_fits_a_glove() {
        fitsAGlove(make({}));
    }

    function test_what_waits_is_a_number_and_spoken() {
        const tile = make({});
        says(tile, "Pick");
        verify(tile.Accessible.description.startsWith("12 "));
        compare(visibleWords(tile), "12 | Pick");
        compare(visibleIcons(tile), "tote");
    }

    function test_nothing_waiting_shows_no_number() {
        const tile = make({
                "count": 0
            });
        compare(visibleWords(tile), "Pick");
        compare(tile.Accessible.description, "");
    }
}
