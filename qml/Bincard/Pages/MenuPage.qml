// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor
import Bincard.Theme

// Every command that may be given now, with the word that is printed on the command sheet.
FloorPage {
    id: page

    required property PromptView view
    required property VoiceView voice

    signal chosen(string command)
    signal entryRequested
    signal explainRequested
    signal historyRequested
    signal selfTestRequested
    signal shiftRequested

    canGoBack: true
    title: qsTr("Menu")

    // A layout right inside a layout asks items that a changed list has just taken away (Qt 6.4).
    Item {
        Layout.fillWidth: true
        implicitHeight: buttons.implicitHeight

        GridLayout {
            id: buttons

            width: parent.width
            columnSpacing: Metrics.gap
            columns: Metrics.bench && Metrics.wordy ? 2 : 1
            rowSpacing: Metrics.gap

            ActionButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                iconName: "keyboard"
                kind: ActionButton.Secondary
                text: qsTr("Type a code")
                onClicked: page.entryRequested()
            }
            ActionButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                iconName: "list"
                kind: ActionButton.Secondary
                text: qsTr("Last scans")
                onClicked: page.historyRequested()
            }
            ActionButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                iconName: "info"
                kind: ActionButton.Secondary
                text: qsTr("Explain a barcode")
                onClicked: page.explainRequested()
            }
            ActionButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                iconName: "bell"
                kind: ActionButton.Secondary
                text: page.voice.on ? qsTr("Voice off") : qsTr("Voice on")
                visible: page.voice.available
                onClicked: page.voice.toggle()
            }
            ActionButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                iconName: "barcode"
                kind: ActionButton.Secondary
                text: qsTr("Test the scanner")
                onClicked: page.selfTestRequested()
            }
            ActionButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                iconName: "sync"
                kind: ActionButton.Secondary
                text: qsTr("End of shift")
                onClicked: page.shiftRequested()
            }
            Repeater {
                model: page.view.menu

                delegate: CommandButton {
                    Layout.preferredWidth: 1
                    onTriggered: name => page.chosen(name)
                }
            }
        }
    }
    Item {
        Layout.fillHeight: true
    }
}
