// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Theme

// How controls come together on a handheld: head, progress, instruction, facts, what may be
// scanned, and the two actions under the thumb. It shows proportions, not a workflow.
Rectangle {
    id: screen

    required property string title
    required property string instruction
    property string scanText
    property int linesDone: 6
    property int pending: 0
    property string tail
    property bool listening: true
    default property alias facts: facts.data
    property alias actions: actions.data

    Layout.fillWidth: true
    Layout.preferredHeight: Metrics.margin * 40
    border.color: Colors.outline
    border.width: Metrics.hairline
    color: Colors.surface

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Metrics.hairline
        spacing: Metrics.gap

        TopBar {
            Layout.fillWidth: true
            canGoBack: true
            subtitle: "Mara K. · cart 3"
            title: screen.title

            SyncBadge {
                ageText: "4 s"
                online: screen.pending === 0
                rejected: 0
                sent: 0
                stored: screen.pending
            }
        }
        ProgressStrip {
            Layout.fillWidth: true
            Layout.leftMargin: Metrics.margin
            Layout.rightMargin: Metrics.margin
            done: screen.linesDone
            total: 12
        }
        Words {
            Layout.fillWidth: true
            Layout.leftMargin: Metrics.margin
            Layout.rightMargin: Metrics.margin
            font.bold: true
            font.pixelSize: Type.instruction
            text: screen.instruction
        }
        Flickable {
            Layout.fillHeight: true
            Layout.fillWidth: true
            clip: true
            contentHeight: facts.implicitHeight

            ColumnLayout {
                id: facts

                x: Metrics.gap
                width: parent.width - 2 * Metrics.gap
                spacing: Metrics.gap
            }
        }
        ScanHint {
            Layout.fillWidth: true
            listening: screen.listening
            tail: screen.tail
            text: screen.scanText
            visible: screen.scanText !== ""
        }
        RowLayout {
            id: actions

            Layout.fillWidth: true
            Layout.leftMargin: Metrics.gap
            Layout.rightMargin: Metrics.gap
            Layout.bottomMargin: Metrics.gap
            spacing: Metrics.gapLarge
        }
    }
}
