// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Desk
import Bincard.Theme

// How far a check or an import is, what it comes to, and every row that is bad.
FocusScope {
    id: step

    required property ImportView view

    readonly property list<string> icons: ["info", "ok", "warning", "stop"]
    readonly property list<color> inks: [Colors.text, Colors.doneInk, Colors.warningInk, Colors.errorInk]

    ColumnLayout {
        anchors.fill: parent
        spacing: Metrics.margin

        FillBar {
            Layout.fillWidth: true
            fraction: step.view.progress
            label: step.view.progressText
            level: Tone.Neutral
            text: qsTr("%1 %").arg(Math.floor(100 * step.view.progress))
        }
        RowLayout {
            spacing: 2 * Metrics.gapHuge

            Repeater {
                model: step.view.figures

                delegate: FigureTile {
                }
            }
        }
        IconLine {
            Layout.fillWidth: true
            bold: true
            iconName: step.icons[step.view.tone]
            ink: step.inks[step.view.tone]
            text: step.view.verdict
            visible: text !== ""
        }
        ColumnLayout {
            Layout.fillHeight: true
            spacing: 0
            visible: rows.count > 0

            BadRow {
                Layout.fillWidth: true
                column: qsTr("Column")
                head: true
                row: qsTr("Row")
                value: qsTr("Value")
                why: qsTr("Why")
            }
            Rectangle {
                Layout.fillWidth: true
                color: Colors.outline
                implicitHeight: Metrics.hairline
            }
            ListView {
                id: rows

                Layout.fillHeight: true
                Layout.fillWidth: true
                activeFocusOnTab: true
                boundsBehavior: Flickable.StopAtBounds
                clip: true
                focus: true
                keyNavigationEnabled: true
                model: step.view.bad
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Bad rows")

                delegate: BadRow {
                    required property int index

                    width: rows.width
                    chosen: rows.activeFocus && rows.currentIndex === index
                }
            }
            RowLayout {
                Layout.topMargin: Metrics.gap
                spacing: Metrics.gapLarge

                DeskButton {
                    text: qsTr("Save these as CSV")
                    onClicked: step.view.saveBad()
                }
                Words {
                    Layout.fillWidth: true
                    color: Colors.textMuted
                    elide: Text.ElideMiddle
                    font.pixelSize: Type.small
                    text: step.view.saved === "" ? "" : qsTr("Saved: %1").arg(step.view.saved)
                    wrapMode: Text.NoWrap
                }
            }
        }
        Item {
            Layout.fillHeight: true
            visible: rows.count === 0
        }
    }
}
