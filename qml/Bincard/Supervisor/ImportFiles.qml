// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Desk
import Bincard.Theme

// Which file: typed, dropped, or chosen from a folder, the newest first.
ColumnLayout {
    id: step

    required property ImportView view

    function enter() {
        list.currentIndex = step.view.files.newest;
        list.forceActiveFocus();
    }

    spacing: Metrics.gapLarge

    Connections {
        function onChanged() {
            list.currentIndex = step.view.files.newest;
        }

        target: step.view.files
    }
    Words {
        Layout.fillWidth: true
        color: Colors.textMuted
        font.pixelSize: Type.dense
        text: qsTr("Drop a CSV file anywhere on this window, choose it here, or type where it is.")
    }
    RowLayout {
        spacing: Metrics.gap

        FormInput {
            id: path

            Layout.fillWidth: true
            code: true
            hint: qsTr("Where it is")
            Accessible.name: qsTr("Where the file is")
            onAccepted: step.view.take(path.text)
        }
        DeskButton {
            enabled: path.text !== ""
            text: qsTr("Open")
            onClicked: step.view.take(path.text)
        }
    }
    Ink {
        Layout.fillWidth: true
        color: Colors.textMuted
        elide: Text.ElideLeft
        font.family: Type.mono
        font.pixelSize: Type.small
        text: step.view.files.folder
    }
    Rectangle {
        Layout.fillHeight: true
        Layout.fillWidth: true
        border.color: list.activeFocus ? Colors.focus : Colors.divider
        border.width: list.activeFocus ? Metrics.line : Metrics.hairline
        color: "transparent"
        radius: Metrics.radiusSmall

        ListView {
            id: list

            anchors.fill: parent
            anchors.margins: Metrics.line
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            currentIndex: 0
            keyNavigationEnabled: true
            model: step.view.files.files
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Files")
            Keys.onEnterPressed: step.view.files.open(list.currentIndex)
            Keys.onReturnPressed: step.view.files.open(list.currentIndex)

            delegate: Pressable {
                id: file

                required property int index
                required property string name
                required property string detail
                required property bool folder

                width: list.width
                implicitHeight: Metrics.deskRow
                focusPolicy: Qt.NoFocus
                horizontalPadding: Metrics.gapLarge
                text: file.name
                verticalPadding: 0
                Accessible.description: file.detail
                onClicked: step.view.files.open(file.index)

                background: Rectangle {
                    color: list.currentIndex === file.index ? Colors.chosenRow : "transparent"
                    radius: Metrics.radiusSmall
                }
                contentItem: RowLayout {
                    spacing: Metrics.gapLarge

                    Icon {
                        color: file.folder ? Colors.textMuted : Colors.accentInk
                        name: file.folder ? "next" : "list"
                        size: Metrics.iconSmall
                    }
                    Ink {
                        Layout.fillWidth: true
                        font.bold: !file.folder
                        font.pixelSize: Type.dense
                        text: file.name
                    }
                    Ink {
                        color: Colors.textMuted
                        font.pixelSize: Type.small
                        text: file.detail
                    }
                }
            }
        }
    }
}
