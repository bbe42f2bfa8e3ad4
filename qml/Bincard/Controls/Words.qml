// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Running text on a page, read by screen readers.
Ink {
    id: words

    wrapMode: Text.Wrap
    elide: Text.ElideNone
    Accessible.ignored: false
    Accessible.role: Accessible.StaticText
    Accessible.name: words.text
}
