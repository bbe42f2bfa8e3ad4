// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// How serious a message is. The numbers are the interface: C++ views hand them over as int.
QtObject {
    enum Level {
        Neutral,
        Ok,
        Warning,
        Error
    }
}
