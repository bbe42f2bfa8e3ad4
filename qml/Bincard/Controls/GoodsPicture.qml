// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Theme

// What the goods look like, or that nobody has taken a picture of them. Silent: the words beside it
// say what it is.
Rectangle {
    id: picture

    property url source
    property bool faded: false

    readonly property bool shown: photo.status === Image.Ready && photo.implicitWidth > 0

    implicitWidth: Metrics.picture
    implicitHeight: Metrics.picture
    border.color: Colors.divider
    border.width: Metrics.hairline
    clip: true
    color: Colors.surfaceSunken
    radius: Metrics.radius
    Accessible.ignored: true

    Image {
        id: photo

        anchors.fill: parent
        anchors.margins: Metrics.line
        asynchronous: true
        fillMode: Image.PreserveAspectFit
        opacity: picture.faded ? 0.5 : 1
        source: picture.source
        sourceSize.width: Metrics.gauge
        Accessible.ignored: true
    }
    Icon {
        anchors.centerIn: parent
        color: picture.faded ? Colors.outline : Colors.textMuted
        name: "box"
        size: Metrics.iconLarge
        visible: !picture.shown
    }
}
