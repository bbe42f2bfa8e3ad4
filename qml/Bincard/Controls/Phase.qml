// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Where a line or a slot stands. The numbers are the interface: C++ views hand them over as int.
QtObject {
    enum Step {
        Open,
        Current,
        Done,
        Short,
        Skipped
    }
}
