// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Theme

// The ground of something pressable: fill, edge, and a veil while it is held down.
Rectangle {
    id: ground

    required property bool down

    border.width: Metrics.line
    radius: Metrics.radius

    Rectangle {
        anchors.fill: parent
        color: Colors.pressed
        radius: ground.radius
        visible: ground.down
    }
}
