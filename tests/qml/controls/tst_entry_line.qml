// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "EntryLine"

    Component {
        id: component

        EntryLine {
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

    function make(properties): EntryLine {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function test_closed_until_somebody_types() {
        const entry = make({});
        verify(!entry.opened);
        verify(!entry.activeFocus);
    }

    function test_it_opens_with_what_was_typed_and_takes_the_rest() {
        const entry = make({});
        spy.target = entry;
        spy.signalName = "submitted";
        entry.open("A");
        verify(entry.opened);
        keyClick("1");
        keyClick(Qt.Key_Return);
        compare(spy.count, 1);
        compare(spy.signalArguments[0][0], "A1");
        verify(!entry.opened);
    }

    function test_empty_closes_without_a_code() {
        const entry = make({});
        spy.target = entry;
        spy.signalName = "submitted";
        entry.open("");
        keyClick(Qt.Key_Return);
        compare(spy.count, 0);
        verify(!entry.opened);
    }

    function test_escape_closes_and_forgets() {
        const entry = make({});
        spy.target = entry;
        spy.signalName = "cancelled";
        entry.open("A");
        keyClick(Qt.Key_Escape);
        compare(spy.count, 1);
        verify(!entry.opened);
    }
}
