// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Theme

// The small word above a big fact.
Ink {
    id: caption

    color: Colors.textMuted
    font.capitalization: Font.AllUppercase
    font.letterSpacing: Type.labelSpacing
    font.pixelSize: Type.label
}
