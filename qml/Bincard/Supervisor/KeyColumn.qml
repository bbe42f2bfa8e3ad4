// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Theme

// Keys and what they do, one under the other.
ColumnLayout {
    id: column

    required property list<string> keys
    required property list<string> meanings

    spacing: Metrics.gap

    Repeater {
        model: column.keys

        delegate: RowLayout {
            id: line

            required property int index
            required property string modelData

            spacing: Metrics.margin

            Words {
                Layout.preferredWidth: Metrics.deskBars - Metrics.gapHuge
                font.bold: true
                font.family: Type.mono
                font.pixelSize: Type.small
                text: line.modelData
                wrapMode: Text.NoWrap
            }
            Words {
                font.pixelSize: Type.dense
                text: column.meanings[line.index]
                wrapMode: Text.NoWrap
            }
        }
    }
}
