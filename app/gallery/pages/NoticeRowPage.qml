// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "NoticeRow"

    Sample {
        label: "error, unread"

        NoticeRow {
            Layout.fillWidth: true
            level: Tone.Error
            title: "Put 2 × Washer 8.4 back to A-01-1"
            detail: "The hub refused the pick: order cancelled"
            ageText: "1 min"
            unread: true
        }
    }
    Sample {
        label: "warning, unread"

        NoticeRow {
            Layout.fillWidth: true
            level: Tone.Warning
            title: "Cut-off for DHL in 20 minutes"
            ageText: "4 min"
            unread: true
        }
    }
    Sample {
        label: "neutral, read"

        NoticeRow {
            Layout.fillWidth: true
            level: Tone.Neutral
            title: "Shelf B-07 is open again"
            ageText: "2 h"
        }
    }
    Sample {
        label: "ok, read"

        NoticeRow {
            Layout.fillWidth: true
            level: Tone.Ok
            title: "Batch 117 accepted"
            detail: "12 lines, 0 short"
            ageText: "3 h"
        }
    }
}
