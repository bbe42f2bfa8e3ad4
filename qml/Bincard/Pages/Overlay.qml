// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// What stands over the work for a moment.
QtObject {
    enum Kind {
        Nothing,
        Menu,
        Sync,
        History,
        Quantity,
        Explain,
        SelfTest,
        Shift,
        Station,
        CodeChoice
    }
}
