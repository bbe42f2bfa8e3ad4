// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Bincard.Theme

// The beam of a scale: the band where a weight should be, a marker where it is, and below it what
// the ends of both say.
Item {
    id: line

    required property bool banded
    required property real bandFrom
    required property real bandTo
    required property bool weighs
    required property real marker
    required property color ink
    required property list<string> marks
    required property bool large

    readonly property real thickness: line.large ? 2 * Metrics.segment : Metrics.segment
    readonly property real head: line.thickness + Metrics.gap
    // Of each mark: what stands there, and which of its ends touches it.
    readonly property list<real> places: [0, line.bandFrom, line.bandTo, 1]
    readonly property list<bool> endsThere: [false, true, false, true]

    implicitHeight: line.head + line.thickness + (figures.visible ? figures.height + Metrics.gapSmall : 0)

    Rectangle {
        id: bar

        y: line.head
        width: line.width
        height: line.thickness
        border.color: Colors.outline
        border.width: Metrics.line
        color: Colors.surfaceSunken
        radius: Metrics.radiusSmall
    }
    Rectangle {
        x: line.bandFrom * line.width
        y: bar.y
        width: (line.bandTo - line.bandFrom) * line.width
        height: bar.height
        border.color: Colors.doneInk
        border.width: Metrics.bold
        color: Colors.surfaceRaised
        visible: line.banded
    }
    Item {
        x: line.marker * line.width
        width: 1
        height: line.head + line.thickness
        visible: line.weighs

        Behavior on x  {
            NumberAnimation {
                duration: Motion.settle
            }
        }

        Rectangle {
            x: -width / 2
            y: Metrics.gapSmall
            width: line.thickness
            height: width
            color: line.ink
            rotation: 45
        }
        Rectangle {
            x: -width / 2
            y: Metrics.gapSmall
            width: Metrics.bold
            height: parent.height - Metrics.gapSmall
            color: line.ink
        }
    }
    Item {
        id: figures

        y: bar.y + bar.height + Metrics.gapSmall
        width: line.width
        height: line.large ? Type.title : Type.body
        visible: Metrics.wordy

        Repeater {
            model: line.marks

            delegate: Ink {
                id: mark

                required property int index
                required property string modelData

                readonly property bool isBand: mark.index === 1 || mark.index === 2
                readonly property real at: line.places[mark.index] * figures.width

                x: line.endsThere[mark.index] ? mark.at - width : mark.at
                color: mark.isBand ? Colors.doneInk : Colors.textMuted
                elide: Text.ElideNone
                font.bold: mark.isBand
                font.pixelSize: line.large ? Type.body : Type.label
                text: mark.modelData
            }
        }
    }
}
