// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Theme

// One line of an order with a picture of the goods: what it is, how it is packed, how many of it
// are in the box, and how it stands in a shape and a word. It can be pressed where it carries a
// code.
Pressable {
    id: row

    required property string name
    required property string quantityText
    required property string unit
    required property int phase
    property string code
    property string sku
    property string note
    property string picture

    readonly property bool current: row.phase === Phase.Current
    // What is in the hand is compared with it.
    readonly property bool large: row.current && row.picture !== ""
    readonly property bool cut: row.phase === Phase.Short
    readonly property bool over: row.phase === Phase.Done
    readonly property color restInk: row.cut ? Colors.errorInk : Colors.textMuted
    readonly property color ink: row.current ? Colors.accentInk : row.over ? Colors.doneInk : row.restInk
    readonly property list<string> phaseTexts: [qsTr("to come"), qsTr("now"), qsTr("done"), qsTr("needs a look"), qsTr("skipped")]
    readonly property string amount: row.quantityText + " " + row.unit

    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    enabled: row.code !== ""
    focusPolicy: row.code === "" ? Qt.NoFocus : Qt.StrongFocus
    horizontalPadding: Metrics.margin
    verticalPadding: row.over ? Metrics.gap : Metrics.gapLarge
    text: row.note === "" ? row.name : row.name + ", " + row.note
    Accessible.role: Accessible.ListItem
    Accessible.description: row.amount + ", " + row.phaseTexts[row.phase]

    background: Rectangle {
        border.color: row.current ? Colors.accentInk : row.cut ? Colors.errorInk : Colors.divider
        border.width: row.current || row.cut ? Metrics.line : Metrics.hairline
        color: row.over ? Colors.surface : Colors.surfaceRaised
        radius: Metrics.radius

        Rectangle {
            anchors.left: parent.left
            width: Metrics.stripe
            height: parent.height
            color: Colors.accentInk
            radius: Metrics.radiusSmall
            visible: row.current
        }
    }
    contentItem: RowLayout {
        spacing: Metrics.margin

        GoodsPicture {
            faded: row.over
            implicitHeight: row.over ? Metrics.touch : row.large ? Metrics.gauge : Metrics.picture
            implicitWidth: row.large ? Metrics.gauge : Metrics.picture
            source: row.picture
            visible: Metrics.wordy
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            spacing: Metrics.line

            Ink {
                Layout.fillWidth: true
                color: row.over ? Colors.textMuted : Colors.text
                elide: Text.ElideNone
                font.bold: !row.over
                font.pixelSize: row.current ? Type.instruction : Type.title
                text: row.name
                wrapMode: Text.Wrap
            }
            Ink {
                Layout.fillWidth: true
                color: Colors.textMuted
                elide: Text.ElideNone
                font.family: Type.mono
                font.pixelSize: Type.label
                text: row.sku
                visible: text !== ""
                wrapMode: Text.WrapAnywhere
            }
            IconLine {
                Layout.fillWidth: true
                bold: !row.over
                iconName: "info"
                ink: row.over ? Colors.textMuted : Colors.warningInk
                text: row.note
                visible: text !== ""
            }
        }
        ColumnLayout {
            spacing: 0

            Ink {
                Layout.alignment: Qt.AlignRight
                color: row.over ? Colors.textMuted : Colors.text
                font.bold: true
                font.family: Type.mono
                font.pixelSize: row.over ? Type.title : Type.value
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
        ColumnLayout {
            Layout.minimumWidth: Metrics.wordy ? Metrics.gloved : 0
            spacing: 0

            Icon {
                Layout.alignment: Qt.AlignHCenter
                color: row.ink
                name: ["dot", "next", "check", "warning", "skip"][row.phase]
                size: row.current || row.over ? Metrics.iconBanner : Metrics.icon
            }
            Ink {
                Layout.alignment: Qt.AlignHCenter
                Layout.maximumWidth: 2 * Metrics.gloved
                color: row.current || row.cut ? row.ink : Colors.textMuted
                elide: Text.ElideNone
                font.bold: row.current || row.cut
                font.pixelSize: Type.label
                horizontalAlignment: Text.AlignHCenter
                text: row.phaseTexts[row.phase]
                visible: Metrics.wordy
                wrapMode: Text.Wrap
            }
        }
    }
}
