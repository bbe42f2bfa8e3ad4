// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Theme

// A column of the file: which of ours it is, how it is called there, what its first rows say.
Item {
    id: card

    required property string heading
    required property list<string> samples
    required property int field
    required property string fieldTitle
    required property bool free
    required property bool active

    readonly property bool known: card.field >= 0

    signal wanted(Item item)

    implicitWidth: 0.85 * Metrics.deskNav
    clip: true

    Rectangle {
        anchors.fill: parent
        border.color: card.active ? Colors.focus : Colors.divider
        border.width: card.active ? Metrics.line : Metrics.hairline
        color: card.known ? Colors.surfaceRaised : Colors.surfaceSunken
        radius: Metrics.radiusSmall
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Metrics.gap
        spacing: Metrics.gapSmall

        Pressable {
            id: button

            Layout.fillWidth: true
            enabled: card.free
            focusPolicy: Qt.NoFocus
            horizontalPadding: Metrics.gap
            implicitHeight: Metrics.deskControl
            text: card.fieldTitle
            verticalPadding: 0
            Accessible.name: qsTr("%1 is").arg(card.heading)
            Accessible.description: card.fieldTitle
            onClicked: card.wanted(card)

            background: PressSurface {
                border.color: card.known ? Colors.accent : Colors.outline
                border.width: Metrics.hairline
                color: Colors.surfaceRaised
                down: button.down
            }
            contentItem: RowLayout {
                spacing: Metrics.gapSmall

                Icon {
                    color: card.known ? Colors.accentInk : Colors.textMuted
                    name: card.known ? "check" : "minus"
                    size: Metrics.iconSmall
                }
                Ink {
                    Layout.fillWidth: true
                    color: card.known ? Colors.text : Colors.textMuted
                    font.bold: card.known
                    font.pixelSize: Type.dense
                    text: card.fieldTitle
                }
            }
        }
        Ink {
            Layout.fillWidth: true
            Layout.topMargin: Metrics.gapSmall
            color: Colors.textMuted
            font.bold: true
            font.pixelSize: Type.small
            text: card.heading
        }
        Rectangle {
            Layout.fillWidth: true
            color: Colors.divider
            implicitHeight: Metrics.hairline
        }
        Repeater {
            model: card.samples

            delegate: Ink {
                required property string modelData

                Layout.fillWidth: true
                color: card.known ? Colors.text : Colors.textMuted
                font.family: Type.mono
                font.pixelSize: Type.small
                text: modelData
            }
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
