// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "NoticeRow"

    Component {
        id: component

        NoticeRow {
            width: 328
            level: Tone.Warning
            title: "Cut-off soon"
            ageText: "4 min"
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): NoticeRow {
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

    function test_each_level_has_its_own_shape_data() {
        return [{
                "tag": "info",
                "level": Tone.Neutral
            }, {
                "tag": "ok",
                "level": Tone.Ok
            }, {
                "tag": "warning",
                "level": Tone.Warning
            }, {
                "tag": "stop",
                "level": Tone.Error
            }];
    }

    function test_each_level_has_its_own_shape(row) {
        compare(visibleIcons(make({
                        "level": row.level
                    })), row.tag);
    }

    function test_ticks_say_how_far_a_scan_has_come_data() {
        return [{
                "tag": "ok check dot dot",
                "reached": 1
            }, {
                "tag": "ok check check dot",
                "reached": 2
            }, {
                "tag": "ok check check check",
                "reached": 3
            }, {
                "tag": "ok",
                "reached": 0
            }];
    }

    function test_ticks_say_how_far_a_scan_has_come(row) {
        compare(visibleIcons(make({
                        "level": Tone.Ok,
                        "reached": row.reached
                    })), row.tag);
    }

    function test_unread_is_spoken() {
        const row = make({
                "unread": true,
                "detail": "DHL"
            });
        says(row, "Cut-off soon");
        compare(row.Accessible.description, "New, 4 min. DHL");
    }
}
