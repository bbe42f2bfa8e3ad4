// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor
import Bincard.Pages

// What stands beside the screen: the printers and their papers, and the scale.
FloorPage {
    id: page

    required property StationView station
    required property ScaleView scale

    canGoBack: true
    title: page.station.name

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
        view: page.station
    }
    ScaleBeam {
        Layout.fillWidth: true
        view: page.scale
        visible: page.scale.present
    }
    Item {
        Layout.fillHeight: true
    }
}
