// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor
import Bincard.Theme

// What came of the last wish; Esc or a press puts it away.
Pressable {
    id: notice

    required property feedbackWords feedback

    readonly property bool wrong: notice.feedback.level === Tone.Error
    readonly property bool waiting: notice.feedback.level === Tone.Warning
    readonly property color fill: notice.wrong ? Colors.error : notice.waiting ? Colors.warning : Colors.done
    readonly property color ink: notice.wrong ? Colors.textOnError : notice.waiting ? Colors.textOnWarning : Colors.textOnDone

    signal closed

    implicitHeight: Metrics.deskControl
    horizontalPadding: Metrics.margin
    verticalPadding: 0
    text: notice.feedback.text
    visible: notice.feedback.text !== ""
    Accessible.role: Accessible.AlertMessage
    Accessible.description: notice.feedback.detail
    onClicked: notice.closed()

    background: Rectangle {
        color: notice.fill
    }
    contentItem: RowLayout {
        spacing: Metrics.gapLarge

        Icon {
            color: notice.ink
            name: notice.wrong ? "stop" : notice.waiting ? "warning" : "ok"
            size: Metrics.iconSmall
        }
        Ink {
            color: notice.ink
            font.bold: true
            font.pixelSize: Type.dense
            text: notice.feedback.text
        }
        Ink {
            Layout.fillWidth: true
            color: notice.ink
            font.pixelSize: Type.dense
            text: notice.feedback.detail
        }
        Icon {
            color: notice.ink
            name: "close"
            size: Metrics.iconSmall
        }
    }
}
