// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Theme

// A place's ground: the warmer, the fuller its colour; a bar across it where it is blocked.
Rectangle {
    id: square

    required property real heat
    property bool blocked: false
    property bool lit: false

    border.color: square.lit ? Colors.focus : Colors.outline
    border.width: square.lit ? Metrics.focusWidth : Metrics.hairline
    color: Colors.surfaceRaised

    Rectangle {
        anchors.fill: parent
        anchors.margins: square.border.width
        color: Colors.warm
        opacity: square.heat
    }
    Rectangle {
        anchors.centerIn: parent
        width: Math.min(parent.width, parent.height)
        height: Metrics.line
        color: Colors.errorInk
        rotation: 45
        visible: square.blocked
    }
}
