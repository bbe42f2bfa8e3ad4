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
    required property string verdict
    required property int verdictLevel
    property string verdictDetail

    readonly property bool banded: beam.expected !== ""
    readonly property string spoken: beam.verdictDetail === "" ? beam.verdict : beam.verdict + ". " + beam.verdictDetail
    readonly property list<color> inks: [Colors.text, Colors.doneInk, Colors.warningInk, Colors.errorInk]
    readonly property list<string> signs: ["info", "ok", "warning", "stop"]

    implicitWidth: Math.max(Metrics.touch, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Metrics.margin
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("The scale says %1, %2").arg(beam.reading).arg(beam.stateText)
    Accessible.description: beam.banded ? beam.spoken + ". " + qsTr("expected %1").arg(beam.expected) : beam.spoken

    background: Rectangle {
        border.color: beam.verdictLevel >= Tone.Ok ? beam.inks[beam.verdictLevel] : Colors.divider
        border.width: beam.verdictLevel >= Tone.Ok ? Metrics.line : Metrics.hairline
        color: Colors.surface
        radius: Metrics.radius
    }
    contentItem: ColumnLayout {
        spacing: Metrics.gap

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
            font.pixelSize: Type.figure
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Type.figureMin
            text: beam.reading
        }
        Item {
            Layout.fillWidth: true
            implicitHeight: 2 * Metrics.segment + Metrics.gap

            Rectangle {
                y: parent.height - height
                width: parent.width
                height: Metrics.segment
                border.color: Colors.outline
                border.width: Metrics.line
                color: Colors.surfaceRaised
                radius: Metrics.radiusSmall
            }
            Rectangle {
                x: beam.bandFrom * parent.width
                y: parent.height - height
                width: (beam.bandTo - beam.bandFrom) * parent.width
                height: Metrics.segment
                border.color: Colors.doneInk
                border.width: Metrics.bold
                color: Colors.surfaceRaised
                visible: beam.banded
            }
            Item {
                x: beam.marker * parent.width
                width: 1
                height: parent.height
                visible: beam.weighs

                Behavior on x  {
                    NumberAnimation {
                        duration: Motion.settle
                    }
                }

                Rectangle {
                    x: -width / 2
                    y: Metrics.gapSmall
                    width: Metrics.segment
                    height: width
                    color: beam.inks[beam.verdictLevel]
                    rotation: 45
                }
                Rectangle {
                    x: -width / 2
                    y: Metrics.gapSmall
                    width: Metrics.bold
                    height: parent.height - Metrics.gapSmall
                    color: beam.inks[beam.verdictLevel]
                }
            }
        }
        Ink {
            Layout.fillWidth: true
            color: Colors.textMuted
            elide: Text.ElideNone
            font.pixelSize: Type.label
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("expected %1").arg(beam.expected)
            visible: beam.banded
            wrapMode: Text.Wrap
        }
        RowLayout {
            spacing: Metrics.gap
            visible: beam.verdict !== beam.stateText

            Icon {
                Layout.alignment: Qt.AlignTop
                color: beam.inks[beam.verdictLevel]
                name: beam.signs[beam.verdictLevel]
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Ink {
                    Layout.fillWidth: true
                    color: beam.inks[beam.verdictLevel]
                    elide: Text.ElideNone
                    font.bold: true
                    font.pixelSize: Type.title
                    text: beam.verdict
                    wrapMode: Text.Wrap
                }
                Ink {
                    Layout.fillWidth: true
                    elide: Text.ElideNone
                    text: beam.verdictDetail
                    visible: text !== ""
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
