// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Bincard.Controls
import Bincard.Theme

// How far somebody is: what is behind them has a tick, where they are is bold.
Row {
    id: steps

    // From 0.
    required property int current
    property bool finished: false

    spacing: Metrics.margin
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Step %1 of 4").arg(steps.current + 1)

    Repeater {
        model: [qsTr("File"), qsTr("Columns"), qsTr("Check"), qsTr("Bring in")]

        delegate: Row {
            id: step

            required property int index
            required property string modelData

            readonly property bool done: step.index < steps.current || steps.finished
            readonly property bool here: step.index === steps.current

            spacing: Metrics.gapSmall

            Rectangle {
                width: height
                height: Metrics.iconSmall
                border.color: step.here || step.done ? Colors.accent : Colors.outline
                border.width: Metrics.hairline
                color: step.here || step.done ? Colors.accent : "transparent"
                radius: height / 2

                Icon {
                    anchors.centerIn: parent
                    color: Colors.textOnAccent
                    name: "check"
                    size: parent.height - Metrics.gapSmall
                    visible: step.done
                }
                Ink {
                    anchors.centerIn: parent
                    color: step.here ? Colors.textOnAccent : Colors.textMuted
                    font.bold: true
                    font.pixelSize: Type.wordMin
                    text: step.index + 1
                    visible: !step.done
                }
            }
            Ink {
                anchors.verticalCenter: parent.verticalCenter
                color: step.here ? Colors.text : Colors.textMuted
                font.bold: step.here
                font.pixelSize: Type.dense
                text: step.modelData
            }
        }
    }
}
