// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "ScreenTake"

    SampleScreen {
        title: "Pick · batch 118"
        instruction: "Take the bolts"
        scanText: "each piece, or the box"
        tail: "4712"
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
            reached: true
        }
        FactTile {
            Layout.fillWidth: true
            detail: "lot 24-117"
            iconName: "box"
            label: "What"
            value: "Hex bolt M8 × 40"
        }
        QuantityDial {
            Layout.fillWidth: true
            complete: false
            detail: "or 1 box of 5"
            filled: 2
            fraction: 0.4
            lit: true
            neededText: "5"
            segments: 5
            takenText: "2"
            unit: "pieces"
        }
    }
}
