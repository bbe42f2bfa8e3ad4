// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Theme

// A figure that one looks for, and what it is called.
Item {
    id: tile

    required property string label
    required property string text
    required property int tone

    readonly property list<color> inks: [Colors.text, Colors.doneInk, Colors.warningInk, Colors.errorInk]

    implicitHeight: column.implicitHeight
    implicitWidth: column.implicitWidth
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2").arg(tile.label).arg(tile.text)

    ColumnLayout {
        id: column

        spacing: 0

        Ink {
            color: Colors.textMuted
            font.pixelSize: Type.small
            text: tile.label
        }
        Ink {
            color: tile.inks[tile.tone]
            font.bold: true
            font.pixelSize: Type.instruction
            text: tile.text
        }
    }
}
