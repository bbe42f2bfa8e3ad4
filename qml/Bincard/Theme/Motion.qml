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
}
