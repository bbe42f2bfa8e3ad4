// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Theme

// Parts of a whole, 0 to 1 of its own width each, in the order in which they want to be looked at.
Item {
    id: shares

    required property real late
    required property real waiting
    required property real inWork
    required property real done

    implicitHeight: Metrics.margin

    Row {
        height: parent.height

        Rectangle {
            width: shares.width * shares.late
            height: parent.height
            color: Colors.late
        }
        Rectangle {
            width: shares.width * shares.waiting
            height: parent.height
            color: Colors.waiting
        }
        Rectangle {
            width: shares.width * shares.inWork
            height: parent.height
            color: Colors.working
        }
        Rectangle {
            width: shares.width * shares.done
            height: parent.height
            color: Colors.doneInk
        }
    }
}
