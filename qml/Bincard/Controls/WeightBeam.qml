// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Bincard.Theme

// A scale as it weighs: the reading in figures, whether it stands still in a word and a shape, and
// a beam with a band where the weight should be and a marker where it is. Positions are 0 to 1.
T.Control {
    id: beam

    required property string reading
    required property string stateText
    required property string iconName
    required property int level
    required property bool weighs
    required property real marker
    // Empty: nobody knows, and there is no band.
    required property string expected
    required property real bandFrom
    required property real bandTo
    // What stands at the beam's begin, the band's two ends and the beam's end.
    required property list<string> marks
    required property string verdict
    required property int verdictLevel
    property string verdictDetail
    // The page is about it: read from where the box is lifted.
    property bool large: false

    readonly property bool banded: beam.expected !== ""
    readonly property string spoken: beam.verdictDetail === "" ? beam.verdict : beam.verdict + ". " + beam.verdictDetail
    readonly property list<color> inks: [Colors.text, Colors.doneInk, Colors.warningInk, Colors.errorInk]

    implicitWidth: Math.max(Metrics.touch, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: beam.large ? Metrics.gapHuge : Metrics.margin
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("The scale says %1, %2").arg(beam.reading).arg(beam.stateText)
    Accessible.description: beam.banded ? beam.spoken + ". " + qsTr("expected %1").arg(beam.expected) : beam.spoken

    background: Rectangle {
        border.color: beam.verdictLevel >= Tone.Ok ? beam.inks[beam.verdictLevel] : Colors.divider
        border.width: beam.verdictLevel >= Tone.Ok ? Metrics.line : Metrics.hairline
        color: Colors.surfaceRaised
        radius: Metrics.radius
    }
    contentItem: ColumnLayout {
        spacing: beam.large ? Metrics.margin : Metrics.gap

        RowLayout {
            spacing: Metrics.gap

            Icon {
                color: beam.inks[beam.level]
                name: beam.iconName
            }
            Ink {
                Layout.fillWidth: true
                color: beam.inks[beam.level]
                elide: Text.ElideNone
                font.bold: true
                font.pixelSize: beam.large ? Type.title : Type.body
                text: beam.stateText
                wrapMode: Text.Wrap
            }
        }
        Ink {
            Layout.fillWidth: true
            color: beam.weighs ? Colors.text : Colors.textMuted
            elide: Text.ElideNone
            font.bold: true
            font.family: Type.mono
            font.letterSpacing: Type.figureSpacing
            font.pixelSize: beam.large ? Type.gauge : Type.figure
            fontSizeMode: Text.HorizontalFit
            horizontalAlignment: beam.large ? Text.AlignHCenter : Text.AlignLeft
            minimumPixelSize: Type.figureMin
            text: beam.reading
        }
        BeamLine {
            Layout.fillWidth: true
            bandFrom: beam.bandFrom
            bandTo: beam.bandTo
            banded: beam.banded
            ink: beam.inks[beam.verdictLevel]
            large: beam.large
            marker: beam.marker
            marks: beam.marks
            weighs: beam.weighs
        }
        Ink {
            Layout.fillWidth: true
            color: Colors.textMuted
            elide: Text.ElideNone
            font.pixelSize: beam.large ? Type.title : Type.label
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("expected %1").arg(beam.expected)
            visible: beam.banded
            wrapMode: Text.Wrap
        }
        BeamVerdict {
            Layout.fillWidth: true
            Layout.topMargin: beam.large ? Metrics.gap : 0
            detail: beam.verdictDetail
            ink: beam.inks[beam.verdictLevel]
            large: beam.large
            level: beam.verdictLevel
            text: beam.verdict
            visible: beam.verdict !== beam.stateText
        }
    }
}
