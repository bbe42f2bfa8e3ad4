// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.impl
import Bincard.Theme

// One of resources/icons in the colour of the text beside it. Silent: what it says, words say too.
ColorImage {
    id: icon

    required property string name
    property int size: Metrics.icon
    // An arrow points the way of reading.
    readonly property bool directed: /^(back|next|undo|skip|backspace|truck)$/.test(icon.name)

    width: icon.size
    height: icon.size
    sourceSize.width: icon.size
    sourceSize.height: icon.size
    source: icon.name === "" ? "" : "qrc:/bincard/icons/" + icon.name + ".svg"
    color: Colors.text
    mirror: icon.directed && icon.LayoutMirroring.enabled
    Accessible.ignored: true
}
