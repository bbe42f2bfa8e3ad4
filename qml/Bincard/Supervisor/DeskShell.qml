// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Desk
import Bincard.Floor
import Bincard.Theme

// Pages at the left, the page, and along the bottom where the device stands with its hub.
FocusScope {
    id: shell

    required property DeskView desk
    required property Session session
    required property bool typing

    readonly property bool helping: keys.visible
    readonly property bool filling: form.open || undelivered.visible || importing.open
    readonly property bool onMap: shell.desk.page === DeskView.Map

    function type(text: string, field: TextInput) {
        field !== null ? shell.insert(text, field) : text === "/" && !shell.filling && shell.seek();
    }

    function insert(text: string, field: TextInput) {
        field.remove(field.selectionStart, field.selectionEnd);
        field.insert(field.cursorPosition, text);
    }

    function seek() {
        shell.onMap || page.seek();
    }

    function open(number: int) {
        keys.visible = false;
        shell.desk.page = number;
        shell.enter();
    }

    function enter() {
        shell.onMap ? map.forceActiveFocus() : page.enter();
    }

    function back() {
        keys.visible ? shell.closeKeys() : shell.enter();
    }

    function closeKeys() {
        keys.visible = false;
        shell.enter();
    }

    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: shell.desk.title
    Keys.onEscapePressed: shell.back()
    onVisibleChanged: shell.visible && shell.enter()

    Instantiator {
        model: shell.desk.pages

        delegate: Shortcut {
            id: shortcut

            required property string keys
            required property int number

            enabled: shell.visible && !shell.filling
            sequence: shortcut.keys
            onActivated: shell.open(shortcut.number)
        }
    }
    Shortcut {
        enabled: shell.visible && !shell.typing && !shell.filling
        sequence: "/"
        onActivated: shell.seek()
    }
    Shortcut {
        enabled: shell.visible && !shell.filling
        sequence: "Ctrl+N"
        onActivated: shell.desk.make()
    }
    Shortcut {
        enabled: shell.visible && !shell.filling
        sequence: "F1"
        onActivated: keys.visible = !keys.visible
    }
    Rectangle {
        anchors.fill: parent
        color: Colors.surface
    }
    RowLayout {
        anchors.bottom: status.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: 0

        Rectangle {
            Layout.fillHeight: true
            color: Colors.surfaceSunken
            implicitWidth: Metrics.deskNav

            ColumnLayout {
                anchors.fill: parent
                anchors.margins: Metrics.gap
                spacing: Metrics.line

                Ink {
                    Layout.bottomMargin: Metrics.gap
                    Layout.fillWidth: true
                    Layout.leftMargin: Metrics.gap
                    Layout.topMargin: Metrics.gap
                    font.bold: true
                    font.pixelSize: Type.body
                    text: shell.session.signIn.warehouse
                }
                PageList {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    desk: shell.desk
                    onOpened: number => shell.open(number)
                }
                DeskButton {
                    Layout.fillWidth: true
                    quiet: true
                    text: qsTr("Keys  ·  F1")
                    onClicked: keys.visible = true
                }
                DeskButton {
                    Layout.fillWidth: true
                    text: qsTr("Sign out")
                    onClicked: shell.session.signOut()
                }
            }
        }
        ColumnLayout {
            spacing: 0

            DeskNotice {
                Layout.fillWidth: true
                feedback: shell.desk.feedback
                onClosed: shell.desk.acknowledge()
            }
            TablePage {
                id: page

                Layout.fillHeight: true
                Layout.fillWidth: true
                desk: shell.desk
                title: shell.desk.title
                view: shell.desk.view(shell.onMap ? DeskView.Stock : shell.desk.page)
                visible: !shell.onMap
            }
            MapPage {
                id: map

                Layout.fillHeight: true
                Layout.fillWidth: true
                title: shell.desk.title
                view: shell.desk.map
                visible: shell.onMap
                onPlaceOpened: code => shell.desk.openPlace(code)
            }
        }
    }
    StatusStrip {
        id: status

        anchors.bottom: parent.bottom
        width: parent.width
        person: shell.session.person
        sync: shell.session.sync
    }
    FormPane {
        id: form

        anchors.fill: parent
        view: shell.desk.form
        onClosed: shell.enter()
    }
    // A file that somebody drops comes in, whatever page is open.
    DropArea {
        anchors.fill: parent
        enabled: shell.visible && !form.open
        keys: ["text/uri-list"]
        onDropped: drop => shell.desk.imports.take(drop.urls[0].toString())
    }
    ImportPane {
        id: importing

        anchors.fill: parent
        view: shell.desk.imports
        onClosed: shell.enter()
    }
    UndeliveredPane {
        id: undelivered

        anchors.fill: parent
        view: shell.desk.undelivered
        onClosed: shell.enter()
    }
    KeysPane {
        id: keys

        anchors.fill: parent
        desk: shell.desk
        visible: false
        onClosed: shell.closeKeys()
    }
}
