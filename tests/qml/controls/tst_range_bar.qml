// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "RangeBar"

    Component {
        id: component

        RangeBar {
            width: 320
            label: "Right between"
            least: "2 °C"
            most: "8 °C"
        }
    }

    function make(properties): RangeBar {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function test_it_says_both_limits() {
        says(make({}), "Right between 2 °C and 8 °C");
        compare(visibleIcons(make({})), "ok");
    }

    function test_long_figures_stay_beside_each_other() {
        const made = make({
                "least": "−18.25 °C",
                "most": "1,999.5 °C"
            });
        verify(made.implicitHeight > 0);
    }
}
