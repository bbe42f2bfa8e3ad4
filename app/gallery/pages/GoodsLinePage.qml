// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "GoodsLine"

    Sample {
        label: "now"

        GoodsLine {
            Layout.fillWidth: true
            name: "Paint, white, 2.5 l"
            note: "Hazard: this side up"
            phase: Phase.Current
            quantityText: "1/4"
            sku: "PAINT-W"
            unit: "pieces"
        }
    }

    Sample {
        label: "to come"

        GoodsLine {
            Layout.fillWidth: true
            name: "Gift box, small"
            phase: Phase.Open
            quantityText: "0/1"
            sku: "GIFT-S"
            unit: "piece"
        }
    }

    Sample {
        label: "done"

        GoodsLine {
            Layout.fillWidth: true
            name: "Hex bolt M8 × 40"
            phase: Phase.Done
            quantityText: "3/3"
            unit: "pieces"
        }
    }

    Sample {
        label: "trouble, can be pressed"

        GoodsLine {
            Layout.fillWidth: true
            code: "4"
            name: "Entwässerungsschlauch DN 100, verzinkt"
            phase: Phase.Short
            quantityText: "11/10"
            unit: "pieces"
        }
    }
}
