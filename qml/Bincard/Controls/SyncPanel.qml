// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Bincard.Theme

// The whole story behind the badge: how many scans stand at each of the three steps.
T.Control {
    id: panel

    required property int stored
    required property int sent
    required property int accepted
    required property int rejected
    required property bool online
    required property string ageText

    readonly property string contact: qsTr("last contact %1").arg(panel.ageText)
    readonly property string onlineText: qsTr("Online, %1").arg(panel.contact)
    readonly property string offlineText: qsTr("Offline, %1. Nothing is lost.").arg(panel.contact)
    readonly property string waitingText: qsTr("%1 stored here, %2 sent").arg(stored).arg(sent)
    readonly property string finalText: qsTr("%1 accepted, %2 refused").arg(accepted).arg(rejected)

    implicitWidth: Math.max(Metrics.touch, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Metrics.margin
    Accessible.role: Accessible.StaticText
    Accessible.name: panel.waitingText + ", " + panel.finalText
    Accessible.description: panel.online ? panel.onlineText : panel.offlineText

    background: Rectangle {
        border.color: Colors.divider
        border.width: Metrics.hairline
        color: Colors.surfaceRaised
        radius: Metrics.radius
    }
    contentItem: ColumnLayout {
        spacing: Metrics.gapLarge

        SyncStep {
            Layout.fillWidth: true
            count: panel.stored
            reached: 1
            text: qsTr("Stored here, waiting to be sent")
        }
        SyncStep {
            Layout.fillWidth: true
            count: panel.sent
            reached: 2
            text: qsTr("Sent, waiting for the answer")
        }
        SyncStep {
            Layout.fillWidth: true
            count: panel.accepted
            reached: 3
            text: qsTr("Accepted today")
        }
        SyncStep {
            Layout.fillWidth: true
            count: panel.rejected
            reached: 0
            text: qsTr("Refused: needs a look")
            visible: panel.rejected > 0
        }
        RowLayout {
            spacing: Metrics.gap

            Icon {
                color: panel.online ? Colors.doneInk : Colors.warningInk
                name: panel.online ? "sync" : "offline"
            }
            Ink {
                Layout.fillWidth: true
                elide: Text.ElideNone
                text: panel.online ? panel.onlineText : panel.offlineText
                wrapMode: Text.Wrap
            }
        }
    }
}
