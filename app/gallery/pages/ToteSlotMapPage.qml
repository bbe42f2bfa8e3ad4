// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "ToteSlotMap"

    Sample {
        label: "six slots, one lit"

        ToteSlotMap {
            Layout.fillWidth: true
            model: ListModel {
                ListElement {
                    slot: "A1"
                    tote: "T-201"
                    detail: "2 of 3"
                    phase: 0
                }
                ListElement {
                    slot: "A2"
                    tote: "T-204"
                    detail: "put here"
                    phase: 1
                }
                ListElement {
                    slot: "B1"
                    tote: "T-199"
                    detail: "all in"
                    phase: 2
                }
                ListElement {
                    slot: "B2"
                    tote: "T-207"
                    detail: "0 of 4"
                    phase: 0
                }
                ListElement {
                    slot: "C1"
                    tote: "T-210"
                    detail: "1 of 1"
                    phase: 2
                }
                ListElement {
                    slot: "C2"
                    tote: ""
                    detail: ""
                    phase: 0
                }
            }
        }
    }
}
