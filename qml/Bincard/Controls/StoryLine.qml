// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Bincard.Theme

// One thing that happened, on a line of time: when, what, with what, by whom.
T.Control {
    id: row

    required property string when
    required property string words
    property string detail
    property string who
    // The newest stands first and is bold.
    property bool newest: false

    readonly property string doer: row.detail === "" ? qsTr("by %1").arg(row.who) : qsTr("%1, by %2").arg(row.detail).arg(row.who)
    readonly property string story: row.who === "" ? row.detail : row.doer

    implicitWidth: Math.max(Metrics.touch, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    horizontalPadding: Metrics.margin
    verticalPadding: Metrics.gapSmall
    Accessible.role: Accessible.ListItem
    Accessible.name: row.when + ": " + row.words
    Accessible.description: row.story

    contentItem: RowLayout {
        spacing: Metrics.gapLarge

        Item {
            Layout.fillHeight: true
            implicitWidth: Metrics.iconSmall
            implicitHeight: Metrics.iconSmall

            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                width: Metrics.line
                height: parent.height + Metrics.gap
                color: Colors.outline
            }
            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                y: Metrics.gapSmall
                width: Metrics.gapLarge
                height: Metrics.gapLarge
                border.color: Colors.text
                border.width: Metrics.line
                color: row.newest ? Colors.text : Colors.surface
                radius: Metrics.radius
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Ink {
                Layout.fillWidth: true
                color: Colors.textMuted
                elide: Text.ElideNone
                font.pixelSize: Type.label
                text: row.when
                wrapMode: Text.Wrap
            }
            Ink {
                Layout.fillWidth: true
                elide: Text.ElideNone
                font.bold: row.newest
                text: row.words
                wrapMode: Text.Wrap
            }
            Ink {
                Layout.fillWidth: true
                color: Colors.textMuted
                elide: Text.ElideNone
                font.pixelSize: Type.label
                text: row.story
                visible: text !== ""
                wrapMode: Text.Wrap
            }
        }
    }
}
