// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor
import Bincard.Theme

// What a step is about: the rows of its document, what is known, what has happened.
Pane {
    id: about

    required property PromptView view
    required property PackView pack

    readonly property bool packing: about.pack.sheet >= PackView.Goods
    readonly property int parts: lines.count + goods.count + facts.count + story.count
    readonly property bool empty: about.parts === 0 && !about.view.words.cart

    signal chosen(string code)

    spacing: Metrics.gap

    Item {
        Layout.fillWidth: true
        implicitHeight: cart.implicitHeight
        visible: about.view.words.cart

        ToteSlotMap {
            id: cart

            width: parent.width
            columns: 3
            model: about.view.cart
        }
    }
    Repeater {
        id: goods

        model: about.packing ? about.pack.lines : null

        delegate: GoodsLine {
            id: line

            required code
            required note
            required picture
            required sku

            Layout.fillWidth: true
            onClicked: about.chosen(line.code)
        }
    }
    Repeater {
        id: lines

        model: about.packing ? null : about.view.lines

        delegate: DocumentLine {
            id: row

            required code
            required detail

            Layout.fillWidth: true
            onClicked: about.chosen(row.code)
        }
    }
    Item {
        Layout.fillWidth: true
        implicitHeight: known.implicitHeight
        visible: facts.count > 0

        GridLayout {
            id: known

            width: parent.width
            columnSpacing: Metrics.margin
            columns: Metrics.wordy ? 2 : 1
            rowSpacing: Metrics.gapSmall

            Repeater {
                id: facts

                model: about.pack.facts

                delegate: FactRow {
                    required detail
                    required isCode
                    required level

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                }
            }
        }
    }
    Repeater {
        id: story

        model: about.view.story

        delegate: StoryLine {
            id: event

            required property int index
            required detail
            required who

            Layout.fillWidth: true
            newest: event.index === 0
        }
    }
}
