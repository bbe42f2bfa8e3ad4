// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor
import Bincard.Theme

// The other things that this person may begin here.
Item {
    id: tiles

    required property HomeView view

    readonly property int columns: Math.max(1, Math.floor(tiles.width / (2.5 * Metrics.gloved * Math.max(1, Metrics.textScale))))

    implicitHeight: grid.implicitHeight

    GridLayout {
        id: grid

        width: parent.width
        columnSpacing: Metrics.gap
        columns: tiles.columns
        rowSpacing: Metrics.gap

        Repeater {
            model: tiles.view.flows

            delegate: FlowTile {
                id: tile

                required property string code

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                onClicked: tiles.view.choose(tile.code)
            }
        }
    }
}
