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

        RowLayout {
            spacing: Metrics.gap

            Icon {
                color: plate.reached ? Colors.doneInk : plate.inkMuted
                name: plate.reached ? "check" : plate.iconName
                size: Metrics.iconSmall
            }
            Caption {
                color: plate.inkMuted
                text: plate.reached ? qsTr("You are at") : plate.label
            }
            Ink {
                Layout.fillWidth: true
                color: plate.ink
                elide: Text.ElideNone
                font.bold: true
                font.family: Type.mono
                font.pixelSize: plate.lit ? Type.plateBrief : Type.value
                fontSizeMode: Text.HorizontalFit
                horizontalAlignment: Text.AlignRight
                minimumPixelSize: Type.wordMin
                text: plate.code
                visible: plate.small
            }
        }
        Ink {
            Layout.fillWidth: true
            color: plate.ink
            elide: Text.ElideNone
            font.bold: true
            font.family: Type.mono
            font.pixelSize: Type.plate
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Type.plateMin
            text: plate.code
            // A long code shrinks, but the plate keeps its height: nothing below it jumps.
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
}
