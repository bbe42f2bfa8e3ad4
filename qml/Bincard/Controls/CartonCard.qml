// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Theme

// A carton to choose, with how full the goods will make it. The proposed one is lit and says so.
Pressable {
    id: card

    required property string code
    required property string name
    property bool proposed: false
    // Empty: nobody knows.
    property string fillText
    property real fill: 0

    implicitHeight: Math.max(Metrics.gloved, implicitContentHeight + topPadding + bottomPadding)
    padding: Metrics.margin
    text: card.name
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: card.proposed
    Accessible.description: card.proposed ? qsTr("%1, proposed").arg(card.code) : card.code

    background: PressSurface {
        border.color: card.proposed ? Colors.accentInk : Colors.outline
        border.width: card.proposed ? Metrics.bold : Metrics.hairline
        color: Colors.surfaceRaised
        down: card.down
    }
    contentItem: ColumnLayout {
        spacing: Metrics.gapLarge

        RowLayout {
            spacing: Metrics.margin

            Icon {
                Layout.alignment: Qt.AlignTop
                color: card.proposed ? Colors.accentInk : Colors.textMuted
                name: "box"
                size: card.proposed ? Metrics.iconLarge : Metrics.icon
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Caption {
                    Layout.fillWidth: true
                    color: Colors.accentInk
                    elide: Text.ElideNone
                    font.bold: true
                    text: qsTr("Proposed")
                    visible: card.proposed
                    wrapMode: Text.Wrap
                }
                Ink {
                    Layout.fillWidth: true
                    elide: Text.ElideNone
                    font.bold: true
                    font.pixelSize: card.proposed ? Type.instruction : Type.title
                    text: card.name
                    wrapMode: Text.Wrap
                }
                Ink {
                    Layout.fillWidth: true
                    color: Colors.textMuted
                    elide: Text.ElideNone
                    font.family: Type.mono
                    text: card.code
                    visible: card.code !== card.name
                    wrapMode: Text.WrapAnywhere
                }
            }
            Icon {
                color: card.proposed ? Colors.accentInk : Colors.textMuted
                name: card.proposed ? "check" : "next"
                size: card.proposed ? Metrics.icon : Metrics.iconSmall
            }
        }
        FillBar {
            Layout.fillWidth: true
            fraction: card.fill
            label: qsTr("Full")
            level: Tone.Neutral
            text: card.fillText
            visible: text !== ""
        }
    }
}
