// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Bincard.Theme

// The place, as big as the screen allows, like the sign on the rack. Lit: go there. Reached: one
// quiet line with a tick. Neither: one line about what comes later.
T.Control {
    id: plate

    required property string code
    property string label: qsTr("Go to")
    property string detail
    property bool lit: false
    property bool reached: false
    // An answer stands above it: as big as one line allows.
    property bool brief: false
    property string iconName: "place"

    readonly property bool small: !plate.lit || plate.brief
    readonly property bool past: plate.reached && !plate.lit
    // A long code shrinks to the room that it has: counted, since a layout and a text that fits
    // itself into it ask each other for ever. Before a layout has placed it, it has no room yet.
    readonly property real room: plate.availableWidth * (plate.small ? 2 / 3 : 1)
    readonly property bool placed: plate.width >= 2 * Metrics.gloved
    readonly property real shrink: plate.placed ? Math.min(1, plate.room / Math.max(1, printed.advanceWidth)) : 1
    readonly property int line: plate.lit ? Type.plateBrief : Type.value
    readonly property color ink: plate.lit ? Colors.textOnAccent : Colors.text
    readonly property color inkMuted: plate.lit ? Colors.textOnAccentMuted : Colors.textMuted

    implicitWidth: Math.max(Metrics.touch, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    horizontalPadding: Metrics.margin
    verticalPadding: plate.past ? Metrics.gapSmall : plate.small ? Metrics.gap : Metrics.gapLarge
    Accessible.role: Accessible.StaticText
    Accessible.name: plate.label + " " + plate.code
    Accessible.description: plate.reached ? qsTr("reached") : plate.detail

    background: Rectangle {
        border.color: plate.lit ? Colors.accent : plate.past ? Colors.divider : Colors.outline
        border.width: plate.past ? Metrics.hairline : Metrics.line
        color: plate.lit ? Colors.accent : plate.past ? Colors.surface : Colors.surfaceRaised
        radius: Metrics.radius
    }
    contentItem: ColumnLayout {
        spacing: 0

        PlateLine {
            Layout.fillWidth: true
            code: plate.small ? plate.code : ""
            codeSize: Math.floor(printed.font.pixelSize * plate.shrink)
            iconName: plate.reached ? "check" : plate.iconName
            iconInk: plate.reached ? Colors.doneInk : plate.inkMuted
            ink: plate.ink
            inkMuted: plate.inkMuted
            label: plate.reached ? qsTr("You are at") : plate.label
        }
        Ink {
            Layout.fillWidth: true
            // A long code shrinks, but the plate keeps its height: nothing below it jumps.
            Layout.preferredHeight: Math.ceil(printed.height)
            color: plate.ink
            elide: Text.ElideNone
            font.bold: true
            font.family: Type.mono
            font.pixelSize: Math.floor(printed.font.pixelSize * plate.shrink)
            text: plate.code
            verticalAlignment: Text.AlignVCenter
            visible: !plate.small
        }
        Ink {
            Layout.fillWidth: true
            color: plate.inkMuted
            maximumLineCount: 2
            text: plate.detail
            visible: text !== "" && !plate.reached && !plate.brief
            wrapMode: Text.Wrap
        }
    }

    TextMetrics {
        id: printed

        font.bold: true
        font.family: Type.mono
        font.pixelSize: plate.small ? plate.line : Type.plate
        text: plate.code
    }
}
