// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Theme

// Above a figure: what it counts, and the packaging or that it is complete. Anchored: a layout that
// was hidden gives its parts their old widths (Qt 6.4).
Item {
    id: head

    required property string label
    required property string detail
    required property bool complete

    implicitHeight: Math.max(name.implicitHeight, steps.implicitHeight)

    Caption {
        id: name

        anchors.left: parent.left
        elide: Text.ElideNone
        text: head.label
    }
    Ink {
        id: steps

        anchors.left: name.right
        anchors.leftMargin: Metrics.gap
        anchors.right: parent.right
        color: Colors.textMuted
        horizontalAlignment: Text.AlignRight
        text: head.complete ? "" : head.detail
    }
    Icon {
        anchors.right: whole.visible ? whole.left : parent.right
        anchors.rightMargin: whole.visible ? Metrics.gapSmall : 0
        color: Colors.doneInk
        name: "check"
        size: Metrics.iconSmall
        visible: head.complete
    }
    Caption {
        id: whole

        anchors.right: parent.right
        color: Colors.doneInk
        elide: Text.ElideNone
        font.bold: true
        text: qsTr("Complete")
        visible: head.complete && Metrics.wordy
    }
}
