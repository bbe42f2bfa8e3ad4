// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "PinPad"

    Component {
        id: component

        PinPad {
            width: 328
            lengthMin: 4
            lengthMax: 6
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): PinPad {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function press(pad: Item, keys: string) {
        pad.forceActiveFocus();
        Array.from(keys).forEach(key => keyClick(key));
    }

    function test_a_pin_is_never_shown() {
        const pad = make({});
        press(pad, "7391");
        compare(pad.pin, "7391");
        verify(!visibleWords(pad).includes("7391"));
    }

    function test_enter_submits_a_pin_that_is_long_enough() {
        const pad = make({});
        spy.target = pad;
        spy.signalName = "submitted";
        press(pad, "739");
        keyClick(Qt.Key_Return);
        compare(spy.count, 0);
        press(pad, "1");
        keyClick(Qt.Key_Return);
        compare(spy.count, 1);
        compare(spy.signalArguments[0][0], "7391");
    }

    function test_while_waiting_no_key_counts() {
        const pad = make({
                "waitText": "Wait 30 s"
            });
        press(pad, "7391");
        compare(pad.pin, "");
        verify(visibleWords(pad).includes("Wait 30 s"));
        compare(visibleIcons(pad).includes("warning"), true);
    }

    function test_clear_forgets() {
        const pad = make({
                "pin": "12"
            });
        pad.clear();
        compare(pad.pin, "");
        says(pad, "Your PIN");
    }
}
