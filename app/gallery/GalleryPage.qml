// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Theme

// All states of one control, one below the other.
Item {
    id: page

    required property string title
    default property alias samples: column.data

    implicitHeight: column.implicitHeight + 2 * Metrics.margin

    ColumnLayout {
        id: column

        x: Metrics.margin
        y: Metrics.margin
        width: page.width - 2 * Metrics.margin
        spacing: Metrics.margin

        Words {
            Layout.fillWidth: true
            font.bold: true
            font.pixelSize: Type.title
            text: page.title
        }
    }
}
