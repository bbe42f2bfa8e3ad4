// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "ToteSlotMap"

    Component {
        id: component

        ToteSlotMap {
            width: 328
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): ToteSlotMap {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    ListModel {
        id: cart

        ListElement {
            slot: "A1"
            tote: "T-201"
            detail: ""
            phase: 0
        }
        ListElement {
            slot: "A2"
            tote: "T-204"
            detail: ""
            phase: 1
        }
        ListElement {
            slot: "B1"
            tote: ""
            detail: ""
            phase: 0
        }
    }

    function plates(map: Item): var {
        return Array.from(map.children).filter(child => child instanceof TotePlate);
    }

    function test_one_plate_per_slot_one_of_them_lit() {
        const map = make({
                "model": cart
            });
        compare(plates(map).map(plate => plate.slot), ["A1", "A2", "B1"]);
        compare(plates(map).map(plate => plate.lit), [false, true, false]);
        says(map, "Totes on the cart");
    }

    function test_all_plates_have_one_size() {
        const map = make({
                "model": cart
            });
        waitForRendering(map);
        plates(map).forEach(plate => compare(plate.width, (328 - map.columnSpacing) / 2));
    }
}
