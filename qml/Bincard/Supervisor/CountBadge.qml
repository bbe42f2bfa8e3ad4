// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Controls
import Bincard.Theme

// How much waits somewhere; lit where somebody should look.
Rectangle {
    id: badge

    required property int count
    required property bool alarming

    color: badge.alarming ? Colors.warning : "transparent"
    implicitWidth: figure.implicitWidth + Metrics.gap
    implicitHeight: figure.implicitHeight + Metrics.line
    radius: Metrics.radius

    Ink {
        id: figure

        anchors.centerIn: parent
        color: badge.alarming ? Colors.textOnWarning : Colors.textMuted
        font.bold: badge.alarming
        font.pixelSize: Type.small
        text: badge.count
    }
}
