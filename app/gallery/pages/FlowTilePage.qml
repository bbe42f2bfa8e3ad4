// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "FlowTile"

    Sample {
        label: "something waits"

        FlowTile {
            Layout.fillWidth: true
            count: 12
            iconName: "tote"
            words: "Pick"
        }
    }

    Sample {
        label: "nothing waits"

        FlowTile {
            Layout.fillWidth: true
            count: 0
            iconName: "search"
            words: "Look up"
        }
    }

    Sample {
        label: "long"

        FlowTile {
            Layout.fillWidth: true
            count: 104
            iconName: "move"
            words: "Nachschub und Umlagerungen"
        }
    }
}
