// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Theme

// What a page of one column has: the head with the sync badge, a column that scrolls, and what
// stands under the thumb. In landscape the thumb's part stands beside the column. Where it would
// cover the page, it scrolls by itself; while something is typed, the entry line is under the thumb
// instead. At a bench, where nothing is under a thumb, both stand in the middle.
Page {
    id: page

    required property string title
    property string subtitle
    property string brief: page.subtitle
    property bool canGoBack: false
    property bool hasMenu: false
    property bool showsSync: true
    // Whether the column is as high as the page, for a page with a fixed set of parts.
    property bool fills: false
    // On a bench's screen its parts stand beside each other.
    property bool spread: false
    default property alias content: column.data
    property alias head: headColumn.data
    property alias footer: footerColumn.data

    readonly property bool wide: page.width > page.height && page.width > Metrics.columnMax
    readonly property bool split: page.wide && page.thumbed && !Metrics.bench
    readonly property bool thumbed: footerColumn.implicitHeight > 0 && !page.typing
    readonly property real benchWidth: Math.min(page.width, page.spread ? 2 * Metrics.benchColumn : Metrics.benchColumn)
    readonly property real besideWidth: page.split ? page.width * 3 / 5 : page.width
    readonly property real mainWidth: Metrics.bench ? page.benchWidth : page.besideWidth
    readonly property bool mirrored: page.LayoutMirroring.enabled
    readonly property real besideX: page.split && page.mirrored ? page.width - page.mainWidth : 0
    readonly property real mainX: Metrics.bench ? (page.width - page.mainWidth) / 2 : page.besideX
    // With big text the head would leave no room for what it is the head of: it scrolls along.
    readonly property real free: page.height - bar.height - Metrics.gap
    readonly property real thumbMost: page.split ? page.free : page.free * 2 / 3
    readonly property real room: page.free - (page.split ? 0 : thumb.height)
    readonly property bool crowded: headColumn.implicitHeight > page.room / 2

    TopBar {
        id: bar

        width: page.width
        brief: page.brief
        canGoBack: page.canGoBack
        subtitle: page.subtitle
        title: page.title
        onBackRequested: page.backRequested()

        SyncBadge {
            ageText: page.sync.ageText
            online: page.sync.online
            rejected: page.sync.rejected
            sent: page.sync.sent
            stored: page.sync.stored
            visible: page.showsSync
            onClicked: page.syncRequested()
        }
        IconButton {
            iconName: "menu"
            text: qsTr("Menu")
            visible: page.hasMenu
            onClicked: page.menuRequested()
        }
    }
    // Placed by hand: what is in the columns changes with every prompt, and layouts inside layouts
    // measure it too late.
    ColumnLayout {
        id: headColumn

        parent: page.crowded ? flick.contentItem : page
        x: (page.crowded ? 0 : page.mainX) + Metrics.margin
        y: page.crowded ? 0 : bar.height + Metrics.gap
        width: page.mainWidth - 2 * Metrics.margin
        spacing: Metrics.gap
    }
    Flickable {
        id: flick

        readonly property real headHeight: headColumn.implicitHeight > 0 ? headColumn.implicitHeight + Metrics.gap : 0
        readonly property real below: page.split || !page.thumbed ? 0 : page.height - thumb.y + (Metrics.bench ? Metrics.gap : 0)
        readonly property bool more: flick.contentHeight > flick.height + Metrics.gap
        readonly property real inset: page.crowded ? flick.headHeight : 0
        readonly property real spare: flick.height - flick.inset - column.height - Metrics.gap
        readonly property real raised: Metrics.bench && !page.fills ? Math.max(0, flick.spare / 3) : 0

        x: page.mainX
        y: bar.height + Metrics.gap + (page.crowded ? 0 : flick.headHeight)
        width: page.mainWidth
        height: Math.max(0, page.height - flick.y - flick.below)
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: flick.inset + flick.raised + column.height + Metrics.gap
        contentWidth: width

        Item {
            x: Metrics.gap
            y: flick.inset + flick.raised
            width: flick.width - 2 * Metrics.gap
            height: column.height

            // Its height is its own: a layout of Qt 6.4 that is moved or stretched while another
            // one is laid out asks items that a changed list has just taken away.
            ColumnLayout {
                id: column

                width: parent.width
                height: page.fills ? Math.max(implicitHeight, flick.height - flick.inset - Metrics.gap) : undefined
                spacing: Metrics.gap
            }
        }
    }
    // There is more below: what is cut by the edge fades, and a mark at the side says how much.
    Rectangle {
        x: flick.x
        y: flick.y + flick.height - height
        width: flick.width
        height: Metrics.gapHuge
        visible: flick.more && !flick.atYEnd

        gradient: Gradient {
            GradientStop {
                color: Colors.surfaceClear
                position: 0
            }
            GradientStop {
                color: Colors.surface
                position: 1
            }
        }
    }
    Rectangle {
        x: flick.x + (page.mirrored ? Metrics.line : flick.width - width - Metrics.line)
        y: flick.y + flick.visibleArea.yPosition * flick.height
        width: Metrics.bold
        height: flick.visibleArea.heightRatio * flick.height
        color: Colors.outline
        radius: Metrics.line
        visible: flick.more
    }
    Flickable {
        id: thumb

        readonly property real besideX: page.split && !page.mirrored ? page.mainWidth : Metrics.gap
        readonly property real besideWidth: page.split ? page.width - page.mainWidth : page.width - Metrics.gap

        x: Metrics.bench ? page.mainX + Metrics.gap : thumb.besideX
        y: page.height - height - (Metrics.bench ? Metrics.gapHuge : Metrics.gap)
        width: (Metrics.bench ? page.mainWidth - Metrics.gap : thumb.besideWidth) - Metrics.gap
        height: page.thumbed ? Math.min(footerColumn.implicitHeight, page.thumbMost) : 0
        boundsBehavior: Flickable.StopAtBounds
        clip: contentHeight > height
        contentHeight: footerColumn.implicitHeight
        contentWidth: width
        // What may be pressed is at its end.
        contentY: contentHeight - height
        visible: page.thumbed

        ColumnLayout {
            id: footerColumn

            width: thumb.width
            spacing: Metrics.gap
        }
    }
}
