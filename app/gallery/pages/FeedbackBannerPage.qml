// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "FeedbackBanner"

    Sample {
        label: "neutral"

        FeedbackBanner {
            Layout.fillWidth: true
            level: Tone.Neutral
            text: "Recovered previous session"
            detail: "Line 7 of 12, as you left it"
        }
    }
    Sample {
        label: "ok"

        FeedbackBanner {
            Layout.fillWidth: true
            level: Tone.Ok
            text: "Right shelf"
        }
    }
    Sample {
        label: "warning"

        FeedbackBanner {
            Layout.fillWidth: true
            level: Tone.Warning
            text: "Expires in 9 days"
            detail: "Lot 24-117 is the oldest here: take it"
        }
    }
    Sample {
        label: "error"

        FeedbackBanner {
            Layout.fillWidth: true
            level: Tone.Error
            text: "Wrong lot"
            detail: "You hold 24-118, the order wants 24-117"
        }
    }
    Sample {
        label: "error that froze the input"

        FeedbackBanner {
            Layout.fillWidth: true
            level: Tone.Error
            text: "Wrong tote"
            detail: "This is T-204. Put into T-201, slot A1"
            frozen: true
        }
    }
}
