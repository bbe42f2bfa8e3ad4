// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor
import Bincard.Pages
import Bincard.Theme

// A page of a station: at the left what the work is about, at the right what to do now, with what
// may be pressed below it. Above both where one stands, and what stands beside the screen.
Page {
    id: page

    required property Session session
    required property StationView station
    required property ScaleView scale
    required property string title
    property string subtitle
    property bool wrong: false
    property alias about: about.content
    property alias ask: ask.content
    property alias footer: footerColumn.data

    readonly property bool mirrored: page.LayoutMirroring.enabled
    readonly property real aboutWidth: Math.round(page.width * Metrics.benchSplit)
    readonly property real free: page.height - bar.height
    readonly property real pressMost: page.typing ? 0 : page.free / 2

    signal stationRequested

    TopBar {
        id: bar

        width: page.width
        subtitle: page.subtitle
        title: page.title

        StatusChip {
            brief: !Metrics.wordy
            detail: page.scale.weighs ? page.scale.reading : page.scale.state
            iconName: "scale"
            level: page.scale.level
            text: qsTr("Scale")
            visible: page.scale.present
            onClicked: page.stationRequested()
        }
        StatusChip {
            brief: !Metrics.wordy
            detail: page.station.printing.detail
            iconName: "print"
            level: page.station.printing.level
            text: page.station.printing.text
            onClicked: page.stationRequested()
        }
        SyncBadge {
            ageText: page.sync.ageText
            online: page.sync.online
            rejected: page.sync.rejected
            sent: page.sync.sent
            stored: page.sync.stored
            onClicked: page.syncRequested()
        }
        IconButton {
            iconName: "menu"
            text: qsTr("Menu")
            onClicked: page.menuRequested()
        }
    }
    ScrollColumn {
        id: about

        x: (page.mirrored ? page.width - width : 0) + Metrics.gap
        y: bar.height + Metrics.margin
        width: page.aboutWidth - 2 * Metrics.gap
        height: page.height - y
        spacing: Metrics.gapLarge
    }
    Rectangle {
        id: desk

        x: page.mirrored ? 0 : page.aboutWidth
        y: bar.height
        width: page.width - page.aboutWidth
        height: page.free
        color: Colors.surfaceRaised

        Rectangle {
            x: page.mirrored ? parent.width - width : 0
            width: Metrics.hairline
            height: parent.height
            color: Colors.divider
        }
        ScrollColumn {
            id: ask

            x: Metrics.gap
            y: Metrics.margin
            width: parent.width - 2 * Metrics.gap
            height: parent.height - y - (presses.visible ? presses.height + 2 * Metrics.gapLarge : 0)
            clear: Colors.surfaceRaisedClear
            ground: Colors.surfaceRaised
            spacing: Metrics.gapLarge
        }
        Flickable {
            id: presses

            x: Metrics.margin
            y: parent.height - height - Metrics.gapLarge
            width: parent.width - 2 * Metrics.margin
            height: Math.min(footerColumn.implicitHeight, page.pressMost)
            boundsBehavior: Flickable.StopAtBounds
            clip: contentHeight > height
            contentHeight: footerColumn.implicitHeight
            contentWidth: width
            // What may be pressed is at its end.
            contentY: contentHeight - height
            visible: !page.typing

            ColumnLayout {
                id: footerColumn

                width: presses.width
                spacing: Metrics.gapLarge
            }
        }
    }
    WrongFlash {
        anchors.fill: parent
        asked: page.session.prompt.words.number
        wrong: page.wrong
        z: 1
    }
}
