// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Desk
import Bincard.Floor
import Bincard.Theme

// The desk of whoever runs the floor: who it is first, then the pages. Keys of a person come from
// the wedge through `session.typed`, as on every shell.
Window {
    id: window

    required property Session session
    required property DeskView desk
    property bool dark: false
    property bool still: false
    property real textScale: 1
    property bool mirrored: false

    readonly property bool working: window.session.page === Session.Home || window.session.page === Session.Prompt
    readonly property bool typing: (window.activeFocusItem as TextInput) !== null

    function type(text: string) {
        window.working ? shell.type(text, window.activeFocusItem as TextInput) : signIn.type(text);
    }

    width: 1440
    height: 900
    minimumWidth: 1024
    minimumHeight: 700
    visible: true
    color: Colors.surface
    title: "Bincard"
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: window.mirrored

    Binding {
        property: "dark"
        target: Colors
        value: window.dark
    }
    Binding {
        property: "textScale"
        target: Metrics
        value: window.textScale
    }
    Binding {
        property: "reduced"
        target: Motion
        value: window.still
    }
    Connections {
        function onTyped(text: string) {
            window.type(text);
        }

        target: window.session
    }
    SignInPane {
        id: signIn

        anchors.fill: parent
        session: window.session
        visible: !window.working
    }
    DeskShell {
        id: shell

        anchors.fill: parent
        desk: window.desk
        session: window.session
        typing: window.typing
        visible: window.working
    }
}
