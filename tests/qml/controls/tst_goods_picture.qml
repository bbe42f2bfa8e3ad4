// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "GoodsPicture"

    Component {
        id: component

        GoodsPicture {
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): GoodsPicture {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function test_without_a_picture_there_is_a_box() {
        compare(visibleIcons(make({})), "box");
    }
}
