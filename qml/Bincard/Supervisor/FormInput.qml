// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Bincard.Controls
import Bincard.Theme

// One line of a form to type into.
T.TextField {
    id: field

    property string hint: ""
    property bool code: false
    property bool wrong: false

    readonly property color edge: field.wrong ? Colors.errorInk : field.activeFocus ? Colors.focus : Colors.outline

    implicitWidth: Metrics.deskNav
    implicitHeight: Metrics.deskControl
    color: field.readOnly ? Colors.textMuted : Colors.text
    font.family: field.code ? Type.mono : Type.family
    font.pixelSize: Type.dense
    leftPadding: Metrics.gap
    rightPadding: Metrics.gap
    selectByMouse: true
    selectedTextColor: Colors.textOnAccent
    selectionColor: Colors.accent
    verticalAlignment: TextInput.AlignVCenter
    Accessible.role: Accessible.EditableText

    background: Rectangle {
        border.color: field.edge
        border.width: field.activeFocus || field.wrong ? Metrics.line : Metrics.hairline
        color: field.readOnly ? Colors.surfaceSunken : Colors.surfaceRaised
        radius: Metrics.radius

        Ink {
            x: field.leftPadding
            width: field.width - field.leftPadding - field.rightPadding
            anchors.verticalCenter: parent.verticalCenter
            color: Colors.textMuted
            font.pixelSize: Type.small
            horizontalAlignment: field.horizontalAlignment === TextInput.AlignRight ? Text.AlignRight : Text.AlignLeft
            text: field.hint
            visible: field.text === ""
        }
    }
}
