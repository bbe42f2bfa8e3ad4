// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Theme

// The answer to the last scan: colour for the corner of the eye, shape for those who see no colour,
// words for what to do. An error that froze the input says how to go on.
Pressable {
    id: banner

    required property int level
    property string detail
    property bool frozen: false

    readonly property bool grave: banner.level >= Tone.Warning
    readonly property color calmInk: banner.level === Tone.Ok ? Colors.textOnDone : Colors.text
    readonly property bool wrong: banner.level === Tone.Error
    readonly property color graveInk: banner.wrong ? Colors.textOnError : Colors.textOnWarning
    readonly property color graveEdge: banner.wrong ? Colors.errorInk : Colors.warningInk
    readonly property color calmEdge: banner.level === Tone.Ok ? Colors.done : Colors.outline
    readonly property color edge: banner.grave ? banner.graveEdge : banner.calmEdge
    readonly property color ink: banner.grave ? banner.graveInk : banner.calmInk

    signal acknowledged

    implicitHeight: Math.max(Metrics.gloved, implicitContentHeight + topPadding + bottomPadding)
    focusPolicy: banner.frozen ? Qt.StrongFocus : Qt.NoFocus
    horizontalPadding: Metrics.margin
    verticalPadding: banner.detail === "" ? Metrics.gapLarge : Metrics.gap
    Accessible.role: Accessible.AlertMessage
    Accessible.name: banner.text
    Accessible.description: banner.detail
    onClicked: banner.acknowledged()

    background: PressSurface {
        border.color: banner.edge
        border.width: banner.grave ? Metrics.bold : Metrics.line
        color: [Colors.surfaceRaised, Colors.done, Colors.warning, Colors.error][banner.level]
        down: banner.down && banner.frozen
    }
    // Words below the headline have the whole width: the shorter the answer, the more is to be seen
    // of what it is about.
    contentItem: ColumnLayout {
        spacing: Metrics.gapSmall

        RowLayout {
            spacing: Metrics.gapLarge

            Icon {
                Layout.alignment: Qt.AlignTop
                color: banner.ink
                name: ["info", "ok", "warning", "stop"][banner.level]
                size: Metrics.iconBanner
            }
            Ink {
                Layout.fillWidth: true
                Layout.minimumHeight: Metrics.iconBanner
                color: banner.ink
                elide: Text.ElideNone
                font.bold: true
                font.pixelSize: Type.title
                text: banner.text
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.Wrap
            }
        }
        Ink {
            Layout.fillWidth: true
            color: banner.ink
            elide: Text.ElideNone
            text: banner.detail
            visible: text !== ""
            wrapMode: Text.Wrap
        }
        Ink {
            Layout.fillWidth: true
            color: banner.ink
            elide: Text.ElideNone
            font.bold: true
            text: qsTr("Scan the right one, or tap here")
            visible: banner.frozen
            wrapMode: Text.Wrap
        }
    }
}
