// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "ScrollColumn"

    Component {
        id: component

        ScrollColumn {
            width: 200
            height: 100
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): ScrollColumn {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function test_it_knows_whether_there_is_more() {
        const column = make({});
        compare(column.more, false);
        const tall = Qt.createQmlObject("import QtQuick; import QtQuick.Layouts; Item { Layout.preferredHeight: 300 }", testCase);
        column.content.push(tall);
        tryCompare(column, "more", true);
    }
}
