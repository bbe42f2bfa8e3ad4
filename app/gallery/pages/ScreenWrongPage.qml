// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "ScreenWrong"

    SampleScreen {
        title: "Pick · batch 118"
        instruction: "Put into A2"
        scanText: "tote T-204"
        pending: 3
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

        FeedbackBanner {
            Layout.fillWidth: true
            detail: "This is T-201. Put into T-204, slot A2"
            frozen: true
            level: Tone.Error
            text: "Wrong tote"
        }
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
            }
        }
    }
}
