// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Theme

// One paper on its way to a printer, and what may be done about one that does not come out. The
// roles of `printers` are those of a printer: its code, and its problem where it has one.
Rectangle {
    id: row

    required property string title
    required property string printer
    required property string words
    required property string iconName
    required property int level
    required property bool stuck
    property string detail
    property alias printers: others.model

    readonly property list<color> inks: [Colors.text, Colors.doneInk, Colors.warningInk, Colors.errorInk]

    signal retried
    signal redirected(string printer)
    signal forgotten

    implicitHeight: column.implicitHeight + 2 * Metrics.gapLarge
    border.color: row.stuck ? row.inks[row.level] : Colors.divider
    border.width: row.stuck ? Metrics.line : Metrics.hairline
    color: Colors.surfaceRaised
    radius: Metrics.radius
    Accessible.role: Accessible.StaticText
    Accessible.name: row.title + ": " + row.words
    Accessible.description: row.detail

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Metrics.margin
        anchors.right: parent.right
        anchors.rightMargin: Metrics.margin
        y: Metrics.gapLarge
        spacing: Metrics.gapLarge

        RowLayout {
            spacing: Metrics.gapLarge

            Icon {
                Layout.alignment: Qt.AlignTop
                color: row.inks[row.level]
                name: row.iconName
                size: Metrics.iconBanner
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: Metrics.line

                Ink {
                    Layout.fillWidth: true
                    color: row.inks[row.level]
                    elide: Text.ElideNone
                    font.bold: true
                    font.pixelSize: row.stuck ? Type.title : Type.body
                    text: row.words
                    wrapMode: Text.Wrap
                }
                Ink {
                    Layout.fillWidth: true
                    color: Colors.textMuted
                    elide: Text.ElideNone
                    text: row.title
                    wrapMode: Text.Wrap
                }
                Ink {
                    Layout.fillWidth: true
                    elide: Text.ElideNone
                    text: row.detail
                    visible: text !== ""
                    wrapMode: Text.Wrap
                }
            }
        }
        Flow {
            Layout.fillWidth: true
            spacing: Metrics.gapLarge
            visible: row.stuck

            ActionButton {
                iconName: "undo"
                kind: ActionButton.Secondary
                narrow: true
                text: qsTr("Try again")
                onClicked: row.retried()
            }
            Repeater {
                id: others

                delegate: ActionButton {
                    id: other

                    required property string code
                    required property string problem

                    iconName: "print"
                    kind: ActionButton.Secondary
                    narrow: true
                    text: qsTr("On %1").arg(other.code)
                    visible: other.code !== row.printer && other.problem === ""
                    onClicked: row.redirected(other.code)
                }
            }
            ActionButton {
                iconName: "close"
                kind: ActionButton.Secondary
                narrow: true
                text: qsTr("Do not print it")
                onClicked: row.forgotten()
            }
        }
    }
}
