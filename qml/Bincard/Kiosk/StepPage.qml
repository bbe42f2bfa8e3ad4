// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor
import Bincard.Pages
import Bincard.Theme

// The page of every step at a station: what it shows follows from the prompt alone, and what the
// prompt does not speak of is not there.
KioskPage {
    id: page

    readonly property PromptView view: page.session.prompt
    readonly property PackView pack: page.station.pack
    readonly property string detail: page.view.words.detail
    readonly property string where: page.detail === "" ? page.station.name : page.detail + " · " + page.station.name
    readonly property int asked: page.view.words.number
    readonly property bool praised: page.view.feedback.level === Tone.Ok
    readonly property bool queueing: page.pack.sheet === PackView.Queue
    readonly property bool weighing: page.pack.sheet === PackView.Weigh
    // The scale says it; typing it is the exception.
    readonly property bool scaled: page.weighing && page.scale.present
    readonly property bool wrongWeight: page.scale.verdict.level === Tone.Error
    readonly property bool rightWeight: page.scale.verdict.level === Tone.Ok
    readonly property string weighed: page.wrongWeight ? qsTr("Check what is in the parcel") : page.rightWeight ? qsTr("The weight is taken") : qsTr("Put the parcel on the scale")
    // Nothing is known yet.
    readonly property bool bare: subject.empty && matter.empty && page.pack.queued === 0
    // Where the lines are the subject, what of them is in the hand stands beside what to do.
    readonly property bool beside: page.pack.sheet === PackView.Goods

    signal entryRequested
    signal quantityRequested

    subtitle: page.where + " · " + page.session.person
    title: page.view.words.title
    wrong: page.view.feedback.level === Tone.Error
    onAskedChanged: praise.restart()
    about: [
        ProgressStrip {
            Layout.fillWidth: true
            Layout.leftMargin: Metrics.gap
            Layout.rightMargin: Metrics.gap
            done: page.view.words.done
            shorts: page.view.words.shorts
            total: page.view.words.total
            visible: page.view.words.total > 0
        },
        StepSubject {
            id: subject

            Layout.fillWidth: true
            view: page.view
            visible: !page.beside && !subject.empty
            onQuantityRequested: page.quantityRequested()
        },
        QueueList {
            Layout.fillWidth: true
            view: page.pack
            visible: page.queueing && page.pack.queued > 0
            onChosen: code => page.view.choose(code)
        },
        CartonList {
            Layout.fillWidth: true
            view: page.pack
            visible: page.pack.sheet === PackView.Carton
            onChosen: code => page.view.choose(code)
        },
        ScaleBeam {
            Layout.fillWidth: true
            large: true
            view: page.scale
            visible: page.scaled
        },
        FactTile {
            Layout.fillWidth: true
            iconName: "scale"
            label: qsTr("Should weigh")
            value: page.scale.expected
            visible: page.weighing && !page.scaled && value !== ""
        },
        PaperList {
            Layout.fillWidth: true
            view: page.station
            visible: page.pack.sheet === PackView.Label && page.station.jobCount > 0
        },
        StepAbout {
            id: matter

            Layout.fillWidth: true
            pack: page.pack
            view: page.view
            visible: !matter.empty
            onChosen: code => page.view.choose(code)
        },
        EmptyState {
            Layout.fillWidth: true
            iconName: page.view.words.picture
            text: page.view.words.guide === "" && page.bare ? page.view.words.title : page.view.words.guide
            title: ""
            visible: text !== ""
        },
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
    ]
    ask: [
        StepAsk {
            Layout.fillWidth: true
            beside: page.beside
            instruction: page.scaled ? page.weighed : page.view.words.instruction
            pack: page.pack
            photo: page.session.photo
            scaled: page.scaled
            view: page.view
            onEntryRequested: page.entryRequested()
            onQuantityRequested: page.quantityRequested()
        }
    ]
    footer: [
        // Praise stands where nothing moves for it.
        FeedbackBanner {
            Layout.fillWidth: true
            level: Tone.Ok
            text: page.view.feedback.text
            visible: text !== "" && page.praised && praise.running
        },
        ScanHint {
            Layout.fillWidth: true
            tail: page.view.words.tail
            text: page.view.words.expected
            typed: page.view.words.typed
            visible: !page.scaled
        },
        ActionButton {
            Layout.fillWidth: true
            command: "CONFIRM"
            iconName: "check"
            kind: page.wrongWeight ? ActionButton.Secondary : ActionButton.Primary
            text: page.scale.takeText
            visible: text !== "" && page.weighing
            onClicked: page.scale.take()
        },
        Repeater {
            // A refusal wants one thing; what goes on comes back with its answer.
            model: page.wrong ? null : page.view.primary

            delegate: CommandButton {
                onTriggered: name => page.view.command(name)
            }
        },
        Grid {
            id: actions

            readonly property real rest: (columns - 1) * spacing

            Layout.fillWidth: true
            columns: Math.max(1, others.count)
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

    // Praise is for the corner of the eye: it makes room for the next line by itself.
    Timer {
        id: praise

        interval: Motion.sweep
        running: true
    }
}
