// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "QuantityDial"

    Sample {
        label: "lit, counting"

        QuantityDial {
            Layout.fillWidth: true
            takenText: "2"
            neededText: "5"
            unit: "pieces"
            segments: 5
            filled: 2
            fraction: 0.4
            complete: false
            detail: "or 1 box of 5"
            lit: true
        }
    }
    Sample {
        label: "many: one bar"

        QuantityDial {
            Layout.fillWidth: true
            takenText: "137"
            neededText: "240"
            unit: "pieces"
            segments: 0
            filled: 0
            fraction: 0.57
            complete: false
            detail: "10 boxes of 24"
            lit: true
        }
    }
    Sample {
        label: "complete"

        QuantityDial {
            Layout.fillWidth: true
            takenText: "5"
            neededText: "5"
            unit: "pieces"
            segments: 5
            filled: 5
            fraction: 1
            complete: true
        }
    }
    Sample {
        label: "brief, below an answer"

        QuantityDial {
            Layout.fillWidth: true
            takenText: "2"
            neededText: "5"
            unit: "pieces"
            segments: 5
            filled: 2
            fraction: 0.4
            complete: false
            brief: true
            lit: true
        }
    }
    Sample {
        label: "not yet its turn"

        QuantityDial {
            Layout.fillWidth: true
            takenText: "0"
            neededText: "2.5"
            unit: "kg"
            segments: 0
            filled: 0
            fraction: 0
            complete: false
        }
    }
}
