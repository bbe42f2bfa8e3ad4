// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor
import Bincard.Pages
import Bincard.Theme

// The one page of every step: what it shows follows from the prompt alone, and what the prompt does
// not speak of is not there.
FloorPage {
    id: page

    required property PromptView view
    required property PhotoView photo
    required property string person

    readonly property string detail: page.view.words.detail
    readonly property int asked: page.view.words.number
    readonly property bool praised: page.view.feedback.level === Tone.Ok

    signal entryRequested
    signal quantityRequested

    // An answer is read first, and what it is about stays on the screen.
    readonly property bool refused: page.view.feedback.level === Tone.Error
    readonly property bool answered: page.view.feedback.level >= Tone.Warning
    // Two rows of buttons: how many matters more than what the goods are called besides.
    readonly property bool tight: !page.split && firsts.count > 0 && others.count > 0 && page.view.amount.shown

    brief: page.detail === "" ? page.person : page.detail
    hasMenu: true
    subtitle: page.detail === "" ? page.person : page.detail + " · " + page.person
    title: page.view.words.title
    onAskedChanged: praise.restart()
    footer: [
        ScanHint {
            Layout.fillWidth: true
            Layout.leftMargin: -Metrics.gap
            Layout.rightMargin: -Metrics.gap
            tail: page.view.words.tail
            text: page.view.words.expected
            typed: page.view.words.typed
        },
        Repeater {
            id: firsts

            // A refusal wants one thing; what goes on comes back with its answer.
            model: page.refused ? null : page.view.primary

            delegate: CommandButton {
                onTriggered: name => page.view.command(name)
            }
        },
        Grid {
            id: actions

            readonly property real rest: (columns - 1) * spacing

            Layout.fillWidth: true
            columns: page.split ? 1 : Math.max(1, others.count)
            spacing: Metrics.gapLarge
            visible: others.count > 0

            Repeater {
                id: others

                model: page.view.actions

                delegate: CommandButton {
                    narrow: actions.columns > 1
                    width: (actions.width - actions.rest) / actions.columns
                    onTriggered: name => page.view.command(name)
                }
            }
        }
    ]
    head: [
        ProgressStrip {
            Layout.fillWidth: true
            done: page.view.words.done
            shorts: page.view.words.shorts
            total: page.view.words.total
            visible: page.view.words.total > 0
        },
        Words {
            Layout.fillWidth: true
            font.bold: true
            font.pixelSize: Type.instruction
            text: page.view.words.instruction
        }
    ]

    FeedbackBanner {
        Layout.fillWidth: true
        detail: page.view.feedback.detail
        frozen: page.view.feedback.level === Tone.Error
        level: page.view.feedback.level
        text: page.view.feedback.text
        visible: text !== "" && (!page.praised || praise.running)
        onClicked: page.view.acknowledge()
    }
    // Praise is for the corner of the eye: it makes room for the next line by itself.
    Timer {
        id: praise

        interval: Motion.sweep
        running: true
    }
    FeedbackBanner {
        Layout.fillWidth: true
        level: Tone.Warning
        text: page.view.words.notice
        visible: text !== ""
    }
    ActionButton {
        Layout.fillWidth: true
        iconName: "keyboard"
        text: page.view.entry.button
        visible: page.view.entry.shown && page.view.words.entryFirst
        onClicked: page.entryRequested()
    }
    Repeater {
        model: page.view.words.choicesLast ? null : page.view.choices

        delegate: PromptChoice {
            onChosenCode: code => page.view.choose(code)
        }
    }
    // A layout right inside a layout asks plates that a changed cart has just taken away (Qt 6.4).
    Item {
        Layout.fillWidth: true
        implicitHeight: cartFirst.implicitHeight
        visible: page.view.words.cart && page.view.words.cartFirst

        ToteSlotMap {
            id: cartFirst

            width: parent.width
            model: page.view.cart
        }
    }
    LocationPlate {
        Layout.fillWidth: true
        brief: page.answered
        code: page.view.place.code
        detail: page.view.place.detail
        label: page.view.place.label
        lit: page.view.place.lit
        reached: page.view.place.reached
        visible: code !== "" && !(page.answered && reached)
    }
    RangeBar {
        Layout.fillWidth: true
        label: page.view.range.label
        least: page.view.range.least
        most: page.view.range.most
        visible: page.view.range.shown
    }
    FactTile {
        Layout.fillWidth: true
        brief: page.answered || page.tight
        detail: page.view.goods.detail
        done: page.view.goods.proven
        iconName: "box"
        label: page.view.goods.label
        lit: page.view.goods.lit
        picture: page.view.goods.picture
        value: page.view.goods.name
        visible: value !== ""
    }
    Item {
        Layout.fillWidth: true
        implicitHeight: dial.implicitHeight
        visible: page.view.amount.shown

        QuantityDial {
            id: dial

            anchors.left: parent.left
            anchors.right: byHand.visible ? byHand.left : parent.right
            anchors.rightMargin: byHand.visible ? Metrics.gap : 0
            brief: page.answered
            complete: page.view.amount.complete
            detail: page.view.amount.detail
            filled: page.view.amount.filled
            fraction: page.view.amount.fraction
            label: page.view.amount.label
            lit: page.view.amount.lit
            neededText: page.view.amount.needed
            segments: page.view.amount.segments
            takenText: page.view.amount.taken
            unit: page.view.amount.unit
        }
        IconButton {
            id: byHand

            anchors.bottom: parent.bottom
            anchors.right: parent.right
            anchors.top: parent.top
            width: Metrics.gloved
            iconName: "keyboard"
            quiet: false
            text: qsTr("Enter a number")
            visible: page.view.amount.entry
            onClicked: page.quantityRequested()
        }
    }
    StepPhotos {
        Layout.fillWidth: true
        view: page.photo
    }
    ActionButton {
        Layout.fillWidth: true
        iconName: "keyboard"
        kind: ActionButton.Secondary
        text: page.view.entry.button
        visible: page.view.entry.shown && !page.view.words.entryFirst
        onClicked: page.entryRequested()
    }
    FeedbackBanner {
        Layout.fillWidth: true
        level: Tone.Neutral
        text: page.view.goods.note
        visible: text !== ""
    }
    Item {
        Layout.fillWidth: true
        implicitHeight: cartLast.implicitHeight
        visible: page.view.words.cart && !page.view.words.cartFirst

        ToteSlotMap {
            id: cartLast

            width: parent.width
            model: page.view.cart
        }
    }
    Repeater {
        model: page.view.lines

        delegate: DocumentLine {
            id: line

            required code
            required detail

            Layout.fillWidth: true
            onClicked: page.view.choose(line.code)
        }
    }
    Repeater {
        model: page.view.facts

        delegate: FactRow {
            required detail
            required isCode
            required level

            Layout.fillWidth: true
        }
    }
    Repeater {
        model: page.view.story

        delegate: StoryLine {
            id: event

            required property int index
            required detail
            required who

            Layout.fillWidth: true
            newest: event.index === 0
        }
    }
    Repeater {
        model: page.view.words.choicesLast ? page.view.choices : null

        delegate: PromptChoice {
            onChosenCode: code => page.view.choose(code)
        }
    }
    EmptyState {
        Layout.fillWidth: true
        iconName: page.view.words.picture
        text: page.view.words.guide
        title: ""
        visible: text !== ""
    }
    FactTile {
        Layout.fillWidth: true
        iconName: "next"
        label: qsTr("Then")
        value: page.view.words.next
        visible: value !== ""
    }
    SyncPanel {
        Layout.fillWidth: true
        accepted: page.sync.accepted
        ageText: page.sync.ageText
        online: page.sync.online
        rejected: page.sync.rejected
        sent: page.sync.sent
        stored: page.sync.stored
        visible: page.view.words.finished
    }
    Item {
        Layout.fillHeight: true
    }
}
