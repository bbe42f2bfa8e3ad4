// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Bincard.Theme

// How many: taken over needed, in figures first and countable blocks second. What a number means
// (units, rounding, how many blocks) is decided before it gets here.
T.Control {
    id: dial

    required property string takenText
    // Empty where nobody knows or says: then the figure counts up.
    required property string neededText
    required property string unit
    required property int segments
    required property int filled
    required property real fraction
    required property bool complete
    property string label: qsTr("Take")
    // The same quantity in packagings, e.g. "1 box + 4 pieces".
    property string detail
    property bool lit: false
    // An answer stands above it: what it counts and the figure, in one line.
    property bool brief: false

    readonly property bool counts: dial.neededText === ""
    readonly property string ofText: qsTr("%1 of %2 %3").arg(takenText).arg(neededText).arg(unit)

    implicitWidth: Math.max(Metrics.touch, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Metrics.gloved, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: Metrics.margin
    verticalPadding: dial.brief ? Metrics.gapSmall : Metrics.gapLarge
    Accessible.role: Accessible.ProgressBar
    Accessible.name: dial.counts ? dial.takenText + " " + dial.unit : dial.ofText
    Accessible.description: dial.complete ? qsTr("complete") : dial.detail

    background: Rectangle {
        border.color: dial.complete ? Colors.doneInk : dial.lit ? Colors.accentInk : Colors.divider
        border.width: dial.complete || dial.lit ? Metrics.line : Metrics.hairline
        color: Colors.surfaceRaised
        radius: Metrics.radius

        Rectangle {
            anchors.left: parent.left
            width: Metrics.stripe
            height: parent.height
            color: Colors.accentInk
            radius: Metrics.radiusSmall
            visible: dial.lit && !dial.complete
        }
    }
    contentItem: ColumnLayout {
        spacing: 0

        DialCaption {
            Layout.fillWidth: true
            complete: dial.complete
            detail: dial.detail
            label: dial.label
            visible: !dial.brief
        }
        DialFigure {
            Layout.fillWidth: true
            brief: dial.brief
            complete: dial.complete
            figure: dial.counts ? dial.takenText : qsTr("%1/%2", "taken/needed").arg(dial.takenText).arg(dial.neededText)
            label: dial.label
            unit: dial.unit
        }
        SegmentBar {
            Layout.fillWidth: true
            filled: dial.filled
            fraction: dial.fraction
            ink: dial.complete ? Colors.doneInk : Colors.accentInk
            segments: dial.segments
            visible: !dial.counts && !dial.brief
        }
    }
}
