// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Bincard.Controls
import Bincard.Desk
import Bincard.Theme

// Which of our columns one of the file's is: arrows and Enter, or a press.
FocusScope {
    id: list

    required property ImportColumns view

    property int column: -1

    signal closed

    function show(column: int, item: Item) {
        list.column = column;
        const at = list.mapFromItem(item, 0, Metrics.gap + Metrics.deskControl);
        frame.x = Math.min(at.x + Metrics.gap, list.width - frame.width - Metrics.margin);
        frame.y = Math.max(Metrics.margin, Math.min(at.y, list.height - frame.height - Metrics.margin));
        rows.currentIndex = list.view.fieldOf(column) + 1;
        list.visible = true;
        rows.forceActiveFocus();
    }

    function pick(row: int) {
        list.view.setField(list.column, row - 1);
        list.close();
    }

    function close() {
        list.visible = false;
        list.closed();
    }

    visible: false
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Which column it is")

    MouseArea {
        anchors.fill: parent
        onClicked: list.close()
    }
    Rectangle {
        id: frame

        width: Metrics.deskDetailMin
        height: Math.min(rows.contentHeight + 2 * Metrics.line, Metrics.deskDetail)
        border.color: Colors.outline
        border.width: Metrics.hairline
        color: Colors.surfaceRaised
        radius: Metrics.radiusSmall

        ListView {
            id: rows

            anchors.fill: parent
            anchors.margins: Metrics.line
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            keyNavigationEnabled: true
            model: [qsTr("Not brought in"), ...list.view.fields]
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Our columns")
            Keys.onEnterPressed: list.pick(rows.currentIndex)
            Keys.onReturnPressed: list.pick(rows.currentIndex)

            delegate: Pressable {
                id: field

                required property int index
                required property string modelData

                width: rows.width
                implicitHeight: Metrics.deskRow
                focusPolicy: Qt.NoFocus
                horizontalPadding: Metrics.gapLarge
                text: field.modelData
                verticalPadding: 0
                onClicked: list.pick(field.index)

                background: Rectangle {
                    color: rows.currentIndex === field.index ? Colors.chosenRow : "transparent"
                    radius: Metrics.radiusSmall
                }
                contentItem: Ink {
                    color: field.index === 0 ? Colors.textMuted : Colors.text
                    font.pixelSize: Type.dense
                    text: field.modelData
                    verticalAlignment: Text.AlignVCenter
                }
            }
        }
    }
}
