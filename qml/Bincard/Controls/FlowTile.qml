// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Theme

// One kind of work to begin: its picture, its word, and how much of it waits.
Pressable {
    id: tile

    required property string words
    required property string iconName
    required property int count

    implicitHeight: Math.max(Metrics.gloved, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: Metrics.gapLarge
    verticalPadding: Metrics.gap
    text: tile.words
    Accessible.description: tile.count > 0 ? qsTr("%n waiting", "", tile.count) : ""

    background: PressSurface {
        border.color: Colors.outline
        border.width: Metrics.hairline
        color: Colors.surfaceRaised
        down: tile.down
    }
    contentItem: ColumnLayout {
        spacing: Metrics.gapSmall

        RowLayout {
            spacing: Metrics.gap

            Icon {
                name: tile.iconName
            }
            Ink {
                Layout.fillWidth: true
                font.bold: true
                font.family: Type.mono
                font.pixelSize: Type.title
                horizontalAlignment: Text.AlignRight
                text: tile.count
                visible: tile.count > 0
            }
        }
        // The longest word of a language has the whole width, and shrinks before it breaks.
        Ink {
            Layout.fillWidth: true
            elide: Text.ElideRight
            font.bold: true
            fontSizeMode: Text.HorizontalFit
            maximumLineCount: 2
            minimumPixelSize: Type.label
            text: tile.words
            wrapMode: Text.WordWrap
        }
    }
}
