// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Desk
import Bincard.Theme

// A new wave: the rule that chooses its orders, and what it would bring before it is released.
Rectangle {
    id: pane

    required property WaveView view

    readonly property list<int> limits: [0, 10, 25, 50, 100, 250]
    readonly property list<int> loads: [1, 4, 6, 8, 12]
    readonly property list<string> limitTexts: [qsTr("all"), "10", "25", "50", "100", "250"]
    readonly property list<string> loadTexts: ["1", "4", "6", "8", "12"]

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

            ChoiceButton {
                choices: pane.view.cutOffs
                chosen: pane.view.cutOff
                label: qsTr("Leaves by")
                onChose: index => pane.view.cutOff = index
            }
            ChoiceButton {
                choices: pane.view.channels
                chosen: pane.view.channel
                label: qsTr("Channel")
                onChose: index => pane.view.channel = index
            }
            ChoiceButton {
                choices: pane.view.zones
                chosen: pane.view.zone
                label: qsTr("Zone")
                onChose: index => pane.view.zone = index
            }
            ChoiceButton {
                choices: pane.limitTexts
                chosen: Math.max(0, pane.limits.indexOf(pane.view.ordersMax))
                label: qsTr("Orders at most")
                onChose: index => pane.view.ordersMax = pane.limits[index]
            }
            ChoiceButton {
                choices: pane.view.kinds
                chosen: pane.view.kind
                label: qsTr("Walks as")
                onChose: index => pane.view.kind = index
            }
            ChoiceButton {
                choices: pane.loadTexts
                chosen: Math.max(0, pane.loads.indexOf(pane.view.ordersPerWalk))
                label: qsTr("Orders a walk")
                onChose: index => pane.view.ordersPerWalk = pane.loads[index]
            }
            ChoiceButton {
                choices: pane.view.destinations
                chosen: pane.view.destination
                label: qsTr("Ends at")
                onChose: index => pane.view.destination = index
            }
        }
        RowLayout {
            spacing: Metrics.gapHuge

            Repeater {
                model: pane.view.preview

                delegate: ColumnLayout {
                    id: fact

                    required property string label
                    required property string text
                    required property int tone

                    spacing: 0

                    Caption {
                        text: fact.label
                    }
                    Words {
                        color: fact.tone > 0 ? Colors.errorInk : Colors.text
                        font.bold: true
                        font.pixelSize: Type.title
                        text: fact.text
                        wrapMode: Text.NoWrap
                    }
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
