// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "SegmentBar"

    Component {
        id: component

        SegmentBar {
            width: 328
            segments: 5
            filled: 2
            fraction: 0.4
        }
    }
    SignalSpy {
        id: spy
    }

    function init() {
        spy.target = null;
        spy.clear();
    }

    function make(properties): SegmentBar {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function blocks(bar: Item): var {
        return Array.from(bar.children[0].children).filter(child => child.index !== undefined);
    }

    function test_one_block_per_unit_hollow_until_done() {
        const hollow = blocks(make({})).map(block => block.color.a < 0.5);
        compare(hollow, [false, false, true, true, true]);
    }

    function test_blocks_share_the_width() {
        const all = blocks(make({}));
        const last = all[all.length - 1];
        fuzzyCompare(last.x + last.width, 328, 0.5);
    }

    function test_without_blocks_the_bar_is_filled_by_the_fraction() {
        const bar = make({
                "segments": 0,
                "fraction": 0.25
            });
        compare(bar.children[1].children[0].width, 82);
    }

    function test_a_fraction_beyond_one_stays_inside() {
        compare(make({
                    "segments": 0,
                    "fraction": 1.5
                }).children[1].children[0].width, 328);
    }
}
