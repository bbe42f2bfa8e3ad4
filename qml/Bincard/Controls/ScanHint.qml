// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Bincard.Theme

// What the scanner may read now. The line sweeps while the device listens; with reduced motion it
// stands still, and a device that does not listen has none and says so.
T.Control {
    id: hint

    required property string text
    // The last figures of the code expected, where one is.
    property string tail
    property bool listening: true
    // Nothing can be scanned here: it is typed.
    property bool typed: false

    readonly property bool sweeping: hint.listening && !hint.typed
    readonly property string heading: hint.typed ? qsTr("Type") : qsTr("Scan")
    readonly property string ready: hint.typed ? qsTr("Type %1").arg(hint.text) : qsTr("Scan %1").arg(hint.text)
    readonly property bool wide: hint.width >= 5 * Metrics.gloved * Metrics.textScale

    implicitWidth: Math.max(Metrics.touch, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Metrics.touch, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: Metrics.margin
    verticalPadding: Metrics.gap
    Accessible.role: Accessible.StaticText
    Accessible.description: hint.tail === "" ? "" : qsTr("ends in %1").arg(hint.tail)
    Accessible.name: hint.listening ? hint.ready : qsTr("Scanner paused")

    background: Item {
        Rectangle {
            width: parent.width
            height: Metrics.line
            color: Colors.divider
        }
    }
    contentItem: GridLayout {
        columnSpacing: Metrics.gapLarge
        columns: hint.wide ? 3 : 2
        rowSpacing: 0

        Item {
            implicitWidth: Metrics.iconLarge
            implicitHeight: Metrics.iconLarge - Metrics.gap

            Icon {
                anchors.fill: parent
                color: hint.listening ? Colors.text : Colors.textMuted
                fillMode: Image.PreserveAspectFit
                name: hint.typed ? "keyboard" : hint.listening ? "barcode" : "lock"
                size: Metrics.iconLarge
            }
            Rectangle {
                x: -Metrics.gapSmall
                y: (parent.height - height) / 2
                width: parent.width + Metrics.gap
                height: Metrics.line
                color: Colors.scanLine
                visible: hint.sweeping

                SequentialAnimation on y  {
                    loops: Animation.Infinite
                    running: hint.sweeping && !Motion.reduced && hint.visible

                    NumberAnimation {
                        duration: Motion.sweep / 2
                        easing.type: Easing.InOutSine
                        from: Metrics.gap
                        to: Metrics.icon
                    }
                    NumberAnimation {
                        duration: Motion.sweep / 2
                        easing.type: Easing.InOutSine
                        from: Metrics.icon
                        to: Metrics.gap
                    }
                }
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Caption {
                Layout.fillWidth: true
                text: hint.listening ? hint.heading : qsTr("Scanner paused")
            }
            Ink {
                Layout.fillWidth: true
                elide: Text.ElideNone
                font.bold: true
                text: hint.text
                wrapMode: Text.Wrap
            }
        }
        ColumnLayout {
            Layout.alignment: Qt.AlignRight
            Layout.columnSpan: hint.wide ? 1 : 2
            spacing: 0
            visible: hint.tail !== ""

            Caption {
                Layout.alignment: Qt.AlignRight
                text: qsTr("ends in")
                visible: Metrics.wordy
            }
            Ink {
                Layout.alignment: Qt.AlignRight
                font.bold: true
                font.family: Type.mono
                font.letterSpacing: Metrics.line
                font.pixelSize: Type.value
                text: hint.tail
            }
        }
    }
}
