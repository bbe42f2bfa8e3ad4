// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls

// One thing to choose in a step. Its roles are ChoiceRow's of Bincard.Floor.
ChoiceRow {
    id: choice

    required chosen
    required detail
    required named
    required printed

    signal chosenCode(string code)

    Layout.fillWidth: true
    onClicked: choice.chosenCode(choice.code)
}
