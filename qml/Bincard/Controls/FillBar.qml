// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Bincard.Theme

// How much of something is used: its name, a bar, and the share in figures. Too much of it is red
// and has a sign.
T.Control {
    id: bar

    required property string label
    required property string text
    required property real fraction
    required property int level

    readonly property bool grave: bar.level >= Tone.Warning

    implicitWidth: Math.max(Metrics.touch, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    Accessible.role: Accessible.ProgressBar
    Accessible.name: bar.label + ": " + bar.text

    contentItem: ColumnLayout {
        spacing: Metrics.gapSmall

        RowLayout {
            spacing: Metrics.gap

            Ink {
                Layout.fillWidth: true
                color: Colors.textMuted
                elide: Text.ElideNone
                font.pixelSize: Type.label
                text: bar.label
                wrapMode: Text.Wrap
            }
            Icon {
                color: Colors.errorInk
                name: "warning"
                size: Metrics.iconSmall
                visible: bar.grave
            }
            Ink {
                color: bar.grave ? Colors.errorInk : Colors.text
                font.bold: true
                font.family: Type.mono
                text: bar.text
            }
        }
        SegmentBar {
            Layout.fillWidth: true
            filled: 0
            fraction: bar.fraction
            ink: bar.grave ? Colors.errorInk : Colors.accentInk
            segments: 0
        }
    }
}
