// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "SyncPanel"

    Component {
        id: component

        SyncPanel {
            width: 328
            stored: 1
            sent: 2
            accepted: 184
            rejected: 0
            online: true
            ageText: "2 s ago"
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): SyncPanel {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function test_it_says_all_four_counts() {
        const panel = make({
                "rejected": 3
            });
        says(panel, "1 stored here, 2 sent, 184 accepted, 3 refused");
        verify(visibleWords(panel).includes("Refused: needs a look | 3"));
    }

    function test_without_refusals_there_is_no_such_row() {
        verify(!visibleWords(make({})).includes("Refused"));
    }

    function test_offline_says_that_nothing_is_lost() {
        verify(visibleWords(make({
                        "online": false
                    })).includes("Nothing is lost"));
    }
}
