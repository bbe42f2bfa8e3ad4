// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "PaperRow"

    Sample {
        label: "printing"

        PaperRow {
            Layout.fillWidth: true
            iconName: "print"
            level: Tone.Neutral
            printer: "ZPL-1"
            stuck: false
            title: "Label of SO-1038-1"
            words: "Printing on ZPL-1…"
        }
    }

    Sample {
        label: "stuck"

        PaperRow {
            Layout.fillWidth: true
            detail: "The printer does not answer. Tried 3 times."
            iconName: "stop"
            level: Tone.Error
            printer: "ZPL-1"
            stuck: true
            title: "Label of SO-1038-1"
            words: "Not printed on ZPL-1"
        }
    }

    Sample {
        label: "printed"

        PaperRow {
            Layout.fillWidth: true
            iconName: "ok"
            level: Tone.Ok
            printer: "ZPL-1"
            stuck: false
            title: "Label of SO-1038-1"
            words: "Printed on ZPL-1"
        }
    }
}
