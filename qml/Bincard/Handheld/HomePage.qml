// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor
import Bincard.Pages
import Bincard.Theme

// Between two pieces of work: take the next one, choose one, or scan one.
FloorPage {
    id: page

    required property HomeView view
    required property PromptView prompt
    required property string person

    readonly property int tileColumns: Metrics.wordy ? Math.max(2, Math.floor(page.mainWidth / (3 * Metrics.gloved))) : 1

    hasMenu: true
    subtitle: page.person
    title: qsTr("Work")
    footer: [
        ScanHint {
            Layout.fillWidth: true
            Layout.leftMargin: -Metrics.gap
            Layout.rightMargin: -Metrics.gap
            text: page.prompt.words.expected
        },
        ActionButton {
            Layout.fillWidth: true
            command: "CONFIRM"
            enabled: page.view.count > 0
            iconName: "next"
            text: qsTr("Take the next work")
            onClicked: page.view.takeNext()
        }
    ]
    head: [
        Words {
            Layout.fillWidth: true
            font.bold: true
            font.pixelSize: Type.instruction
            text: page.prompt.words.instruction
        },
        Words {
            Layout.fillWidth: true
            color: Colors.textMuted
            text: page.view.summary
            visible: page.view.count > 0
        }
    ]

    FeedbackBanner {
        Layout.fillWidth: true
        detail: page.prompt.feedback.detail
        frozen: page.prompt.feedback.level === Tone.Error
        level: page.prompt.feedback.level
        text: page.prompt.feedback.text
        visible: text !== ""
        onClicked: page.prompt.acknowledge()
    }
    FeedbackBanner {
        Layout.fillWidth: true
        level: Tone.Warning
        text: page.prompt.words.notice
        visible: text !== ""
    }
    Repeater {
        model: page.view.own

        delegate: ChoiceRow {
            id: own

            required chosen
            required detail
            required named
            required printed

            Layout.fillWidth: true
            onClicked: page.view.choose(own.code)
        }
    }
    // A layout right inside a layout asks tiles that are gone (as on PromptPage).
    Item {
        Layout.fillWidth: true
        implicitHeight: tiles.implicitHeight
        visible: flows.count > 1

        GridLayout {
            id: tiles

            width: parent.width
            columnSpacing: Metrics.gap
            columns: page.tileColumns
            rowSpacing: Metrics.gap

            Repeater {
                id: flows

                model: page.view.flows

                delegate: FlowTile {
                    id: tile

                    required property string code

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    onClicked: page.view.choose(tile.code)
                }
            }
        }
    }
    Repeater {
        model: page.view.work

        delegate: ChoiceRow {
            id: work

            required chosen
            required detail
            required named
            required printed

            Layout.fillWidth: true
            onClicked: page.view.choose(work.code)
        }
    }
    EmptyState {
        Layout.fillWidth: true
        iconName: "ok"
        text: qsTr("New work appears here by itself. You can also scan an order or a tote.")
        title: qsTr("Nothing to do now")
        visible: page.view.count === 0
    }
    Item {
        Layout.fillHeight: true
    }
}
