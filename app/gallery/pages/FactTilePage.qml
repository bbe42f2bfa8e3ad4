// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "FactTile"

    Sample {
        label: "lit: act on this now"

        FactTile {
            Layout.fillWidth: true
            label: "What"
            value: "Hex bolt M8 × 40"
            detail: "Zinc plated, lot 24-117, best before 03/2028"
            iconName: "box"
            lit: true
        }
    }
    Sample {
        label: "plain"

        FactTile {
            Layout.fillWidth: true
            label: "What"
            value: "Hex bolt M8 × 40"
            detail: "Zinc plated"
            iconName: "box"
        }
    }
    Sample {
        label: "done"

        FactTile {
            Layout.fillWidth: true
            label: "What"
            value: "Hex bolt M8 × 40"
            done: true
        }
    }
    Sample {
        label: "long value"

        FactTile {
            Layout.fillWidth: true
            label: "Was"
            value: "Sechskantschraube mit Flansch, Festigkeitsklasse 10.9, M8 × 40, verzinkt"
            lit: true
        }
    }
}
