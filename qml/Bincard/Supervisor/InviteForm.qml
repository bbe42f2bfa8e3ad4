// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Desk
import Bincard.Theme

// What is typed while a device joins: what it is called, and the digits that it shows.
FocusScope {
    id: form

    required property InviteView view

    readonly property bool naming: form.view.step === InviteView.Naming
    readonly property bool comparing: form.view.step === InviteView.Comparing
    property bool forDesk: false

    function submit() {
        form.naming ? form.view.invite(field.text, form.forDesk) : form.view.approve(field.text);
    }

    function begin() {
        field.clear();
        field.forceActiveFocus();
    }

    implicitHeight: column.implicitHeight
    visible: form.naming || form.comparing
    onVisibleChanged: form.visible && form.begin()

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Metrics.margin

        Words {
            Layout.fillWidth: true
            font.pixelSize: Type.dense
            text: form.naming ? qsTr("What is it called? Its name stands on it and on every list.") : qsTr("Which six digits does it show? They prove that it is this device.")
        }
        SearchLine {
            id: field

            Layout.fillWidth: true
            font.family: form.naming ? Type.family : Type.mono
            hint: form.naming ? qsTr("Name, e.g. Handheld 7") : qsTr("Six digits")
            inputMethodHints: form.naming ? Qt.ImhNone : Qt.ImhDigitsOnly
            maximumLength: form.naming ? 40 : 7
            onAccepted: form.submit()
        }
        RowLayout {
            spacing: Metrics.gap

            ChoiceButton {
                label: qsTr("For")
                value: form.forDesk ? qsTr("a station or desk") : qsTr("the floor")
                visible: form.naming
                onMoved: form.forDesk = !form.forDesk
            }
            Item {
                Layout.fillWidth: true
            }
            DeskButton {
                enabled: field.text.trim().length >= (form.naming ? 1 : 6) && !form.view.busy
                primary: true
                text: form.naming ? qsTr("Show its code") : qsTr("Approve")
                onClicked: form.submit()
            }
        }
    }
}
