// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Theme

// A column that scrolls where it is higher than its room. What is cut by the edge fades, and a mark
// at the side says how much more there is. The ground is what it stands on.
Item {
    id: scroll

    property color ground: Colors.surface
    // The same, and nothing of it.
    property color clear: Colors.surfaceClear
    // Half of what is spare stands above, for a page that says one thing.
    property bool centred: false
    property int spacing: Metrics.gap
    default property alias content: column.data

    readonly property real spare: Math.max(0, flick.height - column.height - Metrics.gap)
    readonly property bool more: flick.contentHeight > flick.height + Metrics.gap
    readonly property bool mirrored: scroll.LayoutMirroring.enabled
    readonly property real columnHeight: column.implicitHeight

    implicitHeight: column.implicitHeight

    Flickable {
        id: flick

        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.height + Metrics.gap + (scroll.centred ? scroll.spare / 3 : 0)
        contentWidth: width

        // Its height is its own, and what is placed is a plain item: a layout of Qt 6.4 that is
        // moved while another one is laid out asks items that a changed list has just taken away.
        Item {
            x: Metrics.gap
            y: scroll.centred ? scroll.spare / 3 : 0
            width: flick.width - 2 * Metrics.gap
            height: column.height

            ColumnLayout {
                id: column

                width: parent.width
                spacing: scroll.spacing
            }
        }
    }
    Rectangle {
        y: scroll.height - height
        width: scroll.width
        height: Metrics.gapHuge
        visible: scroll.more && !flick.atYEnd

        gradient: Gradient {
            GradientStop {
                color: scroll.clear
                position: 0
            }
            GradientStop {
                color: scroll.ground
                position: 1
            }
        }
    }
    Rectangle {
        x: scroll.mirrored ? Metrics.line : scroll.width - width - Metrics.line
        y: flick.visibleArea.yPosition * flick.height
        width: Metrics.bold
        height: flick.visibleArea.heightRatio * flick.height
        color: Colors.outline
        radius: Metrics.line
        visible: scroll.more
    }
}
