// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Desk
import Bincard.Theme

// A device joins: its name, its code, the six digits that it shows.
FocusScope {
    id: pane

    required property InviteView view

    readonly property bool open: pane.view.step !== InviteView.Closed
    readonly property bool scanning: pane.view.step === InviteView.Showing && !pane.view.busy
    readonly property string heading: pane.view.step === InviteView.Naming ? qsTr("A new device") : pane.view.again ? qsTr("%1, enrolled again").arg(pane.view.name) : pane.view.name

    signal closed

    function close() {
        pane.view.close();
        pane.closed();
    }

    visible: pane.open
    Accessible.role: Accessible.Dialog
    Accessible.name: pane.heading

    Shortcut {
        enabled: pane.open
        sequence: "Esc"
        onActivated: pane.close()
    }
    MouseArea {
        anchors.fill: parent

        Rectangle {
            anchors.fill: parent
            color: Colors.scrim
        }
    }
    Rectangle {
        anchors.centerIn: parent
        width: Metrics.deskDialog
        height: column.implicitHeight + 2 * Metrics.gapHuge
        border.color: Colors.outline
        border.width: Metrics.hairline
        color: Colors.surfaceRaised
        radius: Metrics.radius

        ColumnLayout {
            id: column

            anchors.left: parent.left
            anchors.margins: Metrics.gapHuge
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Metrics.margin

            Words {
                Layout.fillWidth: true
                font.bold: true
                font.pixelSize: Type.title
                text: pane.heading
            }
            Words {
                Layout.fillWidth: true
                color: Colors.errorInk
                font.pixelSize: Type.dense
                text: pane.view.problem
                visible: text !== ""
            }
            InviteForm {
                Layout.fillWidth: true
                view: pane.view
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: Metrics.gap
                visible: pane.view.step === InviteView.Showing

                Words {
                    Layout.fillWidth: true
                    font.pixelSize: Type.dense
                    text: pane.view.busy ? qsTr("Asking the hub for a code…") : qsTr("Scan this with the new device. It shows six digits then.")
                }
                QrCode {
                    Layout.alignment: Qt.AlignHCenter
                    Layout.preferredHeight: Metrics.deskQr
                    Layout.preferredWidth: Metrics.deskQr
                    text: pane.view.code
                    visible: pane.scanning
                    Accessible.role: Accessible.Graphic
                    Accessible.name: qsTr("Code for the new device")
                }
                Words {
                    Layout.alignment: Qt.AlignHCenter
                    color: pane.view.share < 0.2 ? Colors.warningInk : Colors.textMuted
                    font.pixelSize: Type.dense
                    text: qsTr("Good for %1 more").arg(pane.view.timeLeft)
                    visible: pane.scanning
                }
                Rectangle {
                    Layout.fillWidth: true
                    color: Colors.surfaceSunken
                    implicitHeight: Metrics.bold
                    radius: Metrics.radiusSmall
                    visible: pane.scanning

                    Rectangle {
                        width: parent.width * pane.view.share
                        height: parent.height
                        color: pane.view.share < 0.2 ? Colors.warningInk : Colors.accent
                        radius: parent.radius
                    }
                }
            }
            Words {
                Layout.fillWidth: true
                font.pixelSize: Type.dense
                text: pane.view.again ? qsTr("It is in use now. The one before is locked.") : qsTr("It is in use now, and loads its records.")
                visible: pane.view.step === InviteView.Active
            }
            Words {
                Layout.fillWidth: true
                font.pixelSize: Type.dense
                text: qsTr("There is no code that could be scanned now.")
                visible: pane.view.step === InviteView.TooLate
            }
            RowLayout {
                spacing: Metrics.gap

                Item {
                    Layout.fillWidth: true
                }
                DeskButton {
                    text: pane.view.step === InviteView.Active ? qsTr("Close") : qsTr("Cancel")
                    onClicked: pane.close()
                }
                DeskButton {
                    primary: true
                    text: qsTr("Another code")
                    visible: pane.view.step === InviteView.TooLate
                    onClicked: pane.view.inviteAgain()
                }
            }
        }
    }
}
