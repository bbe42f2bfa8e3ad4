// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Desk
import Bincard.Theme

// What the file is, and which of its columns is which of ours, over its first rows.
RowLayout {
    id: step

    required property ImportColumns view

    readonly property string note: step.view.missing !== "" || step.view.left === "" ? "" : qsTr("Stays as it is: %1").arg(step.view.left)

    signal fieldWanted(int column, Item item)

    function enter() {
        cards.forceActiveFocus();
    }

    spacing: Metrics.gapHuge

    ColumnLayout {
        Layout.fillHeight: true
        Layout.maximumWidth: Metrics.deskNav
        Layout.minimumWidth: Metrics.deskNav
        spacing: Metrics.gapSmall

        Ink {
            color: Colors.textMuted
            font.pixelSize: Type.small
            text: qsTr("What it is")
        }
        ListView {
            id: tables

            Layout.fillHeight: true
            Layout.fillWidth: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            currentIndex: step.view.table
            model: step.view.tables
            Accessible.role: Accessible.List
            Accessible.name: qsTr("What it is")
            Keys.onDownPressed: step.view.chooseTable(step.view.table + 1)
            Keys.onUpPressed: step.view.chooseTable(step.view.table - 1)

            delegate: Pressable {
                id: table

                required property int index
                required property string modelData

                readonly property bool chosen: step.view.table === table.index

                width: tables.width
                implicitHeight: Metrics.deskRow
                focusPolicy: Qt.NoFocus
                horizontalPadding: Metrics.gap
                text: table.modelData
                verticalPadding: 0
                onClicked: step.view.chooseTable(table.index)

                background: Rectangle {
                    border.color: Colors.focus
                    border.width: table.chosen && tables.activeFocus ? Metrics.line : 0
                    color: table.chosen ? Colors.chosenRow : "transparent"
                    radius: Metrics.radiusSmall
                }
                contentItem: RowLayout {
                    spacing: Metrics.gapSmall

                    Ink {
                        Layout.fillWidth: true
                        font.bold: table.chosen
                        font.pixelSize: Type.dense
                        text: table.modelData
                    }
                    Icon {
                        color: Colors.accentInk
                        name: "check"
                        size: Metrics.iconSmall
                        visible: table.chosen
                    }
                }
            }
        }
    }
    ColumnLayout {
        Layout.fillHeight: true
        Layout.fillWidth: true
        spacing: Metrics.gapLarge

        Words {
            Layout.fillWidth: true
            color: Colors.textMuted
            font.pixelSize: Type.dense
            text: step.view.about
        }
        Flow {
            Layout.fillWidth: true
            spacing: Metrics.gap

            ChoiceButton {
                label: qsTr("Encoding")
                value: step.view.charset
                onMoved: by => step.view.stepCharset(by)
            }
            ChoiceButton {
                label: qsTr("Profile")
                value: step.view.profile
                visible: step.view.hasProfiles
                onMoved: by => step.view.stepProfile(by)
            }
            FormInput {
                id: name

                hint: qsTr("Keep these as…")
                Accessible.name: qsTr("Name of the profile")
                onAccepted: step.view.keepProfile(name.text)
            }
            DeskButton {
                enabled: name.text !== ""
                text: qsTr("Keep")
                onClicked: step.view.keepProfile(name.text)
            }
        }
        IconLine {
            Layout.fillWidth: true
            iconName: "warning"
            ink: Colors.warningInk
            text: step.view.problem
            visible: text !== ""
        }
        ListView {
            id: cards

            Layout.fillHeight: true
            Layout.fillWidth: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            currentIndex: 0
            keyNavigationEnabled: true
            model: step.view.columns
            orientation: ListView.Horizontal
            spacing: Metrics.gap
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Columns of the file")
            Keys.onEnterPressed: step.fieldWanted(cards.currentIndex, cards.currentItem)
            Keys.onReturnPressed: step.fieldWanted(cards.currentIndex, cards.currentItem)

            delegate: ImportColumnCard {
                required property int index

                height: cards.height
                active: cards.activeFocus && cards.currentIndex === index
                onWanted: item => step.fieldWanted(index, item)
            }
        }
        IconLine {
            Layout.fillWidth: true
            iconName: "warning"
            ink: Colors.warningInk
            text: step.view.missing
            visible: text !== ""
        }
    }
}
