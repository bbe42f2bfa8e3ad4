// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Bincard.Theme

// One slot of the cart and the tote in it. The current one is lit and says so; a done one is
// ticked.
T.Control {
    id: plate

    required property string slot
    required property string tote
    required property string detail
    required property int phase

    readonly property bool lit: plate.phase === Phase.Current
    readonly property bool done: plate.phase === Phase.Done
    readonly property bool vacant: plate.tote === ""
    readonly property color quietInk: plate.done ? Colors.textMuted : Colors.text
    readonly property color quietEdge: plate.vacant ? Colors.outline : Colors.divider
    readonly property color quietIcon: plate.done ? Colors.doneInk : Colors.textMuted
    readonly property string vacantText: qsTr("Slot %1, no tote").arg(plate.slot)
    readonly property string takenText: qsTr("Slot %1, tote %2").arg(plate.slot).arg(plate.tote)
    readonly property color ink: plate.lit ? Colors.textOnAccent : plate.quietInk
    readonly property color inkMuted: plate.lit ? Colors.textOnAccentMuted : Colors.textMuted

    implicitWidth: Math.max(Metrics.gloved, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Metrics.gloved, implicitContentHeight + topPadding + bottomPadding)
    padding: Metrics.gapLarge
    Accessible.role: Accessible.StaticText
    Accessible.name: plate.vacant ? plate.vacantText : plate.takenText
    Accessible.description: plate.lit ? qsTr("put here") : plate.done ? qsTr("done") : plate.detail

    background: Rectangle {
        border.color: plate.lit ? Colors.accent : plate.quietEdge
        border.width: plate.lit ? Metrics.bold : Metrics.line
        color: plate.lit ? Colors.accent : plate.tote === "" ? "transparent" : Colors.surfaceRaised
        radius: Metrics.radius
    }
    contentItem: ColumnLayout {
        spacing: 0

        RowLayout {
            spacing: Metrics.gapSmall

            Ink {
                Layout.fillWidth: true
                color: plate.ink
                font.bold: plate.lit
                font.family: Type.mono
                font.pixelSize: Type.value
                text: plate.slot
            }
            Icon {
                color: plate.lit ? Colors.textOnAccent : plate.quietIcon
                name: plate.lit ? "next" : plate.done ? "check" : "tote"
                opacity: plate.tote === "" && !plate.lit ? 0 : 1
            }
        }
        Ink {
            Layout.fillWidth: true
            color: plate.ink
            font.bold: plate.lit
            font.family: Type.mono
            font.pixelSize: Type.body
            text: plate.tote === "" ? qsTr("no tote") : plate.tote
        }
        Ink {
            Layout.fillWidth: true
            color: plate.inkMuted
            font.pixelSize: Type.label
            text: plate.lit ? qsTr("Put here") : plate.detail
            visible: text !== ""
        }
    }
}
