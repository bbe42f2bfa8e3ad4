// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Bincard.Theme

// Progress as countable blocks: filled ones are done, hollow ones are to come. Without blocks
// (segments 0: too many to count) it is one bar of which `fraction` is filled.
Item {
    id: bar

    required property int segments
    required property int filled
    required property real fraction
    property color ink: Colors.accentInk

    implicitWidth: Metrics.gloved
    implicitHeight: Metrics.segment

    Row {
        id: blocks

        anchors.fill: parent
        spacing: bar.segments > 16 ? Metrics.line : Metrics.gapSmall
        visible: bar.segments > 0

        Repeater {
            model: bar.segments

            delegate: Rectangle {
                id: block

                required property int index

                width: (blocks.width - (bar.segments - 1) * blocks.spacing) / bar.segments
                height: blocks.height
                border.color: block.index < bar.filled ? bar.ink : Colors.outline
                border.width: Metrics.line
                color: block.index < bar.filled ? bar.ink : "transparent"
                radius: Metrics.radiusSmall

                Behavior on color  {
                    ColorAnimation {
                        duration: Motion.settle
                    }
                }
            }
        }
    }
    Rectangle {
        anchors.fill: parent
        border.color: Colors.outline
        border.width: Metrics.line
        color: "transparent"
        radius: Metrics.radiusSmall
        visible: bar.segments === 0

        Rectangle {
            width: parent.width * Math.max(0, Math.min(1, bar.fraction))
            height: parent.height
            color: bar.ink
            radius: Metrics.radiusSmall

            Behavior on width  {
                NumberAnimation {
                    duration: Motion.settle
                }
            }
        }
    }
}
