// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Bincard.Desk
import Bincard.Theme

// What may be made here: arrows and Enter, or a press.
ListView {
    id: list

    required property FormView view

    boundsBehavior: Flickable.StopAtBounds
    currentIndex: 0
    implicitHeight: contentHeight
    keyNavigationEnabled: true
    model: list.view.choices
    spacing: Metrics.gap
    Accessible.role: Accessible.List
    Accessible.name: list.view.title
    Keys.onEnterPressed: list.view.choose(list.currentIndex)
    Keys.onReturnPressed: list.view.choose(list.currentIndex)
    onVisibleChanged: list.visible && list.forceActiveFocus()

    delegate: DeskButton {
        id: choice

        required property int index
        required property string modelData

        width: list.width
        primary: list.currentIndex === choice.index
        text: choice.modelData
        onClicked: list.view.choose(choice.index)
    }
}
