// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "ChoiceRow"

    Component {
        id: component

        ChoiceRow {
            width: 328
            code: "BINE"
            words: "Shelf is empty"
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): ChoiceRow {
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

    function test_it_says_its_words_then_its_code() {
        const row = make({
                "detail": "Needs a photo"
            });
        says(row, "Shelf is empty");
        compare(row.Accessible.description, "BINE, Needs a photo");
    }

    function test_its_words_stand_first_and_its_code_small() {
        compare(visibleWords(make({})), "Shelf is empty");
        compare(visibleWords(make({
                        "printed": true
                    })), "Shelf is empty | BINE");
    }

    function test_a_code_that_people_call_it_by_stands_first() {
        compare(visibleWords(make({
                        "code": "W-118",
                        "named": true,
                        "words": "Free"
                    })), "W-118 | Free");
    }

    function test_chosen_is_a_tick_and_spoken() {
        const row = make({
                "chosen": true
            });
        compare(visibleIcons(row), "check");
        verify(row.Accessible.checked);
        compare(visibleIcons(make({})), "next");
    }

    function test_what_cannot_be_chosen_now_shows_a_lock() {
        compare(visibleIcons(make({
                        "enabled": false
                    })), "lock");
    }
}
