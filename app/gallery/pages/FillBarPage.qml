// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "FillBar"

    Sample {
        label: "some"

        FillBar {
            Layout.fillWidth: true
            fraction: 0.62
            label: "Full"
            level: Tone.Neutral
            text: "62 %"
        }
    }

    Sample {
        label: "too much"

        FillBar {
            Layout.fillWidth: true
            fraction: 1
            label: "Weight"
            level: Tone.Error
            text: "112 %"
        }
    }
}
