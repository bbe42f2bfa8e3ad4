// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Theme

// One piece of work that waits: which, whose, how far it is, and how soon it has to be gone: in
// words, as the time that is left, and in a shape where that is short.
Pressable {
    id: card

    required property string code
    required property string detail
    required property string iconName
    required property string holder
    required property string cutOff
    required property string due
    required property int level
    required property real remaining
    required property int done
    required property int total
    required property bool own

    readonly property real dueWidth: 2 * Metrics.gloved * Math.max(1, Math.min(1.5, Metrics.textScale))
    readonly property bool late: card.level === Tone.Error
    readonly property bool grave: card.level >= Tone.Warning
    readonly property color graveInk: card.late ? Colors.errorInk : Colors.warningInk
    readonly property color dueInk: card.grave ? card.graveInk : Colors.textMuted
    readonly property string holderText: card.own ? qsTr("Yours: go on") : qsTr("%1 works on it").arg(card.holder)
    readonly property bool held: card.own || card.holder !== ""
    readonly property string progressText: card.total > 0 ? qsTr("%1 of %n line(s) done", "", card.total).arg(card.done) : ""
    readonly property string urgency: card.cutOff === "" ? "" : qsTr("leaves at %1, %2").arg(card.cutOff).arg(card.due)

    readonly property string spokenHolder: card.held ? card.holderText + ", " : ""
    readonly property string spokenProgress: card.progressText === "" ? "" : card.progressText + ", "

    implicitHeight: Math.max(Metrics.gloved, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: Metrics.margin + Metrics.gap
    verticalPadding: Metrics.gapLarge
    text: card.detail === "" ? card.code : card.code + ", " + card.detail
    Accessible.description: card.spokenHolder + card.spokenProgress + card.urgency

    background: PressSurface {
        border.color: card.own ? Colors.accentInk : card.late ? Colors.errorInk : Colors.outline
        border.width: card.own || card.late ? Metrics.line : Metrics.hairline
        color: Colors.surfaceRaised
        down: card.down

        Rectangle {
            anchors.left: parent.left
            width: Metrics.stripe
            height: parent.height
            color: Colors.accentInk
            radius: Metrics.radiusSmall
            visible: card.own
        }
    }
    contentItem: RowLayout {
        spacing: Metrics.margin

        Icon {
            color: card.own ? Colors.accentInk : Colors.textMuted
            name: card.iconName
            size: Metrics.iconLarge
            visible: name !== ""
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            spacing: Metrics.line

            Ink {
                Layout.fillWidth: true
                elide: Text.ElideNone
                font.bold: true
                font.family: Type.mono
                font.pixelSize: Type.instruction
                text: card.code
                wrapMode: Text.WrapAnywhere
            }
            Ink {
                Layout.fillWidth: true
                color: Colors.textMuted
                elide: Text.ElideNone
                text: card.detail
                visible: text !== ""
                wrapMode: Text.Wrap
            }
            IconLine {
                Layout.fillWidth: true
                bold: card.own
                iconName: card.own ? "next" : "user"
                ink: card.own ? Colors.accentInk : Colors.text
                text: card.holderText
                visible: card.held
            }
        }
        ColumnLayout {
            Layout.fillWidth: false
            Layout.preferredWidth: 2 * Metrics.gloved
            spacing: Metrics.gapSmall
            visible: card.total > 0 && Metrics.wordy

            Ink {
                Layout.fillWidth: true
                color: Colors.textMuted
                font.family: Type.mono
                text: qsTr("%1/%2", "done/total").arg(card.done).arg(card.total)
            }
            SegmentBar {
                Layout.fillWidth: true
                Layout.preferredHeight: Metrics.segmentThin
                filled: card.done
                fraction: card.total > 0 ? card.done / card.total : 0
                ink: Colors.doneInk
                segments: card.total <= 12 ? card.total : 0
            }
        }
        ColumnLayout {
            Layout.fillWidth: false
            Layout.preferredWidth: card.dueWidth
            spacing: Metrics.gapSmall
            visible: card.cutOff !== ""

            RowLayout {
                Layout.alignment: Qt.AlignRight
                spacing: Metrics.gapSmall

                Icon {
                    color: card.dueInk
                    name: card.late ? "stop" : card.grave ? "warning" : "clock"
                    size: Metrics.iconSmall
                }
                Ink {
                    font.bold: true
                    font.family: Type.mono
                    font.pixelSize: Type.title
                    text: card.cutOff
                }
            }
            Ink {
                Layout.fillWidth: true
                color: card.dueInk
                elide: Text.ElideNone
                font.bold: card.grave
                font.pixelSize: Type.label
                fontSizeMode: Text.HorizontalFit
                horizontalAlignment: Text.AlignRight
                minimumPixelSize: Type.wordMin
                text: card.due
            }
            SegmentBar {
                Layout.fillWidth: true
                Layout.preferredHeight: Metrics.segmentThin
                filled: 0
                fraction: card.remaining
                ink: card.grave ? card.graveInk : Colors.outline
                segments: 0
            }
        }
    }
}
