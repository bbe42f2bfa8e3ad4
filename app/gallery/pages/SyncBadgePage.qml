// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery
import Bincard.Theme

GalleryPage {
    title: "SyncBadge"

    Sample {
        label: "all accepted; sent; stored; offline; refused"

        Flow {
            Layout.fillWidth: true
            spacing: Metrics.gap

            SyncBadge {
                ageText: "2 s"
                online: true
                rejected: 0
                sent: 0
                stored: 0
            }
            SyncBadge {
                ageText: "1 s"
                online: true
                rejected: 0
                sent: 3
                stored: 0
            }
            SyncBadge {
                ageText: "5 s"
                online: true
                rejected: 0
                sent: 2
                stored: 14
            }
            SyncBadge {
                ageText: "18 min"
                online: false
                rejected: 0
                sent: 0
                stored: 137
            }
            SyncBadge {
                ageText: "3 s"
                online: true
                rejected: 2
                sent: 1
                stored: 0
            }
        }
    }
}
