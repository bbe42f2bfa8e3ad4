// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Desk
import Bincard.Theme

// The row that is looked at: what is known of it, what may be done, what belongs to it.
FocusScope {
    id: pane

    required property PageView view

    signal wished(string code, int needs, string question)
    signal leaving
    signal pictureOpened(url source, string words)

    function focusFirst() {
        const first = buttons.count > 0 ? buttons.itemAt(0) : pane;
        first.forceActiveFocus(Qt.TabFocusReason);
    }

    Accessible.role: Accessible.Pane
    Accessible.name: pane.view.currentTitle
    Keys.onEscapePressed: pane.leaving()

    Rectangle {
        anchors.fill: parent
        border.color: Colors.divider
        border.width: Metrics.hairline
        color: Colors.surfaceRaised
        radius: Metrics.radiusSmall
    }
    Words {
        anchors.centerIn: parent
        color: Colors.textMuted
        font.pixelSize: Type.dense
        text: qsTr("Choose a row: arrows, or a click")
        visible: !pane.view.current
        wrapMode: Text.NoWrap
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Metrics.margin
        spacing: Metrics.gap
        visible: pane.view.current

        Words {
            Layout.fillWidth: true
            elide: Text.ElideRight
            font.bold: true
            font.pixelSize: Type.title
            maximumLineCount: 2
            text: pane.view.currentTitle
            visible: text !== ""
        }
        Flow {
            Layout.fillWidth: true
            spacing: Metrics.gap

            Repeater {
                id: buttons

                model: pane.view.actions

                delegate: DeskButton {
                    id: button

                    required property int index
                    required property string code
                    required property string title
                    required property int needs
                    required property string question
                    required grave

                    primary: button.index === 0 && !button.grave
                    text: button.title
                    onClicked: pane.wished(button.code, button.needs, button.question)
                }
            }
        }
        Flow {
            Layout.bottomMargin: Metrics.gapSmall
            Layout.fillWidth: true
            Layout.topMargin: Metrics.gapSmall
            spacing: Metrics.gapHuge
            visible: figures.count > 0

            Repeater {
                id: figures

                model: pane.view.figures

                delegate: FigureTile {
                }
            }
        }
        ListView {
            id: facts

            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumHeight: contentHeight
            Layout.preferredHeight: contentHeight
            Layout.minimumHeight: Math.min(contentHeight, 2 * Metrics.deskRow)
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            model: pane.view.facts

            delegate: FactRowLine {
                width: facts.width
            }
        }
        PictureRow {
            Layout.fillWidth: true
            model: pane.view.pictures
            visible: count > 0
            onOpened: (source, words) => pane.pictureOpened(source, words)
        }
        RowLayout {
            Layout.topMargin: Metrics.gap
            spacing: Metrics.gap
            visible: pane.view.relatedTitle !== ""

            Caption {
                Layout.fillWidth: true
                text: pane.view.relatedTitle
            }
            ChoiceButton {
                label: qsTr("Of")
                value: pane.view.relatedBy
                visible: pane.view.relatedBy !== ""
                onMoved: by => pane.view.stepRelated(by)
            }
        }
        TableGrid {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.minimumHeight: 2 * Metrics.deskRow
            brief: true
            emptyTitle: qsTr("None")
            table: pane.view.related
        }
    }
}
