// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "ScreenGo"

    SampleScreen {
        title: "Pick · batch 118"
        instruction: "Go to the shelf"
        scanText: "the shelf, or the goods"
        actions: [
            ActionButton {
                Layout.fillWidth: true
                iconName: "flag"
                kind: ActionButton.Danger
                text: "Problem"
            },
            ActionButton {
                Layout.fillWidth: true
                iconName: "skip"
                kind: ActionButton.Secondary
                text: "Skip"
            }
        ]

        LocationPlate {
            Layout.fillWidth: true
            code: "A-01-3"
            detail: "Aisle A, third shelf, left side"
            lit: true
        }
        FactTile {
            Layout.fillWidth: true
            iconName: "box"
            label: "What"
            value: "Hex bolt M8 × 40"
        }
        FactTile {
            Layout.fillWidth: true
            label: "Then"
            value: "A-02-1   A-04-2"
        }
    }
}
