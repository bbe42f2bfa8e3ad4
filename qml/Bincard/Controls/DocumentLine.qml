// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Theme

// One row of a document: what, which, done of needed, and how it stands in a shape and a word. It
// can be pressed where it carries a code.
Pressable {
    id: row

    required property string words
    required property string quantityText
    required property string unit
    required property int phase
    property string code
    property string detail

    readonly property bool current: row.phase === Phase.Current
    readonly property bool cut: row.phase === Phase.Short
    readonly property bool over: row.phase === Phase.Done
    readonly property color restInk: row.cut ? Colors.errorInk : Colors.textMuted
    readonly property list<string> phaseTexts: [qsTr("open"), qsTr("now"), qsTr("done"), qsTr("needs a look")]
    readonly property string amount: row.quantityText + " " + row.unit

    implicitHeight: Math.max(Metrics.touch, implicitContentHeight + topPadding + bottomPadding)
    enabled: row.code !== ""
    focusPolicy: row.code === "" ? Qt.NoFocus : Qt.StrongFocus
    horizontalPadding: Metrics.margin
    verticalPadding: Metrics.gapSmall
    text: row.detail === "" ? row.words : row.words + ", " + row.detail
    Accessible.role: Accessible.ListItem
    Accessible.description: row.amount + ", " + row.phaseTexts[row.phase]

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
        spacing: Metrics.gap

        Icon {
            color: row.current ? Colors.accentInk : row.over ? Colors.doneInk : row.restInk
            name: ["dot", "next", "check", "warning"][row.phase]
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Ink {
                Layout.fillWidth: true
                color: row.over ? Colors.textMuted : Colors.text
                elide: Text.ElideNone
                font.bold: row.current || row.cut
                text: row.words
                wrapMode: Text.Wrap
            }
            Ink {
                Layout.fillWidth: true
                color: Colors.textMuted
                elide: Text.ElideNone
                font.pixelSize: Type.label
                text: row.detail
                visible: text !== ""
                wrapMode: Text.Wrap
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
                visible: text !== ""
            }
            Ink {
                Layout.alignment: Qt.AlignRight
                color: Colors.textMuted
                font.pixelSize: Type.label
                text: row.unit
                visible: text !== ""
            }
        }
        Icon {
            color: Colors.textMuted
            name: "next"
            size: Metrics.iconSmall
            visible: row.code !== "" && !row.current
        }
    }
}
