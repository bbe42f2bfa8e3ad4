// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "FeedbackBanner"

    Component {
        id: component

        FeedbackBanner {
            width: 328
            level: Tone.Error
            text: "Wrong lot"
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): FeedbackBanner {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function test_it_fits_a_glove() {
        fitsAGlove(make({}));
    }

    function test_each_level_has_its_own_shape_data() {
        return [{
                "tag": "neutral",
                "level": Tone.Neutral,
                "icon": "info"
            }, {
                "tag": "ok",
                "level": Tone.Ok,
                "icon": "ok"
            }, {
                "tag": "warning",
                "level": Tone.Warning,
                "icon": "warning"
            }, {
                "tag": "error",
                "level": Tone.Error,
                "icon": "stop"
            }];
    }

    function test_each_level_has_its_own_shape(row) {
        compare(visibleIcons(make({
                        "level": row.level
                    })), row.icon);
    }

    function test_it_speaks_as_an_alert() {
        const banner = make({
                "detail": "You hold 24-118"
            });
        says(banner, "Wrong lot");
        compare(banner.Accessible.role, Accessible.AlertMessage);
        compare(banner.Accessible.description, "You hold 24-118");
    }

    function test_a_frozen_input_says_how_to_go_on() {
        verify(visibleWords(make({
                        "frozen": true
                    })).includes("tap here"));
    }

    function test_finger_and_keys_press_it() {
        const control = make({
                "frozen": true
            });
        spy.target = control;
        spy.signalName = "acknowledged";
        answersFingerAndKeys(control, spy);
    }
}
