// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor
import Bincard.Pages
import Bincard.Theme

// What stands beside the screen: the printers and their papers at the left, the scale at the right;
// below each other where there is no room.
FloorPage {
    id: page

    required property StationView station
    required property ScaleView scale

    canGoBack: true
    spread: true
    subtitle: qsTr("Printers and scale")
    title: page.station.name

    Item {
        id: both

        readonly property bool beside: page.scale.present && both.width >= 1.5 * Metrics.benchColumn * Math.max(1, Metrics.textScale)
        readonly property real half: (both.width - Metrics.gapHuge) / 2
        readonly property bool swapped: both.beside && page.mirrored

        Layout.fillWidth: true
        implicitHeight: both.beside ? Math.max(papers.implicitHeight, weights.implicitHeight) : papers.implicitHeight + Metrics.gapHuge + weights.implicitHeight

        Pane {
            id: papers

            x: both.swapped ? both.width - width : 0
            width: both.beside ? both.half : both.width

            Caption {
                Layout.leftMargin: Metrics.margin
                text: qsTr("Printers")
            }
            Repeater {
                model: page.station.printers

                delegate: FactRow {
                    id: printer

                    required property string code
                    required property string name
                    required property string problem

                    Layout.fillWidth: true
                    detail: printer.problem === "" ? qsTr("ready") : printer.problem
                    label: printer.name === "" ? qsTr("Printer") : printer.name
                    level: printer.problem === "" ? Tone.Neutral : Tone.Warning
                    value: printer.code
                }
            }
            EmptyState {
                Layout.fillWidth: true
                iconName: "print"
                text: qsTr("IT says in the settings of this station which printers it has.")
                title: qsTr("No printer")
                visible: page.station.printerCount === 0
            }
            PaperList {
                Layout.fillWidth: true
                Layout.topMargin: Metrics.gap
                view: page.station
            }
        }
        Pane {
            id: weights

            x: both.beside && !both.swapped ? both.width - width : 0
            y: both.beside ? 0 : papers.height + Metrics.gapHuge
            width: both.beside ? both.half : both.width
            visible: page.scale.present

            Caption {
                Layout.leftMargin: Metrics.margin
                text: qsTr("Scale")
            }
            ScaleBeam {
                Layout.fillWidth: true
                large: both.beside
                view: page.scale
            }
        }
    }
}
