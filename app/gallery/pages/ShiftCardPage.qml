// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "ShiftCard"

    Sample {
        label: "nothing outstanding"

        ShiftCard {
            Layout.fillWidth: true
            accepted: 214
            held: 0
            person: "Mara Kowalski"
            received: 0
            refused: 0
            stored: 0
        }
    }
    Sample {
        label: "on its way, and objections"

        ShiftCard {
            Layout.fillWidth: true
            accepted: 87
            held: 1
            person: "Jean-Baptiste Grünfelder-Schmidt"
            received: 4
            refused: 2
            stored: 12
        }
    }
}
