// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Theme

// One state of a control, with its name above it.
ColumnLayout {
    id: sample

    required property string label

    Layout.fillWidth: true
    spacing: Metrics.gapSmall

    Words {
        Layout.fillWidth: true
        color: Colors.textMuted
        font.italic: true
        font.pixelSize: Type.label
        text: sample.label
    }
}
