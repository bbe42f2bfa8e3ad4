// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery
import Bincard.Theme

GalleryPage {
    title: "ScrollColumn"

    Sample {
        label: "there is more below"

        ScrollColumn {
            Layout.fillWidth: true
            Layout.preferredHeight: 2 * Metrics.gloved

            ActionButton {
                Layout.fillWidth: true
                text: "First"
            }
            ActionButton {
                Layout.fillWidth: true
                text: "Second"
            }
            ActionButton {
                Layout.fillWidth: true
                text: "Third"
            }
        }
    }

    Sample {
        label: "all of it fits"

        ScrollColumn {
            Layout.fillWidth: true
            Layout.preferredHeight: 2 * Metrics.gloved

            Words {
                text: "Alone"
            }
        }
    }
}
