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
        DrawnBar {
            Layout.fillHeight: true
            Layout.fillWidth: true
            done: bar.done
            figure: bar.figure
            inWork: bar.inWork
            late: bar.late
            waiting: bar.waiting
        }
    }
}
