// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Theme

// Something wrong was scanned: the screen is framed in red until it is answered, and flashes once
// for the corner of the eye. Whoever wants less movement has the frame alone.
Item {
    id: flash

    required property bool wrong
    // Another prompt is another mistake.
    required property int asked

    onAskedChanged: flash.wrong && veil.restart()

    Rectangle {
        id: red

        anchors.fill: parent
        color: Colors.error
        opacity: 0

        NumberAnimation {
            id: veil

            duration: Motion.flash
            from: Motion.reduced ? 0 : 0.4
            property: "opacity"
            target: red
            to: 0
        }
    }
    Rectangle {
        anchors.fill: parent
        border.color: Colors.error
        border.width: Metrics.gapSmall
        color: "transparent"
        visible: flash.wrong
    }
}
