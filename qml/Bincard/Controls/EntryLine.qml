// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Bincard.Theme

// The line for a code that cannot be scanned. It is closed until somebody types; then it opens with
// what was typed and has the focus. What is entered here is logged as typed.
FocusScope {
    id: entry

    readonly property bool opened: entry.visible
    property string label: qsTr("Typed code")

    signal submitted(string text)
    signal cancelled

    function open(text: string) {
        entry.visible = true;
        field.text = text;
        field.forceActiveFocus();
    }

    // More of it, from a keyboard whose keys do not come here by themselves.
    function type(text: string) {
        field.insert(field.length, text);
    }

    function close() {
        entry.visible = false;
        field.clear();
    }

    function submit() {
        field.text !== "" && entry.submitted(field.text);
        entry.close();
    }

    function cancel() {
        entry.close();
        entry.cancelled();
    }

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight + 2 * Metrics.gap
    visible: false
    Keys.onEscapePressed: entry.cancel()

    Rectangle {
        anchors.fill: parent
        border.color: Colors.focus
        border.width: Metrics.focusWidth
        color: Colors.surfaceRaised
        radius: Metrics.radius
    }
    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: Metrics.gap
        spacing: 0

        Icon {
            Layout.leftMargin: Metrics.gap
            color: Colors.textMuted
            name: "keyboard"
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Metrics.gapLarge
            spacing: 0

            Caption {
                Layout.fillWidth: true
                elide: Text.ElideNone
                text: entry.label
                wrapMode: Text.Wrap
            }
            T.TextField {
                id: field

                Layout.fillWidth: true
                implicitHeight: Math.max(Metrics.touch, contentHeight)
                color: Colors.text
                font.bold: true
                font.family: Type.mono
                font.pixelSize: Type.value
                inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhPreferUppercase
                selectByMouse: true
                selectedTextColor: Colors.textOnAccent
                selectionColor: Colors.accent
                verticalAlignment: TextInput.AlignVCenter
                Accessible.role: Accessible.EditableText
                Accessible.name: entry.label
                onAccepted: entry.submit()
            }
        }
        IconButton {
            iconName: "close"
            text: qsTr("Close the entry line")
            onClicked: entry.cancel()
        }
        IconButton {
            enabled: field.text !== ""
            iconName: "next"
            opacity: field.text === "" ? 0 : 1
            quiet: false
            text: qsTr("Enter this code")
            onClicked: entry.submit()
        }
    }
}
