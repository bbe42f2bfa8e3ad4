// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Theme

// Text inside a control that is spoken as a whole; alone on a page use Words.
Text {
    id: ink

    color: Colors.text
    elide: Text.ElideRight
    font.family: Type.family
    font.pixelSize: Type.body
    // Said, so that it is mirrored: a code in a language read from the right stands at the right.
    horizontalAlignment: Text.AlignLeft
    textFormat: Text.PlainText
    Accessible.ignored: true
}
