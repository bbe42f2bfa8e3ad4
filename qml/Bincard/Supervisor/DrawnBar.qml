// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Controls
import Bincard.Theme

// A bar with its figure where it ends: the eye compares both at once. Shares are of its whole room.
Item {
    id: drawn

    required property string figure
    required property real late
    required property real waiting
    required property real inWork
    required property real done

    readonly property real room: drawn.width - Metrics.gloved
    readonly property real end: drawn.room * (drawn.late + drawn.waiting + drawn.inWork + drawn.done)

    Shares {
        y: (drawn.height - height) / 2
        width: drawn.room
        done: drawn.done
        inWork: drawn.inWork
        late: drawn.late
        waiting: drawn.waiting
    }
    Ink {
        x: drawn.end + Metrics.gap
        width: drawn.width - x
        height: drawn.height
        font.bold: true
        font.pixelSize: Type.small
        text: drawn.figure
        verticalAlignment: Text.AlignVCenter
    }
}
