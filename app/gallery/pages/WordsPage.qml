// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery
import Bincard.Theme

GalleryPage {
    title: "Words"

    Sample {
        label: "instruction"

        Words {
            Layout.fillWidth: true
            font.bold: true
            font.pixelSize: Type.instruction
            text: "Scan the shelf you stand at"
        }
    }
    Sample {
        label: "body"

        Words {
            Layout.fillWidth: true
            text: "New work appears here by itself. Sixteen pixels and more can be read at arm's length."
        }
    }
    Sample {
        label: "caption"

        Caption {
            Layout.fillWidth: true
            text: "Where"
        }
    }
    Sample {
        label: "what is compared with a label: I l 1 O 0 B 8 differ"

        Words {
            Layout.fillWidth: true
            font.bold: true
            font.family: Type.mono
            font.pixelSize: Type.value
            text: "A-01-3  Il1 O0 B8"
        }
    }
}
