// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls

// A command that the step takes, as a button. Its roles are ActionRow's.
ActionButton {
    id: button

    required property string words
    required command
    required iconName
    required kind

    signal triggered(string name)

    Layout.fillWidth: true
    text: button.words
    onClicked: button.triggered(button.command)
}
