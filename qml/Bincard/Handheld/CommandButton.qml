// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls

// A command that the step takes, as a button. Its roles are ActionRow's.
ActionButton {
    id: button

    required property string words
    required property string icon

    signal triggered(string name)

    Layout.fillWidth: true
    iconName: button.icon
    text: button.words
    onClicked: button.triggered(button.command)
}
