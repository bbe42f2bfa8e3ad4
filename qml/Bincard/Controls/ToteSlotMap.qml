// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Theme

// The cart as it stands before the worker: one plate per slot. The model's roles are TotePlate's
// required properties: slot, tote, detail, phase.
GridLayout {
    id: map

    property alias model: slots.model

    columnSpacing: Metrics.gap
    columns: 2
    rowSpacing: Metrics.gap
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Totes on the cart")

    Repeater {
        id: slots

        delegate: TotePlate {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
        }
    }
}
