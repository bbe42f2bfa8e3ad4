// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Theme

// One bar: its parts in the order in which somebody has to look at them.
Pressable {
    id: bar

    required property string label
    required property string figure
    required property string spoken
    required property real late
    required property real waiting
    required property real inWork
    required property real done
    required property bool chosen

    implicitHeight: Metrics.deskRow - Metrics.gapSmall
    horizontalPadding: Metrics.gapSmall
    text: bar.label
    verticalPadding: 0
    Accessible.name: bar.spoken

    background: Rectangle {
        color: bar.chosen ? Colors.chosenRow : "transparent"
        radius: Metrics.radiusSmall
    }
    contentItem: RowLayout {
        spacing: Metrics.gap

        Ink {
            Layout.minimumWidth: Metrics.deskBars
            Layout.preferredWidth: Metrics.deskBars
            font.bold: bar.chosen
            font.pixelSize: Type.small
            text: bar.label
        }
        Item {
            id: room

            Layout.fillWidth: true
            implicitHeight: Metrics.gapLarge

            Row {
                height: parent.height

                Rectangle {
                    width: room.width * bar.late
                    height: parent.height
                    color: Colors.late
                }
                Rectangle {
                    width: room.width * bar.waiting
                    height: parent.height
                    color: Colors.waiting
                }
                Rectangle {
                    width: room.width * bar.inWork
                    height: parent.height
                    color: Colors.working
                }
                Rectangle {
                    width: room.width * bar.done
                    height: parent.height
                    color: Colors.doneInk
                }
            }
        }
        Ink {
            Layout.preferredWidth: Metrics.gloved
            font.pixelSize: Type.small
            horizontalAlignment: Text.AlignRight
            text: bar.figure
        }
    }
}
