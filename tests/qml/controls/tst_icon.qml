// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls
import Bincard.Theme

ControlCase {
    id: testCase

    name: "Icon"

    Component {
        id: component

        Icon {
            width: 28
            name: "check"
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): Icon {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function test_every_icon_can_be_drawn_data() {
        const names = "back next check dot close ok warning stop info barcode keyboard backspace skip undo tote place box user sync offline bell sun moon flag lock print search camera menu help minus plus list truck receive move trash clock shelf";
        return names.split(" ").map(name => ({
                        "tag": name
                    }));
    }

    function test_every_icon_can_be_drawn(row) {
        const icon = make({
                "name": row.tag
            });
        compare(icon.status, Image.Ready);
        const pixels = Array.from(Array(28 * 28).keys());
        const picture = grabImage(icon);
        verify(pixels.some(at => Qt.colorEqual(picture.pixel(at % 28, Math.floor(at / 28)), Colors.text)), "has ink");
    }

    function test_no_name_is_no_picture_and_no_warning() {
        compare(make({
                    "name": ""
                }).status, Image.Null);
    }

    function test_it_is_silent() {
        verify(make({}).Accessible.ignored);
    }
}
