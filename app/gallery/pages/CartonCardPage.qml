// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "CartonCard"

    Sample {
        label: "proposed"

        CartonCard {
            Layout.fillWidth: true
            code: "M"
            fill: 0.62
            fillText: "62 %"
            name: "M 40 × 30 × 20"
            proposed: true
        }
    }

    Sample {
        label: "another one"

        CartonCard {
            Layout.fillWidth: true
            code: "L"
            fill: 0.17
            fillText: "17 %"
            name: "L 60 × 40 × 40"
        }
    }

    Sample {
        label: "nobody knows how full"

        CartonCard {
            Layout.fillWidth: true
            code: "TUBE"
            name: "Tube 80"
        }
    }
}
