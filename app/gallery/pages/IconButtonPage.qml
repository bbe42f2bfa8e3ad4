// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery
import Bincard.Theme

GalleryPage {
    title: "IconButton"

    Sample {
        label: "quiet, framed, disabled"

        RowLayout {
            IconButton {
                iconName: "back"
                text: "Back"
            }
            IconButton {
                iconName: "undo"
                text: "Undo"
                quiet: false
            }
            IconButton {
                iconName: "camera"
                text: "Camera"
                quiet: false
                enabled: false
            }
        }
    }
    Sample {
        label: "all icons"

        Flow {
            Layout.fillWidth: true
            spacing: Metrics.margin

            Repeater {
                model: ["back", "next", "check", "dot", "close", "ok", "warning", "stop", "info", "barcode", "keyboard", "backspace", "skip", "undo", "tote", "place", "box", "user", "sync", "offline", "bell", "sun", "moon", "flag", "lock", "print", "search", "camera", "menu", "help", "minus", "plus", "list"]

                delegate: Icon {
                    required property string modelData

                    name: modelData
                }
            }
        }
    }
}
