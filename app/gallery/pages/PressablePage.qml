// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "Pressable"

    Sample {
        label: "with the keyboard's focus"

        ActionButton {
            Layout.fillWidth: true
            text: "Take everything"

            FocusFrame {
                shown: true
            }
        }
    }
    Sample {
        label: "held down"

        ActionButton {
            Layout.fillWidth: true
            down: true
            text: "Take everything"
        }
    }
    Sample {
        label: "secondary, held down"

        ActionButton {
            Layout.fillWidth: true
            down: true
            kind: ActionButton.Secondary
            text: "Skip this line"
        }
    }
    Sample {
        label: "a row with the keyboard's focus"

        ChoiceRow {
            Layout.fillWidth: true
            code: "BINE"
            words: "Shelf is empty"

            FocusFrame {
                shown: true
            }
        }
    }
}
