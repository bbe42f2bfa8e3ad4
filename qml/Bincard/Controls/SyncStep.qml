// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Theme

// One row of SyncPanel: ticks, words, count. No tick reached means refused.
RowLayout {
    id: step

    required property int reached
    required property int count
    required property string text

    spacing: Metrics.gapLarge

    SyncTicks {
        reached: step.reached
        visible: step.reached > 0
    }
    Icon {
        Layout.preferredWidth: Metrics.gloved - Metrics.gap - Metrics.gapSmall
        color: Colors.errorInk
        fillMode: Image.PreserveAspectFit
        name: "stop"
        size: Metrics.iconSmall
        visible: step.reached === 0
    }
    Ink {
        Layout.fillWidth: true
        elide: Text.ElideNone
        text: step.text
        wrapMode: Text.Wrap
    }
    Ink {
        font.bold: true
        font.family: Type.mono
        font.pixelSize: Type.value
        text: step.count
    }
}
