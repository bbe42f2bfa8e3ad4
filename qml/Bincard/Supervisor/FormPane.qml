// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Desk
import Bincard.Theme

// Something new, or a change: what it is to be, its fields, and what is shown once at the end.
FocusScope {
    id: pane

    required property FormView view

    property Item met: null

    readonly property bool open: pane.view.step !== FormView.Closed
    readonly property bool filling: pane.view.step === FormView.Filling
    readonly property bool wide: pane.filling && pane.view.columnCount > 0
    readonly property int room: pane.height - 4 * Metrics.margin

    signal closed

    function take(at: int) {
        at < 0 ? submits.itemAt(0).forceActiveFocus(Qt.TabFocusReason) : body.take(at);
    }

    // The list of matches stands below the field, or above it where there is no room.
    function place(item: Item) {
        pane.met = item;
        const at = pane.mapFromItem(item, 0, item.height + Metrics.gapSmall);
        matches.x = Math.min(at.x, pane.width - matches.width - Metrics.margin);
        matches.low = at.y;
        matches.high = at.y - item.height - 2 * Metrics.gapSmall;
    }

    visible: pane.open
    Accessible.role: Accessible.Dialog
    Accessible.name: pane.view.title
    onOpenChanged: pane.open || pane.closed()

    Connections {
        function onWanted(at: int) {
            pane.take(at);
        }

        // What was laid out meanwhile may stand elsewhere.
        function onMatched() {
            pane.met !== null && pane.place(pane.met);
        }

        target: pane.view
    }
    Shortcut {
        enabled: pane.open
        sequence: "Esc"
        onActivated: pane.view.leave()
    }
    Shortcut {
        enabled: pane.filling
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        onActivated: pane.view.submit(0)
    }
    MouseArea {
        anchors.fill: parent
        onClicked: pane.view.forgetMatches()

        Rectangle {
            anchors.fill: parent
            color: Colors.scrim
        }
    }
    Rectangle {
        anchors.centerIn: parent
        width: Math.min(pane.width - 4 * Metrics.margin, pane.wide ? 2.25 * Metrics.deskDetail : pane.filling ? 1.6 * Metrics.deskDetail : Metrics.deskDialog)
        height: Math.min(column.implicitHeight + 2 * Metrics.gapHuge, pane.room)
        border.color: Colors.outline
        border.width: Metrics.hairline
        color: Colors.surfaceRaised
        radius: Metrics.radius

        MouseArea {
            anchors.fill: parent
            onClicked: pane.view.forgetMatches()
        }
        ColumnLayout {
            id: column

            anchors.fill: parent
            anchors.margins: Metrics.gapHuge
            spacing: Metrics.gapLarge

            Words {
                Layout.fillWidth: true
                font.bold: true
                font.pixelSize: Type.title
                text: pane.view.title
            }
            Words {
                Layout.fillWidth: true
                Layout.topMargin: -Metrics.gap
                color: Colors.textMuted
                font.pixelSize: Type.dense
                text: pane.view.about
                visible: text !== ""
            }
            IconLine {
                Layout.fillWidth: true
                iconName: "stop"
                ink: Colors.errorInk
                text: pane.view.problem
                visible: text !== ""
            }
            ChoiceColumn {
                Layout.fillWidth: true
                view: pane.view
                visible: pane.view.step === FormView.Choosing
            }
            FormBody {
                id: body

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.maximumHeight: implicitHeight
                Layout.minimumHeight: 2 * Metrics.deskControl
                Layout.preferredHeight: implicitHeight
                view: pane.view
                visible: pane.filling
                onEntered: item => pane.place(item)
                onMovingChanged: pane.view.forgetMatches()
            }
            SecretColumn {
                Layout.fillWidth: true
                view: pane.view.once
                visible: pane.view.step === FormView.Shown
            }
            RowLayout {
                Layout.topMargin: Metrics.gapSmall
                spacing: Metrics.gap

                Words {
                    Layout.fillWidth: true
                    color: pane.view.leaving ? Colors.warningInk : Colors.textMuted
                    font.bold: pane.view.leaving
                    font.pixelSize: Type.dense
                    text: pane.view.leaving ? qsTr("Once more, and what you typed is gone.") : pane.filling ? pane.view.total : ""
                }
                DeskButton {
                    text: pane.view.step === FormView.Shown ? qsTr("Close") : qsTr("Cancel")
                    onClicked: pane.view.leave()
                }
                Row {
                    layoutDirection: Qt.RightToLeft
                    spacing: Metrics.gap
                    visible: pane.filling

                    Repeater {
                        id: submits

                        model: pane.filling ? pane.view.submits : []

                        delegate: DeskButton {
                            id: submit

                            required property int index
                            required property string modelData

                            enabled: !pane.view.busy
                            primary: submit.index === 0
                            text: submit.modelData
                            onClicked: pane.view.submit(submit.index)
                        }
                    }
                }
            }
        }
    }
    MatchList {
        id: matches

        property real low: 0
        property real high: 0

        y: matches.low + height > pane.height - Metrics.margin ? matches.high - height : matches.low
        width: Metrics.deskDetail
        height: implicitHeight
        view: pane.view
        onVisibleChanged: visible && pane.place(pane.met)
    }
}
