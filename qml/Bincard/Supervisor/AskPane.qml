// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Desk
import Bincard.Theme

// What an action still has to know: a reason, or a person.
FocusScope {
    id: pane

    required property DeskView desk
    property string code
    property int needs: 0
    property string question

    readonly property bool forPerson: pane.needs === 2
    readonly property bool complete: pane.forPerson ? list.currentIndex >= 0 : reason.text.trim() !== ""

    signal answered(string code, string text, int row)
    signal closed

    function open(code: string, needs: int, question: string) {
        pane.code = code;
        pane.needs = needs;
        pane.question = question;
        reason.clear();
        pane.visible = true;
        pane.forPerson ? list.forceActiveFocus() : reason.forceActiveFocus();
    }

    function close() {
        pane.visible = false;
        pane.closed();
    }

    function submit() {
        pane.complete && pane.answered(pane.code, reason.text, pane.forPerson ? list.currentIndex : -1);
        pane.complete && pane.close();
    }

    visible: false
    Accessible.role: Accessible.Dialog
    Accessible.name: pane.question
    Keys.onEscapePressed: pane.close()

    MouseArea {
        anchors.fill: parent
        onClicked: pane.close()

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

        MouseArea {
            anchors.fill: parent
        }
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
                font.pixelSize: Type.body
                text: pane.question
            }
            SearchLine {
                id: reason

                Layout.fillWidth: true
                hint: qsTr("Reason, in a few words")
                visible: !pane.forPerson
                onAccepted: pane.submit()
            }
            ListView {
                id: list

                Layout.fillWidth: true
                Layout.preferredHeight: Math.min(contentHeight, 8 * Metrics.deskControl)
                boundsBehavior: Flickable.StopAtBounds
                clip: true
                currentIndex: 0
                keyNavigationEnabled: true
                model: pane.desk.people
                visible: pane.forPerson
                Accessible.role: Accessible.List
                Accessible.name: qsTr("People")
                Keys.onEnterPressed: pane.submit()
                Keys.onReturnPressed: pane.submit()

                delegate: Pressable {
                    id: person

                    required property int index
                    required property string name
                    required property string detail

                    width: list.width
                    implicitHeight: Metrics.deskControl
                    text: person.name
                    onClicked: list.currentIndex = person.index

                    background: Rectangle {
                        color: list.currentIndex === person.index ? Colors.chosenRow : "transparent"
                        radius: Metrics.radiusSmall
                    }
                    contentItem: Ink {
                        font.pixelSize: Type.dense
                        text: person.name + "  ·  " + person.detail
                        verticalAlignment: Text.AlignVCenter
                    }
                }
            }
            RowLayout {
                spacing: Metrics.gap

                Item {
                    Layout.fillWidth: true
                }
                DeskButton {
                    text: qsTr("Cancel")
                    onClicked: pane.close()
                }
                DeskButton {
                    enabled: pane.complete
                    primary: true
                    text: qsTr("Do it")
                    onClicked: pane.submit()
                }
            }
        }
    }
}
