// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "SegmentBar"

    Sample {
        label: "two of five"

        SegmentBar {
            Layout.fillWidth: true
            segments: 5
            filled: 2
            fraction: 0.4
        }
    }
    Sample {
        label: "seventeen of twenty-four"

        SegmentBar {
            Layout.fillWidth: true
            segments: 24
            filled: 17
            fraction: 0.7
        }
    }
    Sample {
        label: "one bar, a third"

        SegmentBar {
            Layout.fillWidth: true
            segments: 0
            filled: 0
            fraction: 0.33
        }
    }
}
