// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor
import Bincard.Pages
import Bincard.Theme

// What to do now: what was wrong with the last answer, the one instruction, what may be chosen, and
// what comes then.
Pane {
    id: todo

    required property PromptView view
    required property PackView pack
    required property PhotoView photo
    required property string instruction
    // The scale answers; typing it is the exception.
    required property bool scaled
    // What of the lines is in the hand stands here.
    required property bool beside

    readonly property bool praised: todo.view.feedback.level === Tone.Ok
    readonly property bool answered: todo.view.feedback.level >= Tone.Warning
    readonly property bool stopped: todo.pack.stop.text !== ""

    signal entryRequested
    signal quantityRequested

    spacing: Metrics.gapLarge

    FeedbackBanner {
        Layout.fillWidth: true
        detail: todo.view.feedback.detail
        frozen: todo.view.feedback.level === Tone.Error
        level: todo.view.feedback.level
        text: todo.view.feedback.text
        visible: text !== "" && !todo.praised
        onClicked: todo.view.acknowledge()
    }
    FeedbackBanner {
        Layout.fillWidth: true
        detail: todo.pack.stop.detail
        level: todo.pack.stop.level
        text: todo.pack.stop.text
        visible: todo.stopped
    }
    Words {
        Layout.fillWidth: true
        Layout.margins: Metrics.gap
        font.bold: true
        font.pixelSize: todo.answered || todo.stopped ? Type.instruction : Type.order
        text: todo.instruction
    }
    FeedbackBanner {
        Layout.fillWidth: true
        level: Tone.Warning
        text: todo.view.words.notice
        visible: text !== "" && !todo.stopped
    }
    StepPhotos {
        Layout.fillWidth: true
        view: todo.photo
    }
    StepSubject {
        id: inHand

        Layout.fillWidth: true
        brief: todo.answered || todo.stopped
        named: todo.pack.named
        view: todo.view
        visible: todo.beside && !inHand.empty
        onQuantityRequested: todo.quantityRequested()
    }
    RangeBar {
        Layout.fillWidth: true
        label: todo.view.range.label
        least: todo.view.range.least
        most: todo.view.range.most
        visible: todo.view.range.shown
    }
    ActionButton {
        Layout.fillWidth: true
        iconName: "keyboard"
        kind: todo.scaled || !todo.view.words.entryFirst ? ActionButton.Secondary : ActionButton.Primary
        text: todo.view.entry.button
        visible: todo.view.entry.shown
        onClicked: todo.entryRequested()
    }
    Pane {
        Layout.fillWidth: true
        visible: choices.count > 0

        Repeater {
            id: choices

            model: todo.pack.choices

            delegate: PromptChoice {
                onChosenCode: code => todo.view.choose(code)
            }
        }
    }
    FactTile {
        Layout.fillWidth: true
        iconName: "next"
        label: qsTr("Then")
        value: todo.view.words.next
        visible: value !== ""
    }
}
