// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "RangeBar"

    Sample {
        label: "a temperature"

        RangeBar {
            Layout.fillWidth: true
            label: "Right between"
            least: "2 °C"
            most: "8 °C"
        }
    }

    Sample {
        label: "long figures"

        RangeBar {
            Layout.fillWidth: true
            label: "Right between"
            least: "−18.25 °C"
            most: "1,999.5 °C"
        }
    }
}
