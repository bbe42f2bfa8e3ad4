// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Theme

// One line of the work in a list: where, what, how many, and how it stands in a shape and a word.
Pressable {
    id: row

    required property string name
    required property string location
    required property string quantityText
    required property string unit
    required property int phase
    property string detail

    readonly property bool current: row.phase === Phase.Current
    readonly property bool cut: row.phase === Phase.Short
    readonly property color restInk: row.cut ? Colors.warningInk : Colors.textMuted
    readonly property bool over: row.phase === Phase.Done
    readonly property list<string> begun: [qsTr("Open"), qsTr("Now"), qsTr("Done")]
    readonly property list<string> ended: [qsTr("Short"), qsTr("Skipped")]
    readonly property string phaseText: row.begun.concat(row.ended)[row.phase]

    implicitHeight: Math.max(Metrics.gloved, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: Metrics.margin
    verticalPadding: Metrics.gap
    text: qsTr("%1, %2, %3 %4").arg(row.location).arg(row.name).arg(row.quantityText).arg(row.unit)
    Accessible.role: Accessible.ListItem
    Accessible.description: row.phaseText

    background: Rectangle {
        color: row.down || row.current ? Colors.surfaceRaised : "transparent"

        Rectangle {
            anchors.left: parent.left
            width: Metrics.stripe
            height: parent.height
            color: Colors.accentInk
            visible: row.current
        }
        Rectangle {
            y: parent.height - height
            width: parent.width
            height: Metrics.hairline
            color: Colors.divider
        }
    }
    contentItem: RowLayout {
        spacing: Metrics.gapLarge

        ColumnLayout {
            Layout.maximumWidth: Metrics.gloved
            Layout.minimumWidth: Metrics.gloved
            spacing: 0

            Icon {
                Layout.alignment: Qt.AlignHCenter
                color: row.current ? Colors.accentInk : row.over ? Colors.doneInk : row.restInk
                name: ["dot", "next", "check", "warning", "skip"][row.phase]
            }
            Ink {
                Layout.fillWidth: true
                color: row.current ? Colors.text : Colors.textMuted
                font.bold: row.current
                font.pixelSize: Type.label
                horizontalAlignment: Text.AlignHCenter
                text: row.phaseText
                visible: Metrics.wordy
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Ink {
                Layout.fillWidth: true
                color: row.over ? Colors.textMuted : Colors.text
                elide: Text.ElideNone
                font.bold: !row.over
                font.family: Type.mono
                font.pixelSize: Type.title
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Type.label
                text: row.location
            }
            Ink {
                Layout.fillWidth: true
                color: row.over ? Colors.textMuted : Colors.text
                maximumLineCount: 2
                text: row.name
                wrapMode: Text.Wrap
            }
            Ink {
                Layout.fillWidth: true
                color: Colors.textMuted
                font.pixelSize: Type.label
                text: row.detail
                visible: text !== ""
            }
        }
        ColumnLayout {
            spacing: 0

            Ink {
                Layout.alignment: Qt.AlignRight
                color: row.over ? Colors.textMuted : Colors.text
                font.bold: !row.over
                font.family: Type.mono
                font.pixelSize: Type.title
                text: row.quantityText
            }
            Ink {
                Layout.alignment: Qt.AlignRight
                color: Colors.textMuted
                font.pixelSize: Type.label
                text: row.unit
            }
        }
    }
}
