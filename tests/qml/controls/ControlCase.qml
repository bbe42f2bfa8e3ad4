// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Theme

// What every page of this folder asks of a control.
TestCase {
    id: testCase

    // A test case hides itself by default, and its controls with it.
    visible: true
    when: windowShown
    width: 400
    height: 800

    function says(item: Item, name: string) {
        compare(item.Accessible.name, name);
        verify(item.Accessible.role !== Accessible.NoRole, "has a role");
    }

    function fitsAGlove(item: Item) {
        verify(item.width >= Metrics.touch, "wide enough: " + item.width);
        verify(item.height >= Metrics.touch, "high enough: " + item.height);
    }

    // Every way to press it counts once.
    function answersFingerAndKeys(item: Item, spy: SignalSpy) {
        spy.clear();
        mouseClick(item);
        compare(spy.count, 1, "finger");
        item.focus = false;
        item.forceActiveFocus(Qt.TabFocusReason);
        verify(item.visualFocus, "shows that the keyboard is on it");
        keyClick(Qt.Key_Space);
        compare(spy.count, 2, "Space");
        keyClick(Qt.Key_Return);
        compare(spy.count, 3, "Return");
        keyClick(Qt.Key_Enter);
        compare(spy.count, 4, "Enter");
    }

    // The words a person can read inside an item, in the order they are declared.
    function visibleWords(item: Item): string {
        const own = item instanceof Text && item.visible ? [item.text] : [];
        const below = item.visible ? Array.from(item.children).map(child => visibleWords(child)) : [];
        return own.concat(below).filter(words => words !== "").join(" | ");
    }

    // The pictures a person can see inside an item.
    function visibleIcons(item: Item): string {
        const own = item.visible && item.opacity > 0 && item.source !== undefined && item.name !== undefined ? [item.name] : [];
        const below = item.visible ? Array.from(item.children).map(child => visibleIcons(child)) : [];
        return own.concat(below).filter(name => name !== "").join(" ");
    }
}
