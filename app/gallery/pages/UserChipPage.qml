// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "UserChip"

    Sample {
        label: "with role"

        UserChip {
            Layout.fillWidth: true
            name: "Mara Kowalczyk"
            initials: "MK"
            detail: "Picker · zone A"
        }
    }
    Sample {
        label: "name only"

        UserChip {
            Layout.fillWidth: true
            name: "Wolfgang-Amadeus von der Hinterbrandnerstätten"
            initials: "WH"
        }
    }
}
