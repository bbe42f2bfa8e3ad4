// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Bincard.Theme

// One code of the scanner test sheet: its number as printed, what it is, and how it went.
T.Control {
    id: row

    required property string number
    required property string words
    required property int phase
    property string detail

    readonly property bool current: row.phase === Phase.Current
    readonly property bool wrong: row.phase === Phase.Short
    readonly property bool over: row.phase === Phase.Done
    readonly property color overInk: row.over ? Colors.doneInk : Colors.textMuted
    readonly property color ink: row.wrong ? Colors.errorInk : row.overInk
    readonly property list<string> phaseTexts: [qsTr("to come"), qsTr("now"), qsTr("in order"), qsTr("to be changed")]

    implicitWidth: Math.max(Metrics.touch, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    horizontalPadding: Metrics.margin
    verticalPadding: Metrics.gapSmall
    Accessible.role: Accessible.ListItem
    Accessible.name: row.number + ", " + row.words
    Accessible.description: row.phaseTexts[row.phase] + ". " + row.detail

    background: Rectangle {
        color: row.current ? Colors.surfaceRaised : "transparent"

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

        Ink {
            Layout.preferredWidth: Metrics.icon
            color: row.current ? Colors.text : Colors.textMuted
            font.bold: true
            font.family: Type.mono
            font.pixelSize: Type.value
            horizontalAlignment: Text.AlignHCenter
            text: row.number
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Ink {
                Layout.fillWidth: true
                elide: Text.ElideNone
                font.bold: row.current || row.wrong
                text: row.words
                wrapMode: Text.Wrap
            }
            Ink {
                Layout.fillWidth: true
                color: row.wrong ? Colors.errorInk : Colors.textMuted
                elide: Text.ElideNone
                font.pixelSize: Type.label
                text: row.detail
                visible: text !== ""
                wrapMode: Text.Wrap
            }
        }
        Icon {
            color: row.current ? Colors.accentInk : row.ink
            name: ["dot", "next", "check", "stop"][row.phase]
        }
    }
}
