// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "FillBar"

    Component {
        id: component

        FillBar {
            width: 360
            fraction: 0.62
            label: "Full"
            level: Tone.Neutral
            text: "62 %"
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): FillBar {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function test_it_says_what_and_how_much() {
        says(make({}), "Full: 62 %");
        compare(visibleIcons(make({})), "");
    }

    function test_too_much_is_a_sign() {
        compare(visibleIcons(make({
                        "level": Tone.Error
                    })), "warning");
    }
}
