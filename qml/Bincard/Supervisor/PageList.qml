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
    section.property: "section"
    spacing: Metrics.line
    Accessible.name: qsTr("Pages")
    Accessible.role: Accessible.PageTabList

    delegate: NavEntry {
        id: entry

        required property int index
        required property int number
        required property string title

        width: list.width
        chosen: list.desk.page === entry.number
        text: entry.title
        onChosenChanged: entry.chosen && list.positionViewAtIndex(entry.index, ListView.Contain)
        onClicked: list.opened(entry.number)
    }
    section.delegate: Ink {
        required property string section

        width: list.width
        bottomPadding: Metrics.gapSmall
        color: Colors.textMuted
        font.bold: true
        font.pixelSize: Type.small
        leftPadding: Metrics.gap
        text: section
        topPadding: Metrics.gap
    }
}
