// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Theme

// One page: its name, and how much waits there.
Pressable {
    id: entry

    required property int count
    required property bool grave
    // `icon` is a group of Button's own.
    required property string picture
    required property bool chosen

    readonly property bool alarming: entry.grave && entry.count > 0

    implicitHeight: Metrics.deskControl
    horizontalPadding: Metrics.gap
    verticalPadding: 0
    Accessible.role: Accessible.PageTab
    Accessible.description: entry.count < 0 ? "" : qsTr("%n waiting", "", entry.count)
    Accessible.selected: entry.chosen

    background: Rectangle {
        color: entry.chosen ? Colors.surfaceRaised : "transparent"
        radius: Metrics.radius

        Rectangle {
            width: Metrics.bold
            height: parent.height
            color: Colors.accentInk
            radius: Metrics.line
            visible: entry.chosen
        }
    }
    contentItem: RowLayout {
        spacing: Metrics.gap

        Icon {
            color: entry.chosen ? Colors.accentInk : Colors.textMuted
            name: entry.picture
            size: Metrics.iconSmall
        }
        Ink {
            Layout.fillWidth: true
            font.bold: entry.chosen
            font.pixelSize: Type.dense
            text: entry.text
        }
        CountBadge {
            alarming: entry.alarming
            count: entry.count
            visible: entry.count > 0
        }
    }
}
