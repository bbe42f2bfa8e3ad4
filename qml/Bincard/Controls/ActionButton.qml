// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Theme

// What the worker may decide. The primary one is unique on a screen, whole-width and at the bottom;
// a dangerous one never stands beside it. A disabled one loses its fill and shows a lock.
Pressable {
    id: button

    enum Kind {
        Primary,
        Secondary,
        Danger
    }

    property int kind: ActionButton.Primary
    property string iconName
    // The printed command that does the same, e.g. DONE.
    property string command
    // Half a line is there for it: the word has as much of it as can be.
    property bool narrow: false

    readonly property bool filled: button.enabled && button.kind !== ActionButton.Secondary
    readonly property bool danger: button.kind === ActionButton.Danger
    readonly property color fillInk: button.danger ? Colors.textOnError : Colors.textOnAccent
    readonly property color bareInk: button.enabled ? Colors.text : Colors.textMuted
    readonly property color ink: button.filled ? button.fillInk : button.bareInk
    readonly property color fill: button.danger ? Colors.error : Colors.accent
    readonly property color fillEdge: button.danger ? Colors.errorInk : Colors.accent
    readonly property color bareEdge: button.enabled ? Colors.text : Colors.outline

    implicitHeight: Math.max(Metrics.gloved, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: button.narrow ? Metrics.gapLarge : Metrics.margin
    verticalPadding: Metrics.gapLarge
    Accessible.description: button.command === "" ? "" : qsTr("Command %1").arg(button.command)

    background: PressSurface {
        border.color: button.filled ? button.fillEdge : button.bareEdge
        color: button.filled ? button.fill : Colors.surfaceRaised
        down: button.down
    }
    contentItem: RowLayout {
        spacing: button.narrow ? Metrics.gap : Metrics.gapLarge

        Icon {
            color: button.ink
            name: button.enabled ? button.iconName : "lock"
            visible: name !== "" && (!button.narrow || Metrics.wordy)
        }
        // In half a line it shrinks before it breaks.
        Ink {
            Layout.fillWidth: true
            // Of what it has shrunk to, not of the lines it would have had.
            Layout.preferredHeight: button.narrow ? contentHeight : implicitHeight
            color: button.ink
            elide: Text.ElideRight
            font.bold: true
            font.pixelSize: Type.title
            fontSizeMode: button.narrow ? Text.HorizontalFit : Text.FixedSize
            maximumLineCount: 3
            minimumPixelSize: Type.wordMin
            text: button.text
            wrapMode: button.narrow ? Text.WordWrap : Text.Wrap
        }
        Ink {
            color: button.ink
            font.family: Type.mono
            font.pixelSize: Type.label
            text: button.command
            visible: button.command !== "" && button.width >= 5 * Metrics.gloved * Metrics.textScale
        }
    }
}
