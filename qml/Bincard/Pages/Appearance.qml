// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Theme

// How a window of the floor looks, told to the tokens that everything is drawn with.
Item {
    id: appearance

    required property bool dark
    required property bool still
    required property real textScale
    required property real zoom
    required property bool bench
    required property bool compact

    visible: false

    Binding {
        property: "dark"
        target: Colors
        value: appearance.dark
    }
    Binding {
        property: "textScale"
        target: Metrics
        value: appearance.textScale
    }
    Binding {
        property: "zoom"
        target: Metrics
        value: appearance.zoom
    }
    Binding {
        property: "bench"
        target: Metrics
        value: appearance.bench
    }
    Binding {
        property: "compact"
        target: Metrics
        value: appearance.compact
    }
    Binding {
        property: "reduced"
        target: Motion
        value: appearance.still
    }
}
