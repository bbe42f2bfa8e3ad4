// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Bincard.Controls
import Bincard.Desk
import Bincard.Theme

// All pages under the heading of their half of the house. The one that is open stays in sight.
ListView {
    id: list

    required property DeskView desk

    signal opened(int number)

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    model: list.desk.pages
    spacing: Metrics.line
    Accessible.name: qsTr("Pages")
    Accessible.role: Accessible.PageTabList

    delegate: Column {
        id: entry

        required property int count
        required property bool grave
        required property string heading
        required property int index
        required property int number
        required property string picture
        required property string title

        readonly property bool chosen: list.desk.page === entry.number

        width: list.width
        onChosenChanged: entry.chosen && list.positionViewAtIndex(entry.index, ListView.Contain)

        Ink {
            width: entry.width
            bottomPadding: Metrics.gapSmall
            color: Colors.textMuted
            font.bold: true
            font.pixelSize: Type.small
            leftPadding: Metrics.gap
            text: entry.heading
            topPadding: Metrics.gapSmall
            visible: entry.heading !== ""
        }
        NavEntry {
            width: entry.width
            chosen: entry.chosen
            count: entry.count
            grave: entry.grave
            picture: entry.picture
            text: entry.title
            onClicked: list.opened(entry.number)
        }
    }
}
