// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "TestCodeRow"

    Sample {
        label: "in order"

        TestCodeRow {
            Layout.fillWidth: true
            detail: "Enter at the end, nothing before"
            number: "1"
            phase: Phase.Done
            words: "Code 128"
        }
    }
    Sample {
        label: "to be changed"

        TestCodeRow {
            Layout.fillWidth: true
            detail: "The scanner types as on another country's keyboard"
            number: "2"
            phase: Phase.Short
            words: "Code 128"
        }
    }
    Sample {
        label: "now"

        TestCodeRow {
            Layout.fillWidth: true
            detail: "FNC1 between two parts"
            number: "3"
            phase: Phase.Current
            words: "GS1-128"
        }
    }
    Sample {
        label: "to come"

        TestCodeRow {
            Layout.fillWidth: true
            detail: "Is it read at all"
            number: "4"
            phase: Phase.Open
            words: "EAN-13"
        }
    }
}
