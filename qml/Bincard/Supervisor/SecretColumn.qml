// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Desk
import Bincard.Theme

// What is shown this once: a badge with its PIN, a key, a webhook's secret.
ColumnLayout {
    id: column

    required property SecretView view

    spacing: Metrics.margin
    onVisibleChanged: column.visible && copy.forceActiveFocus()

    Words {
        Layout.fillWidth: true
        font.pixelSize: Type.dense
        text: column.view.note
    }
    QrCode {
        Layout.alignment: Qt.AlignHCenter
        Layout.preferredHeight: Metrics.deskQr
        Layout.preferredWidth: Metrics.deskQr
        text: column.view.code
        visible: column.view.code !== ""
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Code of the badge")
    }
    Rectangle {
        Layout.fillWidth: true
        color: Colors.surfaceSunken
        implicitHeight: secret.implicitHeight + 2 * Metrics.gapLarge
        radius: Metrics.radius

        Words {
            id: secret

            anchors.left: parent.left
            anchors.margins: Metrics.gapLarge
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            font.bold: true
            font.family: Type.mono
            font.pixelSize: Type.body
            text: column.view.secret
            wrapMode: Text.WrapAnywhere
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Metrics.gap

        DeskButton {
            primary: true
            text: qsTr("Print the badge")
            visible: column.view.printer !== ""
            onClicked: column.view.print()
        }
        ChoiceButton {
            label: qsTr("On")
            value: column.view.printer
            visible: column.view.printer !== ""
            onMoved: by => column.view.stepPrinter(by)
        }
        DeskButton {
            text: qsTr("Save as PDF")
            visible: column.view.code !== ""
            onClicked: column.view.savePdf()
        }
        DeskButton {
            id: copy

            text: qsTr("Copy")
            onClicked: column.view.copy()
        }
    }
    IconLine {
        Layout.fillWidth: true
        iconName: column.view.failed ? "stop" : "print"
        ink: column.view.failed ? Colors.errorInk : Colors.text
        text: column.view.said
        visible: text !== ""
    }
}
