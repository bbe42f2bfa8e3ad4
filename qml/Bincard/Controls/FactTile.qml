// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Bincard.Theme

// One fact of the prompt: where, what, or how many. Lit is the one to act on now, done is past. A
// picture of what it is stands in the icon's place.
T.Control {
    id: tile

    required property string label
    required property string value
    property string detail
    property string iconName
    property string picture
    property bool lit: false
    property bool done: false
    // An answer stands above it: the value alone, in one line.
    property bool brief: false

    readonly property bool small: tile.done || tile.brief
    readonly property bool pictured: tile.picture !== "" && !tile.small

    implicitWidth: Math.max(Metrics.touch, implicitContentWidth + leftPadding + rightPadding)
    // What is past makes room for what is to be done.
    implicitHeight: Math.max(tile.small ? 0 : Metrics.gloved, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: Metrics.margin
    verticalPadding: tile.small ? Metrics.gapSmall : Metrics.gapLarge
    Accessible.role: Accessible.StaticText
    Accessible.name: tile.label + ": " + tile.value
    Accessible.description: tile.detail

    background: Rectangle {
        border.color: tile.lit ? Colors.accentInk : Colors.divider
        border.width: tile.lit ? Metrics.line : Metrics.hairline
        color: tile.done ? Colors.surface : Colors.surfaceRaised
        radius: Metrics.radius

        Rectangle {
            anchors.left: parent.left
            width: Metrics.stripe
            height: parent.height
            color: Colors.accentInk
            radius: Metrics.radiusSmall
            visible: tile.lit
        }
    }
    contentItem: RowLayout {
        spacing: Metrics.gapLarge

        GoodsPicture {
            source: tile.picture
            visible: tile.pictured
        }
        Icon {
            color: tile.done ? Colors.doneInk : tile.lit ? Colors.accentInk : Colors.textMuted
            name: tile.done ? "check" : tile.iconName
            visible: name !== "" && !tile.pictured
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Caption {
                Layout.fillWidth: true
                text: tile.label
                visible: !tile.small
            }
            Ink {
                Layout.fillWidth: true
                color: tile.done ? Colors.textMuted : Colors.text
                font.bold: !tile.done
                font.pixelSize: tile.small ? Type.title : Type.value
                lineHeight: Type.tight
                maximumLineCount: 3
                text: tile.value
                wrapMode: Text.Wrap
            }
            Ink {
                Layout.fillWidth: true
                color: Colors.textMuted
                maximumLineCount: tile.pictured ? 3 : 2
                text: tile.detail
                visible: text !== "" && !tile.brief
                wrapMode: Text.Wrap
            }
        }
    }
}
