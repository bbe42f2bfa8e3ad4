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

    width: icon.size
    height: icon.size
    sourceSize.width: icon.size
    sourceSize.height: icon.size
    source: icon.name === "" ? "" : "qrc:/bincard/icons/" + icon.name + ".svg"
    color: Colors.text
    Accessible.ignored: true
}
