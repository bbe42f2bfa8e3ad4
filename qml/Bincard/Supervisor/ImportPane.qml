// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Desk
import Bincard.Theme

// A file comes in: which it is, what its columns mean, whether every row is good, how far it is.
FocusScope {
    id: pane

    required property ImportView view

    readonly property bool open: pane.view.step !== ImportView.Closed
    readonly property bool choosing: pane.view.step === ImportView.Choosing
    readonly property bool matching: pane.view.step === ImportView.Matching
    readonly property bool checking: pane.view.step === ImportView.Checking
    readonly property bool running: pane.view.step === ImportView.Importing
    property int stepped: ImportView.Closed

    readonly property string trouble: pane.view.denied !== "" ? pane.view.denied : pane.view.problem

    signal closed

    function leave() {
        fields.visible ? fields.close() : pane.checking && pane.view.busy ? pane.view.stop() : pane.view.close();
    }

    function goOn() {
        pane.matching ? pane.view.check() : pane.view.start();
    }

    function end() {
        pane.stepped = ImportView.Closed;
        fields.visible = false;
        pane.closed();
    }

    function step() {
        pane.stepped = pane.view.step;
        pane.enter();
    }

    function enter() {
        pane.choosing ? files.enter() : pane.matching ? match.enter() : result.forceActiveFocus();
    }

    visible: pane.open
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Bring in a file")
    onOpenChanged: pane.open ? pane.step() : pane.end()

    Connections {
        function onChanged() {
            pane.open && pane.stepped !== pane.view.step && pane.step();
        }

        target: pane.view
    }
    Shortcut {
        enabled: pane.open
        sequence: "Esc"
        onActivated: pane.leave()
    }
    Shortcut {
        enabled: pane.open
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        onActivated: pane.goOn()
    }
    MouseArea {
        anchors.fill: parent

        Rectangle {
            anchors.fill: parent
            color: Colors.scrim
        }
    }
    Rectangle {
        id: sheet

        anchors.centerIn: parent
        width: Math.min(pane.width - 4 * Metrics.margin, 2.8 * Metrics.deskDetail)
        height: Math.min(pane.height - 4 * Metrics.margin, 1.75 * Metrics.deskDetail)
        border.color: Colors.outline
        border.width: Metrics.hairline
        color: Colors.surfaceRaised
        radius: Metrics.radius

        ColumnLayout {
            anchors.fill: parent
            anchors.margins: Metrics.gapHuge
            spacing: Metrics.gapLarge

            RowLayout {
                spacing: Metrics.gapHuge

                Words {
                    Layout.fillWidth: true
                    elide: Text.ElideMiddle
                    font.bold: true
                    font.pixelSize: Type.title
                    text: pane.choosing || pane.view.fileName === "" ? qsTr("Bring in a file") : pane.view.fileName
                    wrapMode: Text.NoWrap
                }
                ImportSteps {
                    current: pane.view.step - 1
                    finished: pane.running && !pane.view.busy
                }
            }
            IconLine {
                Layout.fillWidth: true
                iconName: "stop"
                ink: Colors.errorInk
                text: pane.trouble
                visible: text !== ""
            }
            ImportFiles {
                id: files

                Layout.fillHeight: true
                Layout.fillWidth: true
                view: pane.view
                visible: pane.choosing
            }
            ImportMatch {
                id: match

                Layout.fillHeight: true
                Layout.fillWidth: true
                view: pane.view.columns
                visible: pane.matching
                onFieldWanted: (column, item) => fields.show(column, item)
            }
            ImportResult {
                id: result

                Layout.fillHeight: true
                Layout.fillWidth: true
                view: pane.view
                visible: pane.checking || pane.running
            }
            RowLayout {
                spacing: Metrics.gap

                Words {
                    Layout.fillWidth: true
                    color: Colors.textMuted
                    elide: Text.ElideRight
                    font.pixelSize: Type.dense
                    maximumLineCount: 2
                    text: pane.matching ? match.note : pane.running && pane.view.busy ? qsTr("It goes on when you close this.") : qsTr("Nothing is changed before you say so.")
                    visible: !pane.running || pane.view.busy
                }
                Item {
                    Layout.fillWidth: true
                    visible: pane.running && !pane.view.busy
                }
                DeskButton {
                    text: qsTr("Back")
                    visible: pane.matching || pane.checking && !pane.view.busy
                    onClicked: pane.view.back()
                }
                DeskButton {
                    grave: true
                    text: qsTr("Stop")
                    visible: pane.view.busy
                    onClicked: pane.running ? pane.view.cancel() : pane.view.stop()
                }
                DeskButton {
                    text: qsTr("Close")
                    onClicked: pane.view.close()
                }
                DeskButton {
                    enabled: pane.view.checkable
                    primary: true
                    text: qsTr("Check all rows")
                    visible: pane.matching
                    onClicked: pane.view.check()
                }
                DeskButton {
                    id: begin

                    primary: true
                    text: pane.view.startText
                    visible: pane.checking && pane.view.ready
                    onClicked: pane.view.start()
                }
            }
        }
    }
    FieldList {
        id: fields

        anchors.fill: parent
        view: pane.view.columns
        onClosed: pane.enter()
    }
}
