// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "SyncPanel"

    Sample {
        label: "online"

        SyncPanel {
            Layout.fillWidth: true
            stored: 0
            sent: 2
            accepted: 184
            rejected: 0
            online: true
            ageText: "2 s ago"
        }
    }
    Sample {
        label: "offline, with refusals"

        SyncPanel {
            Layout.fillWidth: true
            stored: 137
            sent: 0
            accepted: 47
            rejected: 2
            online: false
            ageText: "18 min ago"
        }
    }
}
