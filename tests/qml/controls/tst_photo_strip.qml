// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "PhotoStrip"

    Component {
        id: component

        PhotoStrip {
            busy: false
            base: ""
            width: 340
        }
    }
    ListModel {
        id: pictures

        ListElement {
            picture: ""
            words: "Photo stored"
            sent: false
            refused: false
        }
        ListElement {
            picture: ""
            words: "Photo sent"
            sent: true
            refused: false
        }
        ListElement {
            picture: ""
            words: "The hub does not take it"
            sent: false
            refused: true
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): PhotoStrip {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function test_a_touch_takes_one() {
        const strip = make({});
        spy.target = strip;
        spy.signalName = "taken";
        verify(visibleWords(strip).indexOf("Photo") >= 0);
        mouseClick(strip, 20, 20);
        compare(spy.count, 1);
    }

    function test_each_picture_says_how_far_it_has_come() {
        const strip = make({
                "shots": pictures
            });
        compare(strip.count, 3);
        // The button's own, then: stored has one tick, sent has two, refused has a cross.
        compare(visibleIcons(strip), "camera camera check camera check check camera close");
    }
}
