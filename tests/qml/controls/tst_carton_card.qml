// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "CartonCard"

    Component {
        id: component

        CartonCard {
            width: 360
            code: "M"
            name: "Medium"
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): CartonCard {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function test_finger_and_keys_press_it() {
        const made = make({});
        spy.target = made;
        spy.signalName = "clicked";
        answersFingerAndKeys(made, spy);
    }

    function test_it_fits_a_glove() {
        fitsAGlove(make({}));
    }

    function test_the_proposed_one_says_so_and_how_full_it_gets() {
        const card = make({
                "fill": 0.6,
                "fillText": "60 %",
                "proposed": true
            });
        says(card, "Medium");
        compare(card.Accessible.description, "M, proposed");
        compare(visibleWords(card), "Proposed | Medium | M | Full | 60 %");
        compare(visibleIcons(card), "box check");
    }

    function test_another_one_has_no_bar_where_nobody_knows() {
        compare(visibleWords(make({})), "Medium | M");
    }
}
