// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Bincard.Controls
import Bincard.Desk
import Bincard.Theme

// The floor plan: walls of zones, names of aisles, and every place where it stands. Without
// coordinates it is the walk, zone by zone, each with its name at its left.
Flickable {
    id: field

    required property MapView view
    property real nearness: 1
    property int current: -1
    property string shown

    readonly property bool measured: field.view.measured
    // Room for the names beside what they name.
    readonly property real besides: field.measured ? Metrics.mapAisle + Metrics.gap : Metrics.deskBars
    readonly property real above: field.measured ? Metrics.deskRow : 0
    readonly property real across: (field.width - field.besides - Metrics.gap) / Math.max(1, field.view.size.width)
    readonly property real down: (field.height - field.above - Metrics.gap) / Math.max(1, field.view.size.height)
    readonly property real fit: field.measured ? Math.min(field.across, field.down) : Math.max(Metrics.gapLarge, Math.min(Metrics.mapCell, field.across))
    // Pixels of a metre.
    readonly property real metre: field.fit * field.nearness

    signal placeOpened(string code)

    function go(key: int): bool {
        const next = field.view.neighbour(field.current, key);
        next >= 0 && cells.itemAt(next).forceActiveFocus(Qt.TabFocusReason);
        next >= 0 && field.reveal(cells.itemAt(next));
        return next >= 0;
    }

    function reveal(place: Item) {
        field.contentX = Math.max(Math.min(field.contentX, place.x - field.besides), place.x + place.width + Metrics.gap - field.width);
        field.contentY = Math.max(Math.min(field.contentY, place.y - field.above), place.y + place.height + Metrics.gap - field.height);
    }

    function bringNearer(by: real) {
        field.nearness = Math.max(1, Math.min(Metrics.mapNearest, field.nearness * by));
        field.returnToBounds();
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: field.above + field.view.size.height * field.metre + Metrics.gap
    contentWidth: field.besides + field.view.size.width * field.metre + Metrics.gap
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Map")
    Keys.onPressed: event => event.accepted = field.go(event.key)

    Shortcut {
        enabled: field.visible
        sequences: ["+", "Ctrl++"]
        onActivated: field.bringNearer(Metrics.mapNearer)
    }
    Shortcut {
        enabled: field.visible
        sequences: ["-", "Ctrl+-"]
        onActivated: field.bringNearer(1 / Metrics.mapNearer)
    }
    WheelHandler {
        acceptedModifiers: Qt.ControlModifier
        onWheel: event => field.bringNearer(event.angleDelta.y > 0 ? Metrics.mapNearer : 1 / Metrics.mapNearer)
    }
    Repeater {
        model: field.view.zones

        delegate: Item {
            id: zone

            required property string name
            required property rect area

            readonly property string words: zone.name !== "" ? qsTr("Zone %1").arg(zone.name) : field.measured ? qsTr("Not on the plan") : qsTr("no zone")

            x: field.besides + zone.area.x * field.metre - walls.reach
            y: field.above + zone.area.y * field.metre - walls.margin
            width: zone.area.width * field.metre + walls.reach + Metrics.gap
            height: zone.area.height * field.metre + 2 * walls.margin

            Rectangle {
                id: walls

                readonly property real reach: field.measured ? Metrics.mapAisle : field.besides
                readonly property real margin: field.measured ? Metrics.gapSmall : 0

                anchors.fill: parent
                border.color: Colors.outline
                border.width: Metrics.line
                color: Colors.surface
                radius: Metrics.radiusSmall
                visible: field.measured
            }
            Words {
                y: field.measured ? -height : (field.metre - height) / 2
                width: field.measured ? undefined : field.besides - Metrics.gap
                elide: field.measured ? Text.ElideNone : Text.ElideRight
                font.bold: true
                font.pixelSize: Type.dense
                text: zone.words
                wrapMode: Text.NoWrap
            }
        }
    }
    Repeater {
        model: field.view.aisles

        delegate: Words {
            id: aisle

            required property string name
            required property rect area

            readonly property bool lies: aisle.area.width > aisle.area.height

            x: field.besides + aisle.area.x * field.metre + (aisle.lies ? -width - Metrics.gapSmall : 0)
            y: field.above + aisle.area.y * field.metre + (aisle.lies ? (aisle.area.height * field.metre - height) / 2 : -height)
            color: Colors.textMuted
            font.family: Type.mono
            font.pixelSize: Type.wordMin
            text: aisle.name
            visible: (aisle.lies ? aisle.area.height * field.metre : aisle.area.width * field.metre) > height
            wrapMode: Text.NoWrap
        }
    }
    Repeater {
        id: cells

        model: field.view.places

        delegate: MapCell {
            id: place

            x: field.besides + place.area.x * field.metre
            y: field.above + place.area.y * field.metre
            width: place.area.width * field.metre
            height: place.area.height * field.metre
            first: place.index === Math.max(0, field.current)
            onActiveFocusChanged: field.current = place.activeFocus ? place.index : field.current
            onOpened: code => field.placeOpened(code)
            onTold: text => field.shown = text
        }
    }
}
