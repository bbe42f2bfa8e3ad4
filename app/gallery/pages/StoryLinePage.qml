// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "StoryLine"

    Sample {
        label: "newest"

        StoryLine {
            Layout.fillWidth: true
            detail: "3 pieces · shelf A-01-1"
            newest: true
            when: "23 Nov 09:40"
            who: "Mara Kowalski"
            words: "Packed"
        }
    }

    Sample {
        label: "before"

        StoryLine {
            Layout.fillWidth: true
            detail: "3 pieces · shelf A-01-1"
            when: "23 Nov 09:12"
            who: "Mara Kowalski"
            words: "Picked"
        }
    }

    Sample {
        label: "by nobody"

        StoryLine {
            Layout.fillWidth: true
            detail: "document SO-1041"
            when: "23 Nov 09:12"
            who: ""
            words: "Ordered"
        }
    }
}
