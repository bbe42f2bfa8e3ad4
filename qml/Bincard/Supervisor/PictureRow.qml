// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Bincard.Controls
import Bincard.Theme

// Pictures that belong to a row, small and in a line; one press shows one large. The roles of
// its model are a picture and its words.
ListView {
    id: row

    signal opened(url source, string words)

    implicitHeight: Metrics.picture
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    orientation: ListView.Horizontal
    spacing: Metrics.gap
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Photos")

    delegate: Pressable {
        id: entry

        required property string picture
        required property string words

        implicitHeight: Metrics.picture
        implicitWidth: Metrics.picture
        padding: 0
        text: entry.words
        onClicked: row.opened("image://photos/" + entry.picture, entry.words)

        background: PressSurface {
            border.color: Colors.outline
            color: Colors.surfaceSunken
            down: entry.down
        }
        contentItem: Item {
            // Until the picture lies over it.
            Icon {
                anchors.centerIn: parent
                color: Colors.textMuted
                name: "camera"
            }
            Image {
                anchors.fill: parent
                anchors.margins: Metrics.line
                asynchronous: true
                fillMode: Image.PreserveAspectCrop
                source: "image://photos/" + entry.picture
                sourceSize.height: 2 * Metrics.picture
                Accessible.ignored: true
            }
        }
    }
}
