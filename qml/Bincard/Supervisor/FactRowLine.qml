// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Controls
import Bincard.Theme

// A fact: what it is called, and what it is.
Item {
    id: line

    required property string label
    required property string text
    required property int tone
    required property bool code

    readonly property list<color> inks: [Colors.text, Colors.doneInk, Colors.warningInk, Colors.errorInk]

    height: Metrics.deskRow - Metrics.gap
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2").arg(line.label).arg(line.text)

    Ink {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width * 0.36
        color: Colors.textMuted
        font.pixelSize: Type.small
        text: line.label
    }
    Ink {
        x: parent.width * 0.38
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width * 0.62
        color: line.inks[line.tone]
        font.bold: line.tone > 1
        font.family: line.code ? Type.mono : Type.family
        font.pixelSize: Type.dense
        text: line.text
    }
}
