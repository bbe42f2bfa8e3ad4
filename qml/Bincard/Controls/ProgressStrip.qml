// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Bincard.Theme

// How far the work is: lines behind us out of all, with those that ended short.
T.Control {
    id: strip

    required property int done
    required property int total
    property int shorts: 0
    property string noun: qsTr("lines")
    property string text: qsTr("%1/%2").arg(strip.done).arg(strip.total)

    implicitWidth: Math.max(Metrics.touch, implicitContentWidth)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("%1 of %2 %3 done").arg(strip.done).arg(strip.total).arg(strip.noun)
    Accessible.description: strip.shorts > 0 ? qsTr("%n short", "", strip.shorts) : ""

    contentItem: RowLayout {
        spacing: Metrics.gapLarge

        Ink {
            font.bold: true
            font.family: Type.mono
            text: strip.text
        }
        SegmentBar {
            Layout.fillWidth: true
            Layout.preferredHeight: Metrics.segmentThin
            filled: strip.done
            fraction: strip.total > 0 ? strip.done / strip.total : 0
            segments: strip.total <= 24 ? strip.total : 0
        }
        Icon {
            color: Colors.warningInk
            name: "warning"
            size: Metrics.iconSmall
            visible: strip.shorts > 0
        }
        Ink {
            text: qsTr("%n short", "", strip.shorts)
            visible: strip.shorts > 0
        }
    }
}
