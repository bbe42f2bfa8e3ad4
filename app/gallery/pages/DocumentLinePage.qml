// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "DocumentLine"

    Sample {
        label: "open"

        DocumentLine {
            Layout.fillWidth: true
            phase: Phase.Open
            quantityText: "3/12"
            unit: "pieces"
            words: "Hex bolt M8 × 40"
        }
    }

    Sample {
        label: "now"

        DocumentLine {
            Layout.fillWidth: true
            detail: "lot L24-117"
            phase: Phase.Current
            quantityText: "3/12"
            unit: "pieces"
            words: "Hex bolt M8 × 40"
        }
    }

    Sample {
        label: "done"

        DocumentLine {
            Layout.fillWidth: true
            phase: Phase.Done
            quantityText: "12/12"
            unit: "pieces"
            words: "Hex bolt M8 × 40"
        }
    }

    Sample {
        label: "needs a look"

        DocumentLine {
            Layout.fillWidth: true
            phase: Phase.Short
            quantityText: "2.5/10"
            unit: "m"
            words: "Entwässerungsschlauch DN 100, verzinkt, mit Schnellkupplung"
        }
    }

    Sample {
        label: "can be chosen"

        DocumentLine {
            Layout.fillWidth: true
            code: "PO7-1"
            phase: Phase.Open
            quantityText: "3/12"
            unit: "pieces"
            words: "Hex bolt M8 × 40"
        }
    }

    Sample {
        label: "blind"

        DocumentLine {
            Layout.fillWidth: true
            phase: Phase.Open
            quantityText: "3"
            unit: "pieces"
            words: "Hex bolt M8 × 40"
        }
    }
}
