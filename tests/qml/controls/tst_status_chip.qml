// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "StatusChip"

    Component {
        id: component

        StatusChip {
            text: "ZPL-1"
            detail: "ready"
            iconName: "print"
            level: Tone.Ok
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): StatusChip {
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

    function test_it_says_what_and_how_it_is() {
        const chip = make({});
        says(chip, "ZPL-1");
        compare(chip.Accessible.description, "ready");
        compare(visibleIcons(chip), "print check");
    }

    function test_trouble_is_a_sign_and_stays_when_brief() {
        const chip = make({
                "brief": true,
                "level": Tone.Error
            });
        compare(visibleWords(chip), "");
        compare(visibleIcons(chip), "print stop");
    }
}
