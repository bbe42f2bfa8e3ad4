// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Theme

// What stands beside the screen, in one corner: its picture, one word, and a sign where it needs
// somebody. Brief it is the picture and the sign.
Pressable {
    id: chip

    required property string iconName
    required property int level
    property string detail
    property bool brief: false

    readonly property bool grave: chip.level >= Tone.Warning
    readonly property bool wrong: chip.level === Tone.Error
    readonly property color graveInk: chip.wrong ? Colors.errorInk : Colors.warningInk

    Accessible.description: chip.detail

    background: PressSurface {
        border.color: chip.grave ? chip.graveInk : Colors.outline
        border.width: chip.grave ? Metrics.line : Metrics.hairline
        color: Colors.surfaceRaised
        down: chip.down
    }
    contentItem: RowLayout {
        spacing: Metrics.gap

        Icon {
            color: Colors.text
            name: chip.iconName
        }
        ColumnLayout {
            Layout.maximumWidth: 3 * Metrics.gloved
            spacing: 0
            visible: !chip.brief

            Ink {
                Layout.fillWidth: true
                font.bold: true
                font.pixelSize: Type.label
                text: chip.text
            }
            Ink {
                Layout.fillWidth: true
                color: chip.grave ? chip.graveInk : Colors.textMuted
                font.pixelSize: Type.label
                text: chip.detail
                visible: text !== ""
            }
        }
        Icon {
            color: chip.level === Tone.Ok ? Colors.doneInk : chip.graveInk
            name: ["", "check", "warning", "stop"][chip.level]
            size: Metrics.iconSmall
            visible: chip.level !== Tone.Neutral
        }
    }
}
