// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Floor

// What costs something while it is looked at is told whether it is; and who asks for help is heard.
Item {
    id: watch

    required property Session session
    required property int overlay

    signal helpWanted

    visible: false

    Shortcut {
        sequence: "F1"
        onActivated: watch.helpWanted()
    }
    Connections {
        function onHelpWanted() {
            watch.helpWanted();
        }

        target: watch.session
    }
    Binding {
        property: "open"
        target: watch.session.explain
        value: watch.overlay === Overlay.Explain
    }
    Binding {
        property: "open"
        target: watch.session.selfTest
        value: watch.overlay === Overlay.SelfTest
    }
    Binding {
        property: "watched"
        target: watch.session.shift
        value: watch.overlay === Overlay.Shift
    }
}
