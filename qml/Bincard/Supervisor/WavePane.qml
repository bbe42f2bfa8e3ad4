// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Desk
import Bincard.Theme

// A new wave: the rule that chooses its orders, and what it would bring before it is released.
Rectangle {
    id: pane

    required property WaveView view

    border.color: Colors.divider
    border.width: Metrics.hairline
    color: Colors.surfaceRaised
    implicitHeight: column.implicitHeight + 2 * Metrics.gapLarge
    radius: Metrics.radiusSmall
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("New wave")

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.margins: Metrics.gapLarge
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Metrics.gapLarge

        Flow {
            Layout.fillWidth: true
            spacing: Metrics.gap

            Repeater {
                model: pane.view.rules

                delegate: ChoiceButton {
                    required property int index

                    onMoved: by => pane.view.step(index, by)
                }
            }
        }
        RowLayout {
            spacing: Metrics.gapHuge

            Repeater {
                model: pane.view.preview

                delegate: FigureTile {
                }
            }
            Item {
                Layout.fillWidth: true
            }
            DeskButton {
                enabled: pane.view.ready
                primary: true
                text: qsTr("Release this wave")
                onClicked: pane.view.release()
            }
        }
    }
}
