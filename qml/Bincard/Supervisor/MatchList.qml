// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Desk
import Bincard.Theme

// Records that what is typed may mean, below the field.
Rectangle {
    id: matches

    required property FormView view

    border.color: Colors.outline
    border.width: Metrics.hairline
    color: Colors.surfaceRaised
    implicitHeight: list.contentHeight + 2 * Metrics.line
    radius: Metrics.radiusSmall
    visible: matches.view.matching >= 0 && list.count > 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Records that match")

    ListView {
        id: list

        anchors.fill: parent
        anchors.margins: Metrics.line
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        currentIndex: matches.view.match
        model: matches.view.matches

        delegate: Pressable {
            id: match

            required property int index
            required property string name
            required property string detail

            width: list.width
            implicitHeight: Metrics.deskRow
            focusPolicy: Qt.NoFocus
            text: match.name
            verticalPadding: 0
            Accessible.description: match.detail
            onClicked: matches.view.pick(match.index)

            background: Rectangle {
                color: list.currentIndex === match.index ? Colors.chosenRow : "transparent"
                radius: Metrics.radiusSmall
            }
            contentItem: RowLayout {
                spacing: Metrics.gapLarge

                Ink {
                    font.bold: true
                    font.family: Type.mono
                    font.pixelSize: Type.small
                    text: match.name
                }
                Ink {
                    Layout.fillWidth: true
                    color: Colors.textMuted
                    font.pixelSize: Type.dense
                    text: match.detail
                }
            }
        }
    }
}
