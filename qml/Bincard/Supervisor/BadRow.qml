// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Theme

// A row of the file, its column, what stands there, and why that cannot be.
Rectangle {
    id: line

    required property string row
    required property string column
    required property string value
    required property string why
    property bool head: false
    property bool chosen: false

    color: line.chosen ? Colors.chosenRow : "transparent"
    implicitHeight: Metrics.deskRow
    radius: Metrics.radiusSmall
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("Row %1, %2, %3: %4").arg(line.row).arg(line.column).arg(line.value).arg(line.why)

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Metrics.gap
        anchors.rightMargin: Metrics.gap
        spacing: Metrics.margin

        Ink {
            Layout.minimumWidth: Metrics.deskBars / 2
            Layout.preferredWidth: Metrics.deskBars / 2
            color: line.head ? Colors.textMuted : Colors.text
            font.family: line.head ? Type.family : Type.mono
            font.pixelSize: Type.small
            horizontalAlignment: Text.AlignRight
            text: line.row
        }
        Ink {
            Layout.minimumWidth: Metrics.deskBars
            Layout.preferredWidth: Metrics.deskBars
            color: line.head ? Colors.textMuted : Colors.text
            font.bold: !line.head
            font.pixelSize: line.head ? Type.small : Type.dense
            text: line.column
        }
        Ink {
            Layout.minimumWidth: Metrics.deskBars
            Layout.preferredWidth: 1.2 * Metrics.deskBars
            color: line.head ? Colors.textMuted : Colors.text
            font.family: line.head ? Type.family : Type.mono
            font.pixelSize: Type.small
            text: line.value
        }
        Ink {
            Layout.fillWidth: true
            color: line.head ? Colors.textMuted : Colors.errorInk
            font.pixelSize: line.head ? Type.small : Type.dense
            text: line.why
        }
    }
}
