// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor
import Bincard.Theme

// What waits, the most urgent first.
Pane {
    id: list

    required property PackView view

    signal chosen(string code)

    Words {
        Layout.bottomMargin: Metrics.gapSmall
        Layout.fillWidth: true
        Layout.leftMargin: Metrics.gapSmall
        color: Colors.textMuted
        font.bold: true
        font.pixelSize: Type.title
        text: list.view.queueText
        visible: text !== ""
    }
    Repeater {
        model: list.view.queue

        delegate: QueueCard {
            id: card

            Layout.fillWidth: true
            onClicked: list.chosen(card.code)
        }
    }
}
