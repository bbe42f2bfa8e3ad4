// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "LocationPlate"

    Sample {
        label: "lit: go there"

        LocationPlate {
            Layout.fillWidth: true
            code: "A-01-3"
            detail: "Aisle A, third shelf, left side"
            lit: true
        }
    }
    Sample {
        label: "lit, long code"

        LocationPlate {
            Layout.fillWidth: true
            code: "NORTH-AA-12-04-B"
            lit: true
        }
    }
    Sample {
        label: "lit, below an answer"

        LocationPlate {
            Layout.fillWidth: true
            brief: true
            code: "A-01-3"
            detail: "Aisle A, third shelf, left side"
            lit: true
        }
    }
    Sample {
        label: "reached"

        LocationPlate {
            Layout.fillWidth: true
            code: "A-01-3"
            reached: true
        }
    }
    Sample {
        label: "coming later"

        LocationPlate {
            Layout.fillWidth: true
            code: "B-14-1"
            label: "Then"
        }
    }
}
