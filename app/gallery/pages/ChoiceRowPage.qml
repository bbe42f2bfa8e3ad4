// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "ChoiceRow"

    Sample {
        label: "plain"

        ChoiceRow {
            Layout.fillWidth: true
            code: "BINE"
            words: "Shelf is empty"
        }
    }
    Sample {
        label: "on the command sheet"

        ChoiceRow {
            Layout.fillWidth: true
            code: "BINE"
            printed: true
            words: "Shelf is empty"
        }
    }
    Sample {
        label: "called by its code"

        ChoiceRow {
            Layout.fillWidth: true
            code: "PO-7"
            named: true
            words: "Schrauben-Meyer GmbH & Co. KG"
            detail: "1 of 4 lines done"
        }
    }
    Sample {
        label: "chosen"

        ChoiceRow {
            Layout.fillWidth: true
            code: "BINP"
            words: "Only part of it is there"
            detail: "Makes a count task"
            chosen: true
        }
    }
    Sample {
        label: "asks for something"

        ChoiceRow {
            Layout.fillWidth: true
            code: "DMGD"
            words: "Damaged"
            detail: "Needs a photo"
        }
    }
    Sample {
        label: "not available now"

        ChoiceRow {
            Layout.fillWidth: true
            code: "ALTB"
            words: "Pick from another shelf"
            detail: "Needs the hub: offline"
            enabled: false
        }
    }
}
