// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "PinPad"

    Sample {
        label: "two figures typed"

        PinPad {
            Layout.fillWidth: true
            lengthMin: 4
            lengthMax: 6
            pin: "12"
        }
    }
    Sample {
        label: "ready"

        PinPad {
            Layout.fillWidth: true
            lengthMin: 4
            lengthMax: 6
            pin: "1234"
        }
    }
    Sample {
        label: "waiting after wrong tries"

        PinPad {
            Layout.fillWidth: true
            lengthMin: 4
            lengthMax: 6
            waitText: "Wrong PIN. Wait 30 s"
        }
    }
}
