// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
import QtQuick

// Movement says that something changed, never what. Reduced motion turns it off, not the change.
QtObject {
    property bool reduced: false

    readonly property int quick: reduced ? 0 : 90
    readonly property int settle: reduced ? 0 : 180
    readonly property int sweep: 1600
    readonly property int flash: reduced ? 0 : 540
    // How long what is over stays where nobody touches it. Who wants less movement reads longer.
    readonly property int linger: reduced ? 60000 : 30000
    // A station without anybody: then it asks who is there.
    readonly property int unattended: 300000
}
