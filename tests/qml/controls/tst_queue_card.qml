// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "QueueCard"

    Component {
        id: component

        QueueCard {
            width: 600
            code: "SO-1041"
            cutOff: "17:00"
            detail: "Grace Hopper"
            done: 1
            due: "in 1 h 10 min"
            holder: ""
            iconName: "box"
            level: Tone.Neutral
            own: false
            remaining: 0.6
            total: 5
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): QueueCard {
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

    function test_it_says_which_how_far_and_how_soon() {
        const made = make({});
        says(made, "SO-1041, Grace Hopper");
        verify(made.Accessible.description.includes("leaves at 17:00, in 1 h 10 min"));
        compare(visibleIcons(made), "box clock");
    }

    function test_short_time_and_lateness_have_their_signs() {
        verify(visibleIcons(make({
                        "level": Tone.Warning
                    })).endsWith("warning"));
        verify(visibleIcons(make({
                        "level": Tone.Error
                    })).endsWith("stop"));
    }

    function test_whose_it_is_is_said() {
        verify(visibleWords(make({
                        "own": true
                    })).includes("Yours: go on"));
        verify(visibleWords(make({
                        "holder": "Jonas"
                    })).includes("Jonas works on it"));
    }

    function test_without_an_hour_there_is_no_clock() {
        compare(visibleIcons(make({
                        "cutOff": ""
                    })), "box");
    }
}
