// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Controls
import Bincard.Floor
import Bincard.Theme

// Above every page while a camera reads: what it sees, and its lamp. Or what to do where a reader
// is not there. Whoever types has read it, and needs the room.
Column {
    id: strip

    required property InputView view
    property bool typing: false

    FeedbackBanner {
        width: strip.width
        detail: strip.view.trouble.detail
        focusPolicy: Qt.TabFocus
        level: strip.view.trouble.level
        text: strip.view.trouble.text
        visible: text !== "" && !strip.typing
        onClicked: strip.view.dismiss()
    }
    Viewfinder {
        id: finder

        width: strip.width
        height: Metrics.viewfinder
        view: strip.view
        visible: strip.view.seeing && !strip.typing
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("What the camera sees")

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            x: Metrics.margin
            width: parent.width - 2 * Metrics.margin
            height: Metrics.line
            color: Colors.error
        }
        IconButton {
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Metrics.gap
            iconName: strip.view.torch ? "moon" : "sun"
            quiet: false
            text: strip.view.torch ? qsTr("Lamp off") : qsTr("Lamp on")
            visible: strip.view.hasTorch
            onClicked: strip.view.switchTorch()
        }
    }
}
