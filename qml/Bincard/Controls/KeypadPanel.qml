// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Theme

// A number by touch, or by the figures of a keyboard. What it may be is judged by whoever asked.
FocusScope {
    id: panel

    required property string label
    required property string unit
    property string value
    property string decimalPoint
    property int lengthMax: 7

    // On a low, wide screen the keys stand beside what they type.
    readonly property bool beside: Metrics.compact && panel.width >= Metrics.columnMax
    readonly property real half: panel.beside ? Math.floor((panel.width - Metrics.gapLarge) / 2) : 0

    signal accepted(string value)
    signal cancelled

    function type(key: string) {
        panel.value = panel.value.length < panel.lengthMax ? panel.value + key : panel.value;
    }

    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: panel.label

    GridLayout {
        id: column

        anchors.fill: parent
        columnSpacing: Metrics.gapLarge
        rowSpacing: Metrics.gapLarge

        Rectangle {
            Layout.column: 0
            Layout.fillWidth: true
            Layout.minimumWidth: panel.half
            Layout.preferredWidth: 1
            Layout.row: 0
            implicitHeight: figures.implicitHeight + Metrics.gap
            border.color: Colors.text
            border.width: Metrics.line
            color: Colors.surfaceRaised
            radius: Metrics.radius

            ColumnLayout {
                id: figures

                anchors.fill: parent
                anchors.leftMargin: Metrics.margin
                anchors.rightMargin: Metrics.margin
                spacing: 0

                Caption {
                    Layout.fillWidth: true
                    Layout.topMargin: Metrics.gap
                    text: panel.label
                }
                RowLayout {
                    spacing: Metrics.gap

                    Ink {
                        Layout.fillWidth: true
                        elide: Text.ElideNone
                        font.bold: true
                        font.family: Type.mono
                        font.letterSpacing: Type.figureSpacing
                        font.pixelSize: Type.figure
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: Type.figureMin
                        text: panel.value === "" ? "–" : panel.value
                        verticalAlignment: Text.AlignVCenter
                        Accessible.ignored: false
                        Accessible.role: Accessible.StaticText
                        Accessible.name: panel.value === "" ? qsTr("nothing typed") : panel.value
                    }
                    Ink {
                        font.bold: true
                        font.pixelSize: Type.title
                        text: panel.unit
                    }
                }
            }
        }
        KeyGrid {
            Layout.column: panel.beside ? 1 : 0
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.minimumWidth: panel.half
            Layout.preferredWidth: 1
            Layout.row: panel.beside ? 0 : 1
            Layout.rowSpan: panel.beside ? 2 : 1
            decimalPoint: panel.decimalPoint
            focus: true
            onAccepted: panel.value !== "" && panel.accepted(panel.value)
            onCancelled: panel.cancelled()
            onErased: panel.value = panel.value.slice(0, -1)
            onTyped: key => panel.type(key)
        }
        RowLayout {
            Layout.alignment: Qt.AlignBottom
            Layout.column: 0
            Layout.fillHeight: false
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.row: panel.beside ? 1 : 2
            spacing: Metrics.gapLarge

            IconButton {
                Layout.fillHeight: true
                Layout.preferredWidth: Metrics.gloved
                iconName: "back"
                quiet: false
                text: qsTr("Back to scanning")
                onClicked: panel.cancelled()
            }
            ActionButton {
                Layout.fillWidth: true
                enabled: panel.value !== ""
                iconName: "check"
                text: qsTr("Take this number")
                onClicked: panel.accepted(panel.value)
            }
        }
    }
}
