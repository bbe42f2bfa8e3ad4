// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Theme

// The head of every page: the way back, what this is, and at the right whatever the page puts there
// (as a rule the SyncBadge).
Rectangle {
    id: bar

    required property string title
    property string subtitle
    // What of the subtitle remains where there is no room for all of it.
    property string brief: bar.subtitle
    property bool canGoBack: false
    default property alias trailing: tail.data

    signal backRequested

    implicitWidth: Math.max(Metrics.touch, row.implicitWidth)
    implicitHeight: Math.max(Metrics.bar, row.implicitHeight + 2 * Metrics.gapSmall)
    color: Colors.surface
    Accessible.role: Accessible.TitleBar
    Accessible.name: bar.title
    Accessible.description: bar.subtitle

    Rectangle {
        y: parent.height - height
        width: parent.width
        height: Metrics.line
        color: Colors.text
    }
    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: bar.canGoBack ? Metrics.gapSmall : Metrics.margin
        anchors.rightMargin: Metrics.gap
        spacing: Metrics.gapSmall

        IconButton {
            iconName: "back"
            text: qsTr("Back")
            visible: bar.canGoBack
            onClicked: bar.backRequested()
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Ink {
                Layout.fillWidth: true
                font.bold: true
                font.pixelSize: Type.title
                text: bar.title
            }
            Ink {
                Layout.fillWidth: true
                color: Colors.textMuted
                font.pixelSize: Type.label
                text: whole.advanceWidth > width ? bar.brief : bar.subtitle
                visible: text !== ""

                TextMetrics {
                    id: whole

                    font.family: Type.family
                    font.pixelSize: Type.label
                    text: bar.subtitle
                }
            }
        }
        RowLayout {
            id: tail

            spacing: Metrics.gapSmall
        }
    }
}
