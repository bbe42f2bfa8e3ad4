// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "FactRow"

    Component {
        id: component

        FactRow {
            width: 328
            label: "Lot"
            value: "L24-117"
        }
    }

    function make(properties): FactRow {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function test_label_and_value_are_one_sentence() {
        const row = make({
                "detail": "as printed"
            });
        says(row, "Lot: L24-117");
        compare(row.Accessible.description, "as printed");
        compare(visibleWords(row), "Lot | L24-117 | as printed");
    }

    function test_each_level_has_its_own_shape_data() {
        return [{
                "tag": "neutral",
                "icon": "",
                "level": Tone.Neutral
            }, {
                "tag": "warning",
                "icon": "warning",
                "level": Tone.Warning
            }, {
                "tag": "stop",
                "icon": "stop",
                "level": Tone.Error
            }];
    }

    function test_each_level_has_its_own_shape(row) {
        compare(visibleIcons(make({
                        "level": row.level
                    })), row.icon);
    }

    function test_a_long_value_is_shown_whole() {
        const row = make({
                "value": "0109501101530003".repeat(6),
                "isCode": true
            });
        const single = make({});
        tryVerify(() => row.height > single.height, 1000, "it takes the lines it needs");
    }
}
