// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Theme

// One reason or destination to choose from: its code as printed on the command sheet, its words,
// and what it asks for (photo, badge, connection).
Pressable {
    id: row

    required property string code
    required property string words
    property string detail
    property bool chosen: false

    implicitHeight: Math.max(Metrics.gloved, implicitContentHeight + topPadding + bottomPadding)
    checkable: false
    horizontalPadding: Metrics.margin
    verticalPadding: Metrics.gap
    text: row.words
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: row.chosen
    Accessible.description: row.detail === "" ? row.code : row.code + ", " + row.detail

    background: PressSurface {
        border.color: row.chosen ? Colors.accentInk : Colors.outline
        border.width: row.chosen ? Metrics.bold : Metrics.hairline
        color: Colors.surfaceRaised
        down: row.down
    }
    contentItem: RowLayout {
        spacing: Metrics.gapLarge

        Ink {
            Layout.preferredWidth: Metrics.gloved * Math.max(1, Metrics.textScale)
            color: row.enabled ? Colors.text : Colors.textMuted
            elide: Text.ElideNone
            font.bold: true
            font.family: Type.mono
            font.pixelSize: row.code.length > 5 ? Type.label : Type.title
            text: row.code
            wrapMode: Text.WrapAnywhere
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Ink {
                Layout.fillWidth: true
                color: row.enabled ? Colors.text : Colors.textMuted
                elide: Text.ElideNone
                font.bold: row.chosen
                text: row.words
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
        Icon {
            color: row.enabled ? Colors.accentInk : Colors.textMuted
            name: row.enabled ? "check" : "lock"
            opacity: row.chosen || !row.enabled ? 1 : 0
        }
    }
}
