// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "KeypadPanel"

    Sample {
        label: "whole units"

        KeypadPanel {
            Layout.fillWidth: true
            label: "How many"
            unit: "pieces"
            value: "24"
        }
    }
    Sample {
        label: "decimals, empty"

        KeypadPanel {
            Layout.fillWidth: true
            label: "How much"
            unit: "kg"
            decimalPoint: ","
        }
    }
}
