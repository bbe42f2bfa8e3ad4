// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "LineRow"

    Sample {
        label: "current"

        LineRow {
            Layout.fillWidth: true
            name: "Hex bolt M8 × 40"
            location: "A-01-3"
            quantityText: "2/5"
            unit: "pieces"
            phase: Phase.Current
            detail: "lot 24-117"
        }
    }
    Sample {
        label: "open"

        LineRow {
            Layout.fillWidth: true
            name: "Flange nut M8, zinc plated, self-locking"
            location: "A-02-1"
            quantityText: "0/12"
            unit: "pieces"
            phase: Phase.Open
        }
    }
    Sample {
        label: "done"

        LineRow {
            Layout.fillWidth: true
            name: "Washer 8.4"
            location: "A-01-1"
            quantityText: "24/24"
            unit: "pieces"
            phase: Phase.Done
        }
    }
    Sample {
        label: "short"

        LineRow {
            Layout.fillWidth: true
            name: "Thread lock 50 ml"
            location: "B-07-2"
            quantityText: "1/2"
            unit: "bottles"
            phase: Phase.Short
            detail: "BINP · partly there"
        }
    }
    Sample {
        label: "skipped"

        LineRow {
            Layout.fillWidth: true
            name: "Cable 3 × 1.5 mm²"
            location: "C-03-4"
            quantityText: "0/25"
            unit: "m"
            phase: Phase.Skipped
        }
    }
}
