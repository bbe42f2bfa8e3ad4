// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "ActionButton"

    Component {
        id: component

        ActionButton {
            width: 328
            text: "Take all"
            iconName: "check"
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): ActionButton {
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

    function test_it_says_its_words_and_its_command() {
        const button = make({
                "command": "DONE"
            });
        says(button, "Take all");
        compare(button.Accessible.description, "Command DONE");
        compare(button.Accessible.role, Accessible.Button);
    }

    function test_disabled_shows_a_lock_and_cannot_be_pressed() {
        const button = make({
                "enabled": false
            });
        spy.target = button;
        spy.signalName = "clicked";
        mouseClick(button);
        compare(spy.count, 0);
        compare(visibleIcons(button), "lock");
        verify(!button.filled);
    }

    function test_long_words_make_it_higher_not_wider() {
        const button = make({
                "text": "Menge bestätigen und zum nächsten Lagerplatz gehen"
            });
        compare(button.width, 328);
        tryVerify(() => button.height > 64);
    }
}
