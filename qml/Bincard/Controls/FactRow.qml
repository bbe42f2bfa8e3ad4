// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Bincard.Theme

// One labelled value in a list: an element of a code, a field of what was looked up. A code is
// written in the face that is compared with labels.
T.Control {
    id: row

    required property string label
    required property string value
    property string detail
    property int level: Tone.Neutral
    property bool isCode: false

    readonly property bool grave: row.level >= Tone.Warning
    readonly property color graveInk: row.level === Tone.Error ? Colors.errorInk : Colors.warningInk

    implicitWidth: Math.max(Metrics.touch, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    horizontalPadding: Metrics.margin
    verticalPadding: Metrics.gapSmall
    Accessible.role: Accessible.StaticText
    Accessible.name: row.label + ": " + row.value
    Accessible.description: row.detail

    background: Item {
        Rectangle {
            y: parent.height - height
            width: parent.width
            height: Metrics.hairline
            color: Colors.divider
        }
    }
    contentItem: RowLayout {
        spacing: Metrics.gapLarge

        Icon {
            Layout.alignment: Qt.AlignTop
            color: row.graveInk
            name: row.level === Tone.Error ? "stop" : "warning"
            visible: row.grave
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Ink {
                Layout.fillWidth: true
                color: Colors.textMuted
                elide: Text.ElideNone
                font.pixelSize: Type.label
                text: row.label
                wrapMode: Text.Wrap
            }
            Ink {
                Layout.fillWidth: true
                color: row.grave ? row.graveInk : Colors.text
                elide: Text.ElideNone
                font.bold: true
                font.family: row.isCode ? Type.mono : Type.family
                text: row.value
                wrapMode: row.isCode ? Text.WrapAnywhere : Text.Wrap
            }
            Ink {
                Layout.fillWidth: true
                color: Colors.textMuted
                elide: Text.ElideNone
                font.pixelSize: Type.label
                text: row.detail
                visible: text !== ""
                wrapMode: Text.Wrap
            }
        }
    }
}
