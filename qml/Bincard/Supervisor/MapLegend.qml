// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Desk
import Bincard.Theme

// What the colours of the map stand for, from nothing to the warmest, and the mark of what is
// blocked.
RowLayout {
    id: legend

    required property MapView view

    spacing: Metrics.gapLarge

    Repeater {
        model: legend.view.legend

        delegate: LegendKey {
        }
    }
    LegendKey {
        blocked: true
        heat: 0
        text: qsTr("blocked")
    }
}
