// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Theme

// A PIN as dots. Waiting (after wrong tries) it shows how long, and takes no key.
FocusScope {
    id: pad

    required property int lengthMin
    required property int lengthMax
    property string label: qsTr("Your PIN")
    // What the PIN is given for, as the button says it.
    property string submitText: qsTr("Sign in")
    property string waitText

    readonly property bool waiting: pad.waitText !== ""
    // On a low, wide screen the keys stand beside what they type.
    readonly property bool beside: Metrics.compact && pad.width >= Metrics.columnMax
    readonly property real half: pad.beside ? Math.floor((pad.width - Metrics.gapLarge) / 2) : 0
    property string pin

    signal submitted(string pin)
    signal cancelled

    function clear() {
        pad.pin = "";
    }

    function submit() {
        pad.pin.length >= pad.lengthMin && !pad.waiting && pad.submitted(pad.pin);
    }

    function type(key: string) {
        pad.pin = pad.pin.length < pad.lengthMax && !pad.waiting ? pad.pin + key : pad.pin;
    }

    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: pad.label

    GridLayout {
        id: column

        anchors.fill: parent
        columnSpacing: Metrics.gapLarge
        rowSpacing: Metrics.gapLarge

        Caption {
            Layout.alignment: Qt.AlignHCenter
            Layout.column: 0
            Layout.row: 0
            text: pad.label
        }
        Row {
            Layout.alignment: Qt.AlignHCenter
            Layout.column: 0
            Layout.row: 1
            spacing: Metrics.gapLarge
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%n figure(s) typed", "", pad.pin.length)

            Repeater {
                model: pad.lengthMax

                delegate: Rectangle {
                    required property int index

                    width: Metrics.iconSmall
                    height: Metrics.iconSmall
                    border.color: index < pad.lengthMin ? Colors.text : Colors.outline
                    border.width: Metrics.line
                    color: index < pad.pin.length ? Colors.text : "transparent"
                    radius: Metrics.iconSmall / 2
                }
            }
        }
        FeedbackBanner {
            Layout.column: 0
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.row: 2
            level: Tone.Warning
            text: pad.waitText
            visible: pad.waiting
        }
        KeyGrid {
            Layout.column: pad.beside ? 1 : 0
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.minimumWidth: pad.half
            Layout.preferredWidth: 1
            Layout.row: pad.beside ? 0 : 3
            Layout.rowSpan: pad.beside ? 4 : 1
            enabled: !pad.waiting
            focus: true
            onAccepted: pad.submit()
            onCancelled: pad.cancelled()
            onErased: pad.pin = pad.pin.slice(0, -1)
            onTyped: key => pad.type(key)
        }
        ActionButton {
            Layout.alignment: Qt.AlignBottom
            Layout.column: 0
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.row: pad.beside ? 3 : 4
            enabled: pad.pin.length >= pad.lengthMin && !pad.waiting
            iconName: "check"
            text: pad.submitText
            onClicked: pad.submit()
        }
    }
}
