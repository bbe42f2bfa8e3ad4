// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Theme

// A picture that was taken, small, and how far it has come: one tick is stored here, two are at the
// hub. What the hub does not take has a cross.
Rectangle {
    id: thumb

    required property url source
    required property string words
    required property bool sent
    required property bool refused

    readonly property color ink: thumb.refused ? Colors.errorInk : Colors.doneInk

    implicitWidth: Metrics.gloved
    implicitHeight: Metrics.gloved
    border.color: thumb.ink
    border.width: Metrics.line
    color: Colors.surfaceSunken
    radius: Metrics.radiusSmall
    Accessible.role: Accessible.Graphic
    Accessible.name: thumb.words

    Icon {
        anchors.centerIn: parent
        color: Colors.textMuted
        name: "camera"
        visible: photo.status !== Image.Ready || photo.implicitWidth === 0
    }
    Image {
        id: photo

        anchors.fill: parent
        anchors.margins: Metrics.line
        asynchronous: true
        fillMode: Image.PreserveAspectCrop
        source: thumb.source
        sourceSize.height: 2 * Metrics.gloved
        Accessible.ignored: true
    }
    Rectangle {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        width: ticks.width + Metrics.gapSmall
        height: ticks.height
        color: Colors.surfaceRaised
        radius: Metrics.radiusSmall

        Row {
            id: ticks

            anchors.centerIn: parent
            spacing: -Metrics.gapSmall

            Icon {
                color: thumb.ink
                name: thumb.refused ? "close" : "check"
                size: Metrics.iconSmall
            }
            Icon {
                color: thumb.ink
                name: "check"
                size: Metrics.iconSmall
                visible: thumb.sent
            }
        }
    }
}
