// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Theme

// The ring around what the keyboard would press, outside of it so that no fill can hide it.
Rectangle {
    id: frame

    required property bool shown

    anchors.fill: parent
    anchors.margins: -Metrics.focusGap - Metrics.focusWidth
    border.color: Colors.focus
    border.width: Metrics.focusWidth
    color: "transparent"
    radius: Metrics.radius + Metrics.focusGap
    visible: frame.shown
}
