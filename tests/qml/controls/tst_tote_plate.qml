// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "TotePlate"

    Component {
        id: component

        TotePlate {
            width: 150
            slot: "A2"
            tote: "T-204"
            detail: "Order 7"
            phase: Phase.Open
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): TotePlate {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function test_it_fits_a_glove() {
        fitsAGlove(make({}));
    }

    function test_each_phase_has_its_own_shape_data() {
        return [{
                "tag": "open",
                "phase": Phase.Open,
                "icon": "tote",
                "spoken": "Order 7"
            }, {
                "tag": "current",
                "phase": Phase.Current,
                "icon": "next",
                "spoken": "put here"
            }, {
                "tag": "done",
                "phase": Phase.Done,
                "icon": "check",
                "spoken": "done"
            }];
    }

    function test_each_phase_has_its_own_shape(row) {
        const plate = make({
                "phase": row.phase
            });
        compare(visibleIcons(plate), row.icon);
        compare(plate.Accessible.description, row.spoken);
        says(plate, "Slot A2, tote T-204");
    }

    function test_a_slot_without_tote_says_so() {
        const plate = make({
                "tote": ""
            });
        says(plate, "Slot A2, no tote");
        compare(visibleIcons(plate), "");
        verify(visibleWords(plate).includes("no tote"));
    }
}
