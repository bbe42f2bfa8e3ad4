// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "ScanHint"

    Sample {
        label: "listening"

        ScanHint {
            Layout.fillWidth: true
            text: "the shelf, or the goods"
        }
    }
    Sample {
        label: "with the tail of the code"

        ScanHint {
            Layout.fillWidth: true
            text: "the goods"
            tail: "4712"
        }
    }
    Sample {
        label: "nothing to scan: it is typed"

        ScanHint {
            Layout.fillWidth: true
            text: "Weight in grams"
            typed: true
        }
    }
    Sample {
        label: "paused"

        ScanHint {
            Layout.fillWidth: true
            text: "Tap the red message first"
            listening: false
        }
    }
}
