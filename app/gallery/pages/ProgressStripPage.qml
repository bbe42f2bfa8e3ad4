// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "ProgressStrip"

    Sample {
        label: "under way"

        ProgressStrip {
            Layout.fillWidth: true
            done: 7
            total: 12
        }
    }
    Sample {
        label: "with a short line"

        ProgressStrip {
            Layout.fillWidth: true
            done: 9
            total: 12
            shorts: 1
        }
    }
    Sample {
        label: "many lines"

        ProgressStrip {
            Layout.fillWidth: true
            done: 41
            total: 96
        }
    }
    Sample {
        label: "all done"

        ProgressStrip {
            Layout.fillWidth: true
            done: 12
            total: 12
        }
    }
    Sample {
        label: "nothing yet"

        ProgressStrip {
            Layout.fillWidth: true
            done: 0
            total: 12
        }
    }
}
