// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Theme

// One message in the list of what happened. Unread ones are bold and carry a bar.
Pressable {
    id: row

    required property int level
    required property string title
    required property string ageText
    property string detail
    property bool unread: false
    // Ticks: stored, received, accepted. None: there was nothing to send.
    property int reached: 0

    readonly property color calmInk: row.level === Tone.Ok ? Colors.doneInk : Colors.text
    readonly property color graveInk: row.level === Tone.Error ? Colors.errorInk : Colors.warningInk
    readonly property color ink: row.level >= Tone.Warning ? row.graveInk : row.calmInk
    readonly property string story: row.ageText + ". " + row.detail

    implicitHeight: Math.max(Metrics.gloved, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: Metrics.margin
    verticalPadding: Metrics.gapLarge
    text: row.title
    Accessible.role: Accessible.ListItem
    Accessible.description: row.unread ? qsTr("New, %1").arg(row.story) : row.story

    background: Rectangle {
        color: row.unread || row.down ? Colors.surfaceRaised : "transparent"

        Rectangle {
            anchors.left: parent.left
            width: Metrics.stripe
            height: parent.height
            color: row.ink
            visible: row.unread
        }
        Rectangle {
            y: parent.height - height
            width: parent.width
            height: Metrics.hairline
            color: Colors.divider
        }
    }
    contentItem: RowLayout {
        spacing: Metrics.gapLarge

        Icon {
            Layout.alignment: Qt.AlignTop
            color: row.ink
            name: ["info", "ok", "warning", "stop"][row.level]
        }
        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            spacing: Metrics.gapSmall

            Ink {
                Layout.fillWidth: true
                elide: Text.ElideNone
                font.bold: row.unread
                text: row.title
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
        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            spacing: Metrics.gapSmall

            Ink {
                Layout.alignment: Qt.AlignRight
                color: Colors.textMuted
                font.family: Type.mono
                font.pixelSize: Type.label
                text: row.ageText
            }
            SyncTicks {
                Layout.alignment: Qt.AlignRight
                reached: row.reached
                visible: row.reached > 0
            }
        }
    }
}
