// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Bincard.Theme

// Three ticks: stored here, sent, accepted by the hub. What is missing is a dot.
Row {
    id: ticks

    required property int reached
    property int size: Metrics.iconSmall

    spacing: -Metrics.gapSmall

    Repeater {
        model: 3

        delegate: Icon {
            required property int index

            color: index < ticks.reached ? Colors.doneInk : Colors.textMuted
            name: index < ticks.reached ? "check" : "dot"
            size: ticks.size
        }
    }
}
