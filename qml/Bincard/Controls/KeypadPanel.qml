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

    signal accepted(string value)
    signal cancelled

    function type(key: string) {
        panel.value = panel.value.length < panel.lengthMax ? panel.value + key : panel.value;
    }

    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: panel.label

    ColumnLayout {
        id: column

        anchors.fill: parent
        spacing: Metrics.gapLarge

        Rectangle {
            Layout.fillWidth: true
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
            Layout.fillHeight: true
            Layout.fillWidth: true
            decimalPoint: panel.decimalPoint
            focus: true
            onAccepted: panel.value !== "" && panel.accepted(panel.value)
            onCancelled: panel.cancelled()
            onErased: panel.value = panel.value.slice(0, -1)
            onTyped: key => panel.type(key)
        }
        RowLayout {
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
