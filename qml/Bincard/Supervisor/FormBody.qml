// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Bincard.Controls
import Bincard.Desk
import Bincard.Theme

// The fields of a form, two beside each other, and its lines. Scrolls where they are higher than
// the window, so that the field that keys go to is in sight.
Flickable {
    id: body

    required property FormView view

    readonly property real room: content.width - 2 * Metrics.focusGap
    // A document's head is one of many fields: three beside each other.
    readonly property int beside: body.view.columnCount > 0 ? 3 : 2
    readonly property real part: Math.floor((body.room - (body.beside - 1) * Metrics.gapLarge) / body.beside)

    signal entered(Item item)

    function take(at: int) {
        at < fields.count ? (fields.itemAt(at) as FormField).take() : lines.take(at - fields.count);
    }

    function reveal(item: Item) {
        const top = item.mapToItem(content, 0, 0).y;
        body.contentY = Math.max(Math.min(body.contentY, top - Metrics.gapHuge), top + 2 * item.height - body.height);
    }

    function meet(item: Item) {
        body.contentHeight > body.height && body.reveal(item);
        body.entered(item);
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: content.height
    contentWidth: width
    implicitHeight: content.height

    Column {
        id: content

        width: body.width
        bottomPadding: Metrics.focusGap
        leftPadding: Metrics.focusGap
        rightPadding: Metrics.focusGap
        spacing: Metrics.gapLarge
        topPadding: Metrics.focusGap

        Flow {
            width: body.room
            spacing: Metrics.gapLarge

            Repeater {
                id: fields

                model: body.view.fields

                delegate: FormField {
                    id: field

                    required property int index
                    required property bool wide

                    width: field.wide ? body.room : body.part
                    at: field.index
                    view: body.view
                    onEntered: item => body.meet(item)
                }
            }
        }
        Caption {
            text: body.view.linesTitle
            visible: text !== ""
        }
        FormLines {
            id: lines

            width: body.room
            view: body.view
            visible: body.view.columnCount > 0
            onEntered: item => body.meet(item)
        }
        DeskButton {
            text: qsTr("One line more")
            visible: body.view.columnCount > 0
            onClicked: body.view.addLine()
        }
    }
}
