// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "TopBar"

    Component {
        id: component

        TopBar {
            width: 328
            title: "Pick"
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): TopBar {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function test_it_says_the_title() {
        const bar = make({
                "subtitle": "Mara"
            });
        says(bar, "Pick");
        compare(bar.Accessible.description, "Mara");
        compare(visibleWords(bar), "Pick | Mara");
    }

    function test_a_subtitle_without_room_says_the_brief_one() {
        const bar = make({
                "brief": "DHL-61572651155682",
                "subtitle": "DHL-61572651155682 · Mara Kowalski, who is at work the whole day"
            });
        verify(visibleWords(bar).endsWith("| DHL-61572651155682"), visibleWords(bar));
    }

    function test_back_only_where_there_is_a_way_back() {
        compare(visibleIcons(make({})), "");
        compare(visibleIcons(make({
                        "canGoBack": true
                    })), "back");
    }

    function test_the_back_button_asks_to_go_back() {
        const bar = make({
                "canGoBack": true
            });
        spy.target = bar;
        spy.signalName = "backRequested";
        waitForRendering(bar);
        mouseClick(bar, 20, bar.height / 2);
        compare(spy.count, 1);
    }
}
