// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Theme

// Parts of a column that belong together. A layout right inside a layout asks items that a changed
// list has just taken away (Qt 6.4): this is the plain item between the two.
Item {
    id: pane

    default property alias content: column.data
    property alias spacing: column.spacing

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        width: parent.width
        spacing: Metrics.gap
    }
}
