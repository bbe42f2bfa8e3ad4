// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Theme

// Where the worker's scans are, in one corner: the ticks of the one least far, how many are not yet
// accepted, and how old the hub's last word is. Pressing asks for the whole story (SyncPanel).
Pressable {
    id: badge

    required property int stored
    required property int sent
    required property int rejected
    required property bool online
    required property string ageText

    readonly property int pending: badge.stored + badge.sent
    readonly property int reached: badge.stored > 0 ? 1 : badge.sent > 0 ? 2 : 3

    readonly property string contact: qsTr("last contact %1").arg(badge.ageText)
    readonly property string pendingText: qsTr("%n not yet accepted", "", badge.pending)
    readonly property string rejectedText: qsTr("%n refused by the hub", "", badge.rejected)
    readonly property string calmText: badge.pending > 0 ? badge.pendingText : qsTr("All accepted")

    text: badge.rejected > 0 ? badge.rejectedText : badge.calmText
    Accessible.description: badge.online ? badge.contact : qsTr("Offline, %1").arg(badge.contact)

    background: PressSurface {
        border.color: badge.rejected > 0 ? Colors.errorInk : Colors.outline
        border.width: badge.rejected > 0 ? Metrics.line : Metrics.hairline
        color: Colors.surfaceRaised
        down: badge.down
    }
    contentItem: ColumnLayout {
        spacing: 0

        RowLayout {
            Layout.alignment: Qt.AlignHCenter
            spacing: Metrics.gapSmall

            Icon {
                color: Colors.errorInk
                name: "stop"
                size: Metrics.iconSmall
                visible: badge.rejected > 0
            }
            SyncTicks {
                reached: badge.reached
                visible: badge.rejected === 0
            }
            Ink {
                color: badge.rejected > 0 ? Colors.errorInk : Colors.text
                font.bold: true
                font.family: Type.mono
                text: badge.rejected > 0 ? badge.rejected : badge.pending
                visible: badge.rejected > 0 || badge.pending > 0
            }
        }
        RowLayout {
            Layout.alignment: Qt.AlignHCenter
            spacing: Metrics.gapSmall

            Icon {
                color: Colors.warningInk
                name: "offline"
                size: Metrics.iconSmall
                visible: !badge.online
            }
            Ink {
                color: Colors.textMuted
                font.pixelSize: Type.label
                text: badge.ageText
            }
        }
    }
}
