// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Controls
import Bincard.Theme

// What a mouse presses: lower than a finger needs, otherwise as ActionButton.
Pressable {
    id: button

    property bool primary: false
    property bool grave: false
    // Without a frame: beside what matters more.
    property bool quiet: false
    property bool marked: false

    readonly property bool filled: button.enabled && (button.primary || button.marked)
    readonly property color edge: button.grave ? Colors.errorInk : Colors.outline
    readonly property color bareInk: !button.enabled ? Colors.textMuted : button.grave ? Colors.errorInk : Colors.text

    implicitHeight: Metrics.deskControl
    horizontalPadding: Metrics.gapLarge
    verticalPadding: 0

    background: PressSurface {
        border.color: button.filled ? Colors.accent : button.quiet ? "transparent" : button.edge
        border.width: Metrics.hairline
        color: button.filled ? Colors.accent : button.quiet ? "transparent" : Colors.surfaceRaised
        down: button.down
    }
    contentItem: Ink {
        color: button.filled ? Colors.textOnAccent : button.bareInk
        font.bold: button.primary
        font.pixelSize: Type.dense
        horizontalAlignment: Text.AlignHCenter
        text: button.text
        verticalAlignment: Text.AlignVCenter
    }
}
