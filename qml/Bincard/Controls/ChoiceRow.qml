// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Theme

// One answer to choose from: its words, and what it asks for (photo, badge, connection). Printed:
// its code is on the command sheet, and stands small beside it. Named: the code is what people call
// it, and stands first.
Pressable {
    id: row

    required property string code
    required property string words
    property string detail
    property bool chosen: false
    property bool named: false
    property bool printed: false

    readonly property color ink: row.enabled ? Colors.text : Colors.textMuted
    readonly property string calling: row.words === "" ? row.code : row.code + ", " + row.words
    readonly property string asking: row.detail === "" ? row.code : row.code + ", " + row.detail

    implicitHeight: Math.max(Metrics.gloved, implicitContentHeight + topPadding + bottomPadding)
    checkable: false
    horizontalPadding: Metrics.margin
    verticalPadding: Metrics.gap
    text: row.named ? row.calling : row.words
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: row.chosen
    Accessible.description: row.named ? row.detail : row.asking

    background: PressSurface {
        border.color: row.chosen ? Colors.accentInk : Colors.outline
        border.width: row.chosen ? Metrics.bold : Metrics.hairline
        color: Colors.surfaceRaised
        down: row.down
    }
    contentItem: RowLayout {
        spacing: Metrics.gapLarge

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Ink {
                Layout.fillWidth: true
                color: row.ink
                elide: Text.ElideNone
                font.bold: true
                font.family: row.named ? Type.mono : Type.family
                font.pixelSize: row.named ? Type.title : Type.body
                text: row.named ? row.code : row.words
                wrapMode: row.named ? Text.WrapAnywhere : Text.Wrap
            }
            Ink {
                Layout.fillWidth: true
                color: row.ink
                elide: Text.ElideNone
                font.bold: row.chosen
                text: row.words
                visible: row.named && text !== ""
                wrapMode: Text.Wrap
            }
            Ink {
                Layout.fillWidth: true
                color: Colors.textMuted
                elide: Text.ElideNone
                font.pixelSize: Type.label
                text: row.detail
                visible: text !== ""
                wrapMode: Text.Wrap
            }
        }
        Ink {
            color: Colors.textMuted
            font.family: Type.mono
            font.pixelSize: Type.label
            text: row.code
            visible: row.printed && Metrics.wordy
        }
        Icon {
            color: row.chosen && row.enabled ? Colors.accentInk : Colors.textMuted
            name: !row.enabled ? "lock" : row.chosen ? "check" : "next"
            size: row.chosen || !row.enabled ? Metrics.icon : Metrics.iconSmall
        }
    }
}
