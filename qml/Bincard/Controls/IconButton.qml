// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Theme

// A small action known by its picture; its words are for those who cannot see it.
Pressable {
    id: button

    required property string iconName
    property bool quiet: true

    implicitWidth: Metrics.gloved - Metrics.gap
    implicitHeight: Metrics.gloved - Metrics.gap
    padding: Metrics.gap

    background: PressSurface {
        border.color: button.quiet ? "transparent" : Colors.outline
        color: button.quiet ? "transparent" : Colors.surfaceRaised
        down: button.down
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            color: button.enabled ? Colors.text : Colors.textMuted
            name: button.enabled ? button.iconName : "lock"
        }
    }
}
