// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor

// Every command that may be given now, with the word that is printed on the command sheet.
HandheldPage {
    id: page

    required property PromptView view

    signal chosen(string command)
    signal entryRequested
    signal historyRequested

    canGoBack: true
    title: qsTr("Menu")

    ActionButton {
        Layout.fillWidth: true
        iconName: "keyboard"
        kind: ActionButton.Secondary
        text: qsTr("Type a code")
        onClicked: page.entryRequested()
    }
    ActionButton {
        Layout.fillWidth: true
        iconName: "list"
        kind: ActionButton.Secondary
        text: qsTr("Last scans")
        onClicked: page.historyRequested()
    }
    Repeater {
        model: page.view.menu

        delegate: CommandButton {
            onTriggered: name => page.chosen(name)
        }
    }
    Item {
        Layout.fillHeight: true
    }
}
