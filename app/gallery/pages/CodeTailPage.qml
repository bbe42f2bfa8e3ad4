// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "CodeTail"

    Sample {
        label: "product label"

        CodeTail {
            Layout.fillWidth: true
            tail: "4712"
        }
    }
    Sample {
        label: "lot label"

        CodeTail {
            Layout.fillWidth: true
            tail: "24-117"
            label: "Lot ends in"
        }
    }
}
