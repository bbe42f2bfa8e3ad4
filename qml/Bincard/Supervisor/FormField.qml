// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Bincard.Controls
import Bincard.Desk
import Bincard.Theme

// One field of a form: its title, what is filled in, and what is wrong with it. In a line it is a
// cell: the title stands above the column.
FocusScope {
    id: field

    required property FormView view
    required property int at
    required property int kind
    required property string title
    required property string text
    required property string hint
    required property string detail
    required property string problem
    required property list<string> options
    required property int chosen
    required property bool needed
    required property bool figures
    required property bool locked
    property bool cell: false

    readonly property bool typed: field.kind === FormView.Typed || field.kind === FormView.Reference
    readonly property bool searching: field.kind === FormView.Reference
    readonly property string below: field.problem !== "" ? field.problem : field.cell ? "" : field.detail

    signal entered(Item item)

    function take() {
        field.typed ? input.forceActiveFocus(Qt.TabFocusReason) : field.kind === FormView.Several ? toggles.itemAt(0).forceActiveFocus(Qt.TabFocusReason) : choice.forceActiveFocus(Qt.TabFocusReason);
        field.typed && input.selectAll();
    }

    function meet(item: Item) {
        field.view.enter(field.at);
        field.entered(item);
    }

    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: field.width
        spacing: Metrics.gapSmall / 2

        Ink {
            width: parent.width
            color: Colors.textMuted
            font.pixelSize: Type.small
            text: field.needed ? field.title + " *" : field.title
            visible: !field.cell
        }
        FormInput {
            id: input

            width: parent.width
            hint: field.hint
            horizontalAlignment: field.figures && field.cell ? TextInput.AlignRight : TextInput.AlignLeft
            readOnly: field.locked
            text: field.typed ? field.text : ""
            visible: field.typed
            wrong: field.problem !== ""
            Accessible.name: field.title
            Accessible.description: field.below
            Keys.onDownPressed: field.view.stepMatch(1)
            Keys.onEnterPressed: field.view.accept(field.at)
            Keys.onReturnPressed: field.view.accept(field.at)
            Keys.onUpPressed: field.view.stepMatch(-1)
            onActiveFocusChanged: activeFocus && field.meet(input)
            onTextChanged: activeFocus && field.typed && field.view.setText(field.at, text)
        }
        ChoiceButton {
            id: choice

            width: parent.width
            bare: true
            enabled: !field.locked
            label: field.title
            value: field.text
            visible: field.kind === FormView.Choice
            onActiveFocusChanged: activeFocus && field.meet(choice)
            onMoved: by => field.view.step(field.at, by)
        }
        Flow {
            width: parent.width
            spacing: Metrics.gapSmall
            visible: field.kind === FormView.Several

            Repeater {
                id: toggles

                model: field.options

                delegate: DeskButton {
                    id: toggle

                    required property int index
                    required property string modelData

                    marked: (field.chosen >> toggle.index) % 2 === 1
                    text: toggle.modelData
                    Accessible.checkable: true
                    Accessible.checked: toggle.marked
                    onActiveFocusChanged: activeFocus && field.meet(toggle)
                    onClicked: field.view.toggle(field.at, toggle.index)
                }
            }
        }
        Ink {
            width: parent.width
            height: Metrics.deskControl
            font.pixelSize: Type.dense
            leftPadding: Metrics.gap
            text: field.text
            verticalAlignment: Text.AlignVCenter
            visible: field.kind === FormView.Name
        }
        Words {
            width: parent.width
            color: field.problem !== "" ? Colors.errorInk : Colors.textMuted
            font.pixelSize: Type.small
            font.bold: field.problem !== ""
            text: field.below
            visible: field.below !== ""
        }
    }
}
