// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "SyncBadge"

    Component {
        id: component

        SyncBadge {
            width: 96
            stored: 0
            sent: 0
            rejected: 0
            online: true
            ageText: "4 s"
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): SyncBadge {
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

    function test_the_least_far_scan_decides_the_ticks_data() {
        return [{
                "tag": "all accepted",
                "stored": 0,
                "sent": 0,
                "icons": "check check check",
                "spoken": "All accepted"
            }, {
                "tag": "some sent",
                "stored": 0,
                "sent": 3,
                "icons": "check check dot",
                "spoken": "3 not yet accepted"
            }, {
                "tag": "some only stored",
                "stored": 2,
                "sent": 3,
                "icons": "check dot dot",
                "spoken": "5 not yet accepted"
            }];
    }

    function test_the_least_far_scan_decides_the_ticks(row) {
        const badge = make({
                "stored": row.stored,
                "sent": row.sent
            });
        compare(visibleIcons(badge), row.icons);
        says(badge, row.spoken);
    }

    function test_a_refusal_outranks_everything() {
        const badge = make({
                "stored": 3,
                "rejected": 1
            });
        compare(visibleIcons(badge), "stop");
        says(badge, "1 refused by the hub");
    }

    function test_offline_is_a_picture_and_spoken() {
        const badge = make({
                "online": false
            });
        verify(visibleIcons(badge).includes("offline"));
        compare(badge.Accessible.description, "Offline, last contact 4 s");
    }
}
