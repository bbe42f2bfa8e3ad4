// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Bincard.Theme

// What one person did on this device, and how far each part of it has come.
T.Control {
    id: card

    required property string person
    required property int stored
    required property int received
    required property int accepted
    required property int refused
    required property int held

    readonly property string waitingText: qsTr("%1 stored here, %2 received").arg(stored).arg(received)
    readonly property string finalText: qsTr("%1 accepted, %2 refused, %3 held").arg(accepted).arg(refused).arg(held)

    implicitWidth: Math.max(Metrics.touch, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Metrics.margin
    Accessible.role: Accessible.StaticText
    Accessible.name: card.person
    Accessible.description: card.waitingText + ", " + card.finalText

    background: Rectangle {
        border.color: Colors.divider
        border.width: Metrics.hairline
        color: Colors.surfaceRaised
        radius: Metrics.radius
    }
    contentItem: ColumnLayout {
        spacing: Metrics.gapSmall

        Ink {
            Layout.fillWidth: true
            elide: Text.ElideNone
            font.bold: true
            font.pixelSize: Type.title
            text: card.person
            wrapMode: Text.Wrap
        }
        SyncStep {
            Layout.fillWidth: true
            count: card.stored
            reached: 1
            text: qsTr("Stored here alone")
        }
        SyncStep {
            Layout.fillWidth: true
            count: card.received
            reached: 2
            text: qsTr("Received by the hub")
        }
        SyncStep {
            Layout.fillWidth: true
            count: card.accepted
            reached: 3
            text: qsTr("Accepted")
        }
        SyncStep {
            Layout.fillWidth: true
            count: card.refused
            reached: 0
            text: qsTr("Refused by the hub")
            visible: card.refused > 0
        }
        SyncStep {
            Layout.fillWidth: true
            count: card.held
            reached: 0
            text: qsTr("Held: a person has to look")
            visible: card.held > 0
        }
    }
}
