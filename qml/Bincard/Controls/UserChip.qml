// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Theme

// Who is working on this device.
Pressable {
    id: chip

    required property string name
    required property string initials
    property string detail

    implicitHeight: Math.max(Metrics.gloved, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: Metrics.gapLarge
    verticalPadding: Metrics.gap
    text: chip.name
    Accessible.description: chip.detail

    background: PressSurface {
        border.color: Colors.outline
        border.width: Metrics.hairline
        color: Colors.surfaceRaised
        down: chip.down
    }
    contentItem: RowLayout {
        spacing: Metrics.gapLarge

        Rectangle {
            implicitWidth: Metrics.iconLarge
            implicitHeight: Metrics.iconLarge
            color: Colors.text
            radius: Metrics.radius

            Ink {
                anchors.centerIn: parent
                color: Colors.surface
                font.bold: true
                text: chip.initials
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Ink {
                Layout.fillWidth: true
                font.bold: true
                text: chip.name
            }
            Ink {
                Layout.fillWidth: true
                color: Colors.textMuted
                font.pixelSize: Type.label
                text: chip.detail
                visible: text !== ""
            }
        }
    }
}
