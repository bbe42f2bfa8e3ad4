// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "EmptyState"

    Sample {
        label: "no work"

        EmptyState {
            Layout.fillWidth: true
            iconName: "list"
            title: "No work right now"
            text: "New work appears here by itself."
            actionText: "Look again"
        }
    }
    Sample {
        label: "nothing to do about it"

        EmptyState {
            Layout.fillWidth: true
            iconName: "offline"
            title: "No connection"
            text: "Go on with what you have. Everything is stored."
        }
    }
}
