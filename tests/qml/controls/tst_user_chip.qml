// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "UserChip"

    Component {
        id: component

        UserChip {
            width: 328
            name: "Mara K."
            initials: "MK"
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): UserChip {
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

    function test_it_says_who_is_working() {
        const chip = make({
                "detail": "Picker"
            });
        says(chip, "Mara K.");
        compare(chip.Accessible.description, "Picker");
        compare(visibleWords(chip), "MK | Mara K. | Picker");
    }
}
