// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "FactRow"

    Sample {
        label: "words"

        FactRow {
            Layout.fillWidth: true
            label: "Use by"
            value: "30 Jun 2027"
        }
    }
    Sample {
        label: "a code"

        FactRow {
            Layout.fillWidth: true
            isCode: true
            label: "(01) GTIN"
            value: "09501101530003"
        }
    }
    Sample {
        label: "a long code, with detail"

        FactRow {
            Layout.fillWidth: true
            detail: "As the scanner sent it"
            isCode: true
            label: "Barcode"
            value: "010950110153000310LOT7␝2142␝17270630␝37240"
        }
    }
    Sample {
        label: "warning"

        FactRow {
            Layout.fillWidth: true
            label: "Note"
            level: Tone.Warning
            value: "A part of the label is missing"
        }
    }
    Sample {
        label: "error"

        FactRow {
            Layout.fillWidth: true
            detail: "Scan again; if it stays, print a new label."
            label: "Fault at sign 17"
            level: Tone.Error
            value: "The check digit is wrong"
        }
    }
}
