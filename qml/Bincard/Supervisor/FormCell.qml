// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Controls
import Bincard.Desk
import Bincard.Theme

// One cell of a line; behind the last one a press takes the line out.
Row {
    id: place

    required property FormView view
    required property int at
    required property int line
    required property bool last
    required property real room
    required property int kind
    required property string title
    required property string text
    required property string hint
    required property string detail
    required property string problem
    required property list<string> options
    required property int chosen
    required property bool needed
    required property bool figures
    required property bool locked
    required property double share

    signal entered(Item item)

    function take() {
        cell.take();
    }

    spacing: Metrics.gap

    FormField {
        id: cell

        width: place.room * place.share
        at: place.at
        cell: true
        chosen: place.chosen
        detail: place.detail
        figures: place.figures
        hint: place.hint
        kind: place.kind
        locked: place.locked
        needed: place.needed
        options: place.options
        problem: place.problem
        text: place.text
        title: place.title
        view: place.view
        onEntered: item => place.entered(item)
    }
    Pressable {
        width: Metrics.deskControl
        height: Metrics.deskControl
        focusPolicy: Qt.ClickFocus
        padding: 0
        text: qsTr("Take the line out")
        visible: place.last
        onClicked: place.view.removeLine(place.line)

        contentItem: Item {
            Icon {
                anchors.centerIn: parent
                color: Colors.textMuted
                name: "close"
                size: Metrics.iconSmall
            }
        }
    }
}
