// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Bincard.Controls
import Bincard.Theme

// One line to type into. With an icon before it, `search`, it looks while one types.
T.TextField {
    id: field

    property string hint: ""
    property string icon: ""

    signal leaving

    implicitWidth: Metrics.deskNav
    implicitHeight: Metrics.deskControl
    color: Colors.text
    font.family: Type.family
    font.pixelSize: Type.dense
    leftPadding: field.icon === "" ? Metrics.gap : Metrics.gapLarge + Metrics.iconSmall + Metrics.gapSmall
    rightPadding: Metrics.gap
    selectByMouse: true
    selectedTextColor: Colors.textOnAccent
    selectionColor: Colors.accent
    verticalAlignment: TextInput.AlignVCenter
    Accessible.role: Accessible.EditableText
    Accessible.name: field.hint
    Keys.onEscapePressed: field.text === "" ? field.leaving() : field.clear()
    Keys.onDownPressed: field.leaving()
    onAccepted: field.leaving()

    background: Rectangle {
        border.color: field.activeFocus ? Colors.focus : Colors.outline
        border.width: field.activeFocus ? Metrics.line : Metrics.hairline
        color: Colors.surfaceRaised
        radius: Metrics.radius

        Icon {
            x: Metrics.gap
            anchors.verticalCenter: parent.verticalCenter
            color: Colors.textMuted
            name: field.icon
            size: Metrics.iconSmall
            visible: field.icon !== ""
        }
        Ink {
            x: field.leftPadding
            anchors.verticalCenter: parent.verticalCenter
            color: Colors.textMuted
            font.pixelSize: Type.dense
            text: field.hint
            visible: field.text === ""
        }
    }
}
