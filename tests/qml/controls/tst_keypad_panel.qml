// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "KeypadPanel"

    Component {
        id: component

        KeypadPanel {
            width: 328
            label: "How many"
            unit: "pieces"
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): KeypadPanel {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function press(panel: Item, keys: string) {
        panel.forceActiveFocus();
        Array.from(keys).forEach(key => keyClick(key));
    }

    function test_figures_of_a_keyboard_write_the_number() {
        const panel = make({});
        spy.target = panel;
        spy.signalName = "accepted";
        press(panel, "120");
        compare(panel.value, "120");
        keyClick(Qt.Key_Backspace);
        keyClick(Qt.Key_Return);
        compare(spy.count, 1);
        compare(spy.signalArguments[0][0], "12");
    }

    function test_nothing_typed_cannot_be_accepted() {
        const panel = make({});
        spy.target = panel;
        spy.signalName = "accepted";
        panel.forceActiveFocus();
        keyClick(Qt.Key_Return);
        compare(spy.count, 0);
    }

    function test_letters_and_points_are_no_units() {
        const panel = make({});
        press(panel, "1a.2");
        compare(panel.value, "12");
    }

    function test_a_decimal_sign_where_the_unit_has_decimals() {
        const panel = make({
                "decimalPoint": ","
            });
        press(panel, "1,5");
        compare(panel.value, "1,5");
    }

    function test_no_more_figures_than_fit() {
        const panel = make({
                "lengthMax": 3
            });
        press(panel, "12345");
        compare(panel.value, "123");
    }

    function test_escape_goes_back_to_scanning() {
        const panel = make({});
        spy.target = panel;
        spy.signalName = "cancelled";
        panel.forceActiveFocus();
        keyClick(Qt.Key_Escape);
        compare(spy.count, 1);
    }

    function keys(item: Item): var {
        const own = item instanceof KeypadKey ? [item] : [];
        return own.concat(...Array.from(item.children).map(child => keys(child)));
    }

    function test_it_fits_a_small_screen() {
        const panel = make({
                "height": 420
            });
        waitForRendering(panel);
        keys(panel).forEach(key => verify(key.height >= 48, key.text + " " + key.height));
        compare(keys(panel).length, 12);
        says(panel, "How many");
    }
}
