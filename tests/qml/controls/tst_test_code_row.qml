// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "TestCodeRow"

    Component {
        id: component

        TestCodeRow {
            width: 328
            number: "3"
            phase: Phase.Open
            words: "GS1-128"
        }
    }

    function make(properties): TestCodeRow {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function test_each_phase_has_its_own_shape_and_word_data() {
        return [{
                "tag": "dot",
                "phase": Phase.Open,
                "spoken": "to come. FNC1"
            }, {
                "tag": "next",
                "phase": Phase.Current,
                "spoken": "now. FNC1"
            }, {
                "tag": "check",
                "phase": Phase.Done,
                "spoken": "in order. FNC1"
            }, {
                "tag": "stop",
                "phase": Phase.Short,
                "spoken": "to be changed. FNC1"
            }];
    }

    function test_each_phase_has_its_own_shape_and_word(row) {
        const made = make({
                "detail": "FNC1",
                "phase": row.phase
            });
        says(made, "3, GS1-128");
        compare(made.Accessible.description, row.spoken);
        compare(visibleIcons(made), row.tag);
    }
}
