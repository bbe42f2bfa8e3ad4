// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor

// The cartons that the carrier takes, the proposed one first and with how full it will be.
Pane {
    id: list

    required property PackView view

    signal chosen(string code)

    Repeater {
        model: list.view.cartons

        delegate: CartonCard {
            id: card

            required fill
            required fillText
            required proposed

            Layout.fillWidth: true
            onClicked: list.chosen(card.code)
        }
    }
}
