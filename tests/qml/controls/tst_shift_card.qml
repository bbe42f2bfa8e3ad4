// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Bincard.Controls

ControlCase {
    id: testCase

    name: "ShiftCard"

    Component {
        id: component

        ShiftCard {
            width: 328
            accepted: 214
            held: 0
            person: "Mara Kowalski"
            received: 2
            refused: 0
            stored: 3
        }
    }

    function make(properties): ShiftCard {
        const made = createTemporaryObject(component, testCase, properties);
        verify(made);
        return made;
    }

    function test_it_says_where_everything_is() {
        const card = make({});
        says(card, "Mara Kowalski");
        compare(card.Accessible.description, "3 stored here, 2 received, 214 accepted, 0 refused, 0 held");
    }

    function test_what_was_not_refused_takes_no_room() {
        const calm = make({});
        verify(!visibleIcons(calm).includes("stop"));
        const grave = make({
                "held": 1,
                "refused": 1
            });
        verify(visibleIcons(grave).includes("stop stop"));
        verify(grave.height > calm.height);
    }
}
