// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Theme

// A colour of the map, and what it says.
RowLayout {
    id: key

    required property string text
    required property real heat
    property bool blocked: false

    spacing: Metrics.gapSmall

    HeatSquare {
        implicitHeight: Metrics.margin
        implicitWidth: Metrics.margin
        blocked: key.blocked
        heat: key.heat
    }
    Words {
        color: Colors.textMuted
        font.pixelSize: Type.small
        text: key.text
        wrapMode: Text.NoWrap
    }
}
