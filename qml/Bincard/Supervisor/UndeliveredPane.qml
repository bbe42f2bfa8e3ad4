// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Desk
import Bincard.Theme

// What the hub told somebody in vain, and once more at a press.
FocusScope {
    id: pane

    required property UndeliveredView view

    signal closed

    visible: pane.view.open
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("What did not arrive")
    onVisibleChanged: pane.visible ? list.forceActiveFocus() : pane.closed()

    Shortcut {
        enabled: pane.view.open
        sequence: "Esc"
        onActivated: pane.view.close()
    }
    MouseArea {
        anchors.fill: parent
        onClicked: pane.view.close()

        Rectangle {
            anchors.fill: parent
            color: Colors.scrim
        }
    }
    Rectangle {
        anchors.centerIn: parent
        width: 1.6 * Metrics.deskDetail
        height: Math.min(column.implicitHeight + 2 * Metrics.gapHuge, pane.height - 4 * Metrics.margin)
        border.color: Colors.outline
        border.width: Metrics.hairline
        color: Colors.surfaceRaised
        radius: Metrics.radius

        MouseArea {
            anchors.fill: parent
        }
        ColumnLayout {
            id: column

            anchors.fill: parent
            anchors.margins: Metrics.gapHuge
            spacing: Metrics.margin

            Words {
                Layout.fillWidth: true
                font.bold: true
                font.pixelSize: Type.title
                text: qsTr("What did not arrive")
            }
            Words {
                Layout.fillWidth: true
                color: Colors.textMuted
                font.pixelSize: Type.dense
                text: pane.view.busy ? qsTr("Asking the hub…") : list.count === 0 ? qsTr("Everything that was told has arrived, or is still tried.") : qsTr("These were tried for days and given up. Once the other side works, send them again.")
                visible: pane.view.problem === ""
            }
            IconLine {
                Layout.fillWidth: true
                iconName: "stop"
                ink: Colors.errorInk
                text: pane.view.problem
                visible: text !== ""
            }
            ListView {
                id: list

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredHeight: contentHeight
                boundsBehavior: Flickable.StopAtBounds
                clip: true
                currentIndex: 0
                keyNavigationEnabled: true
                model: pane.view.messages
                spacing: Metrics.gapSmall
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Messages")
                Keys.onEnterPressed: pane.view.sendAgain(list.currentIndex)
                Keys.onReturnPressed: pane.view.sendAgain(list.currentIndex)

                delegate: Rectangle {
                    id: message

                    required property int index
                    required property string title
                    required property string detail
                    required property string when

                    width: list.width
                    color: list.currentIndex === message.index ? Colors.chosenRow : "transparent"
                    implicitHeight: Metrics.deskBar
                    radius: Metrics.radiusSmall

                    RowLayout {
                        anchors.fill: parent
                        anchors.leftMargin: Metrics.gap
                        anchors.rightMargin: Metrics.gap
                        spacing: Metrics.gapLarge

                        ColumnLayout {
                            spacing: 0

                            Ink {
                                Layout.fillWidth: true
                                font.bold: true
                                font.pixelSize: Type.dense
                                text: message.title
                            }
                            Ink {
                                Layout.fillWidth: true
                                color: Colors.textMuted
                                font.pixelSize: Type.small
                                text: message.detail
                            }
                        }
                        Ink {
                            color: Colors.textMuted
                            font.pixelSize: Type.small
                            text: message.when
                        }
                        DeskButton {
                            enabled: !pane.view.busy
                            text: qsTr("Send again")
                            onClicked: pane.view.sendAgain(message.index)
                        }
                    }
                }
            }
            DeskButton {
                Layout.alignment: Qt.AlignRight
                text: qsTr("Close")
                onClicked: pane.view.close()
            }
        }
    }
}
