// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Bincard.Theme

// Nothing here, why, and what to do about it.
T.Control {
    id: empty

    required property string iconName
    required property string title
    required property string text
    property string actionText

    signal actionTriggered

    implicitWidth: Math.max(Metrics.touch, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Metrics.gapHuge
    Accessible.role: Accessible.StaticText
    Accessible.name: empty.title === "" ? empty.text : empty.title
    Accessible.description: empty.title === "" ? "" : empty.text

    contentItem: ColumnLayout {
        spacing: Metrics.gapLarge

        Icon {
            Layout.alignment: Qt.AlignHCenter
            color: Colors.textMuted
            name: empty.iconName
            size: Metrics.iconHuge
        }
        Ink {
            Layout.fillWidth: true
            elide: Text.ElideNone
            font.bold: true
            font.pixelSize: Type.instruction
            horizontalAlignment: Text.AlignHCenter
            text: empty.title
            visible: text !== ""
            wrapMode: Text.Wrap
        }
        Ink {
            Layout.fillWidth: true
            color: Colors.textMuted
            elide: Text.ElideNone
            horizontalAlignment: Text.AlignHCenter
            text: empty.text
            wrapMode: Text.Wrap
        }
        ActionButton {
            Layout.fillWidth: true
            Layout.topMargin: Metrics.gapLarge
            kind: ActionButton.Secondary
            text: empty.actionText
            visible: text !== ""
            onClicked: empty.actionTriggered()
        }
    }
}
