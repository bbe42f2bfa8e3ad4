// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "CodeTail"

    Component {
        id: component

        CodeTail {
            width: 328
            tail: "4712"
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): CodeTail {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function test_it_says_what_the_label_ends_in() {
        const tail = make({});
        says(tail, "Label ends in 4712");
        verify(visibleWords(tail).endsWith("4712"));
    }
}
