// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Bincard.Theme

// The last figures of the barcode that should be on the goods, to compare by eye before scanning.
T.Control {
    id: tail

    required property string tail
    property string label: qsTr("Label ends in")

    implicitWidth: Math.max(Metrics.touch, implicitContentWidth)
    implicitHeight: implicitContentHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: tail.label + " " + tail.tail

    contentItem: RowLayout {
        spacing: Metrics.gap

        Icon {
            color: Colors.textMuted
            name: "barcode"
        }
        Caption {
            Layout.fillWidth: true
            text: tail.label
        }
        Ink {
            color: Colors.textMuted
            font.family: Type.mono
            font.pixelSize: Type.title
            text: "…"
        }
        Ink {
            font.bold: true
            font.family: Type.mono
            font.letterSpacing: Metrics.line
            font.pixelSize: Type.value
            text: tail.tail
        }
    }
}
