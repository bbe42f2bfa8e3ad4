// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "IconButton"

    Component {
        id: component

        IconButton {
            width: 56
            text: "Back"
            iconName: "back"
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): IconButton {
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

    function test_its_words_are_spoken_not_shown() {
        const button = make({});
        says(button, "Back");
        compare(visibleWords(button), "");
        compare(visibleIcons(button), "back");
    }

    function test_disabled_shows_a_lock() {
        compare(visibleIcons(make({
                        "enabled": false
                    })), "lock");
    }
}
