// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "EntryLine"

    Sample {
        label: "closed until somebody types; here opened with what was typed"

        EntryLine {
            Layout.fillWidth: true
            Component.onCompleted: open("A-01")
        }
    }
    Sample {
        label: "closed"

        EntryLine {
            Layout.fillWidth: true
        }
    }
}
