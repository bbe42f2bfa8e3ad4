// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "TopBar"

    Sample {
        label: "title only"

        TopBar {
            Layout.fillWidth: true
            title: "Today"
        }
    }
    Sample {
        label: "with back and subtitle"

        TopBar {
            Layout.fillWidth: true
            title: "Pick · batch 118"
            subtitle: "Mara K. · cart 3"
            canGoBack: true
        }
    }
    Sample {
        label: "with the sync badge"

        TopBar {
            Layout.fillWidth: true
            canGoBack: true
            subtitle: "Mara K."
            title: "Pick with a rather long name"

            SyncBadge {
                ageText: "18 min"
                online: false
                rejected: 0
                sent: 0
                stored: 14
            }
        }
    }
}
