// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Theme

// What a weight means: as expected, or how much is missing or too much.
RowLayout {
    id: verdict

    required property string text
    required property string detail
    required property int level
    required property color ink
    required property bool large

    readonly property list<string> signs: ["info", "ok", "warning", "stop"]

    spacing: verdict.large ? Metrics.gapLarge : Metrics.gap

    Icon {
        Layout.alignment: Qt.AlignTop
        color: verdict.ink
        name: verdict.signs[verdict.level]
        size: verdict.large ? Metrics.iconLarge : Metrics.icon
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        Ink {
            Layout.fillWidth: true
            color: verdict.ink
            elide: Text.ElideNone
            font.bold: true
            font.pixelSize: verdict.large ? Type.order : Type.title
            text: verdict.text
            wrapMode: Text.Wrap
        }
        Ink {
            Layout.fillWidth: true
            elide: Text.ElideNone
            font.pixelSize: verdict.large ? Type.title : Type.body
            text: verdict.detail
            visible: text !== ""
            wrapMode: Text.Wrap
        }
    }
}
