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

    implicitWidth: Math.max(Metrics.touch, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Metrics.margin
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1 stored here, %2 sent, %3 accepted, %4 refused").arg(panel.stored).arg(panel.sent).arg(panel.accepted).arg(panel.rejected)
    Accessible.description: panel.online ? qsTr("Last contact %1").arg(panel.ageText) : qsTr("Offline, last contact %1").arg(panel.ageText)

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
                text: panel.online ? qsTr("Last contact %1").arg(panel.ageText) : qsTr("Offline, last contact %1. Work on: nothing is lost.").arg(panel.ageText)
                wrapMode: Text.Wrap
            }
        }
    }
}
