// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "PaperRow"

    Component {
        id: component

        PaperRow {
            width: 600
            iconName: "print"
            level: Tone.Neutral
            printer: "ZPL-1"
            stuck: true
            title: "Label of SO-1038-1"
            words: "Printing on ZPL-1…"
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): PaperRow {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function button(row: Item, name: string): var {
        const all = item => item.clicked !== undefined && item.text === name && item.visible ? [item] : [].concat(...Array.from(item.children).map(child => all(child)));
        return all(row)[0] ?? null;
    }

    function test_it_says_which_paper_and_where_it_is() {
        says(make({}), "Label of SO-1038-1: Printing on ZPL-1…");
    }

    function test_what_comes_out_needs_nobody() {
        compare(button(make({
                        "stuck": false
                    }), "Try again"), null);
    }

    function test_again_or_not_at_all() {
        const row = make({});
        spy.target = row;
        spy.signalName = "retried";
        mouseClick(button(row, "Try again"));
        compare(spy.count, 1);
        spy.clear();
        spy.signalName = "forgotten";
        mouseClick(button(row, "Do not print it"));
        compare(spy.count, 1);
    }

    ListModel {
        id: printers

        ListElement {
            code: "ZPL-1"
            problem: ""
        }
        ListElement {
            code: "ZPL-2"
            problem: ""
        }
        ListElement {
            code: "ZPL-3"
            problem: "No paper."
        }
    }

    function test_another_printer_that_prints() {
        const row = make({
                "printers": printers
            });
        compare(button(row, "On ZPL-1"), null);
        compare(button(row, "On ZPL-3"), null);
        spy.target = row;
        spy.signalName = "redirected";
        mouseClick(button(row, "On ZPL-2"));
        compare(spy.signalArguments[0][0], "ZPL-2");
    }
}
