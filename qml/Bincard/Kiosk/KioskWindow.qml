// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Floor
import Bincard.Pages
import Bincard.Theme

// The packing station: a window of the floor on a large screen at a bench, with a scale and
// printers beside it. Without anybody it asks who is there, and what is over goes away.
FloorWindow {
    id: window

    required property StationView station
    required property ScaleView scale
    property int lockAfterMs: Motion.unattended

    readonly property real growth: Math.min(window.width / Metrics.benchWidth, window.height / Metrics.benchHeight)
    readonly property bool over: window.session.page === Session.Prompt && window.station.pack.finished
    readonly property bool opened: window.covered && !window.choosing

    width: 1280
    height: 800
    bench: true
    zoom: Math.max(1, Math.min(Metrics.zoomMax, window.growth))

    Binding {
        property: "lockAfterMs"
        target: window.station.idle
        value: window.lockAfterMs
    }
    Binding {
        property: "returnAfterMs"
        target: window.station.idle
        value: Motion.linger
    }
    Binding {
        property: "passing"
        target: window.station.idle
        value: window.opened || window.over
    }
    Connections {
        function onLockDue() {
            window.session.lock();
        }

        function onReturnDue() {
            window.opened ? window.leave() : window.station.pack.leaveFinished();
        }

        target: window.station.idle
    }

    // Loader of Qt 6.4 takes no bound components, so qmllint cannot know that these see the window.
    // qmllint disable unqualified
    homePage: Component {
        StartPage {
            scale: window.scale
            session: window.session
            station: window.station
            sync: window.session.sync
            onMenuRequested: window.open(Overlay.Menu)
            onStationRequested: window.open(Overlay.Station)
            onSyncRequested: window.open(Overlay.Sync)
        }
    }
    promptPage: Component {
        StepPage {
            scale: window.scale
            session: window.session
            station: window.station
            sync: window.session.sync
            onBackRequested: window.goBack()
            onEntryRequested: window.openEntry()
            onMenuRequested: window.open(Overlay.Menu)
            onQuantityRequested: window.openKeypad()
            onStationRequested: window.open(Overlay.Station)
            onSyncRequested: window.open(Overlay.Sync)
        }
    }
    stationPage: Component {
        StationPage {
            scale: window.scale
            station: window.station
            sync: window.session.sync
            onBackRequested: window.close()
            onSyncRequested: window.open(Overlay.Sync)
        }
    }
    // qmllint enable unqualified
}
