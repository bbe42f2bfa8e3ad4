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

    ColumnLayout {
        id: column

        anchors.fill: parent
        spacing: Metrics.gapLarge

        Caption {
            Layout.alignment: Qt.AlignHCenter
            text: pad.label
        }
        Row {
            Layout.alignment: Qt.AlignHCenter
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
            Layout.fillWidth: true
            level: Tone.Warning
            text: pad.waitText
            visible: pad.waiting
        }
        KeyGrid {
            Layout.fillHeight: true
            Layout.fillWidth: true
            enabled: !pad.waiting
            focus: true
            onAccepted: pad.submit()
            onCancelled: pad.cancelled()
            onErased: pad.pin = pad.pin.slice(0, -1)
            onTyped: key => pad.type(key)
        }
        ActionButton {
            Layout.fillWidth: true
            enabled: pad.pin.length >= pad.lengthMin && !pad.waiting
            iconName: "check"
            text: pad.submitText
            onClicked: pad.submit()
        }
    }
}
