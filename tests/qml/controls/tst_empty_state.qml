// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "EmptyState"

    Component {
        id: component

        EmptyState {
            width: 328
            iconName: "list"
            title: "No work"
            text: "It comes by itself"
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): EmptyState {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function test_it_says_what_and_why() {
        const empty = make({});
        says(empty, "No work");
        compare(empty.Accessible.description, "It comes by itself");
        compare(visibleWords(empty), "No work | It comes by itself");
    }

    function test_the_action_is_there_where_there_is_one() {
        const empty = make({
                "actionText": "Look again"
            });
        spy.target = empty;
        spy.signalName = "actionTriggered";
        waitForRendering(empty);
        mouseClick(empty, empty.width / 2, empty.height - 48);
        compare(spy.count, 1);
    }
}
