// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "PhotoStrip"

    Sample {
        label: "none yet"

        PhotoStrip {
            busy: false
            base: ""
            width: parent.width
        }
    }

    Sample {
        label: "stored, sent, refused"

        PhotoStrip {
            busy: false
            base: ""
            shots: ListModel {
                ListElement {
                    picture: ""
                    words: "Photo stored"
                    sent: false
                    refused: false
                }
                ListElement {
                    picture: ""
                    words: "Photo sent"
                    sent: true
                    refused: false
                }
                ListElement {
                    picture: ""
                    words: "The hub does not take it"
                    sent: false
                    refused: true
                }
            }
            width: parent.width
        }
    }

    Sample {
        label: "being taken"

        PhotoStrip {
            busy: true
            base: ""
            width: parent.width
        }
    }
}
