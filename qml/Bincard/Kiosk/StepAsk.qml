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
    id: ask

    required property PromptView view
    required property PackView pack
    required property PhotoView photo
    required property string instruction
    // The scale answers; typing it is the exception.
    required property bool scaled
    // What of the lines is in the hand stands here.
    required property bool beside

    readonly property bool praised: ask.view.feedback.level === Tone.Ok
    readonly property bool answered: ask.view.feedback.level >= Tone.Warning
    readonly property bool stopped: ask.pack.stop.text !== ""

    signal entryRequested
    signal quantityRequested

    spacing: Metrics.gapLarge

    FeedbackBanner {
        Layout.fillWidth: true
        detail: ask.view.feedback.detail
        frozen: ask.view.feedback.level === Tone.Error
        level: ask.view.feedback.level
        text: ask.view.feedback.text
        visible: text !== "" && !ask.praised
        onClicked: ask.view.acknowledge()
    }
    FeedbackBanner {
        Layout.fillWidth: true
        detail: ask.pack.stop.detail
        level: ask.pack.stop.level
        text: ask.pack.stop.text
        visible: ask.stopped
    }
    Words {
        Layout.fillWidth: true
        Layout.margins: Metrics.gap
        font.bold: true
        font.pixelSize: ask.answered || ask.stopped ? Type.instruction : Type.order
        text: ask.instruction
    }
    FeedbackBanner {
        Layout.fillWidth: true
        level: Tone.Warning
        text: ask.view.words.notice
        visible: text !== "" && !ask.stopped
    }
    StepPhotos {
        Layout.fillWidth: true
        view: ask.photo
    }
    StepSubject {
        id: inHand

        Layout.fillWidth: true
        brief: ask.answered || ask.stopped
        named: ask.pack.named
        view: ask.view
        visible: ask.beside && !inHand.empty
        onQuantityRequested: ask.quantityRequested()
    }
    RangeBar {
        Layout.fillWidth: true
        label: ask.view.range.label
        least: ask.view.range.least
        most: ask.view.range.most
        visible: ask.view.range.shown
    }
    ActionButton {
        Layout.fillWidth: true
        iconName: "keyboard"
        kind: ask.scaled || !ask.view.words.entryFirst ? ActionButton.Secondary : ActionButton.Primary
        text: ask.view.entry.button
        visible: ask.view.entry.shown
        onClicked: ask.entryRequested()
    }
    Pane {
        Layout.fillWidth: true
        visible: choices.count > 0

        Repeater {
            id: choices

            model: ask.pack.choices

            delegate: PromptChoice {
                onChosenCode: code => ask.view.choose(code)
            }
        }
    }
    FactTile {
        Layout.fillWidth: true
        iconName: "next"
        label: qsTr("Then")
        value: ask.view.words.next
        visible: value !== ""
    }
}
