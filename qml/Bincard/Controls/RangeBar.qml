// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Bincard.Theme

// Between which values a measure is right: the band in the middle of a beam, its two ends with
// their figures and a sign, what lies beyond without any.
T.Control {
    id: bar

    required property string label
    required property string least
    required property string most

    // The band stands in the middle: how far beyond one may be nobody knows.
    readonly property real from: 0.2
    readonly property real to: 0.8

    implicitWidth: Math.max(Metrics.touch, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Metrics.margin
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1 %2 and %3").arg(bar.label).arg(bar.least).arg(bar.most)

    background: Rectangle {
        border.color: Colors.divider
        border.width: Metrics.hairline
        color: Colors.surface
        radius: Metrics.radius
    }
    contentItem: ColumnLayout {
        spacing: Metrics.gapSmall

        RowLayout {
            spacing: Metrics.gap

            Icon {
                color: Colors.doneInk
                name: "ok"
                size: Metrics.iconSmall
            }
            Ink {
                Layout.fillWidth: true
                color: Colors.textMuted
                elide: Text.ElideNone
                font.pixelSize: Type.label
                text: bar.label
                wrapMode: Text.Wrap
            }
        }
        Item {
            Layout.fillWidth: true
            implicitHeight: childrenRect.height

            Ink {
                x: Math.max(0, bar.from * parent.width - width / 2)
                font.bold: true
                font.family: Type.mono
                font.pixelSize: Type.title
                text: bar.least
            }
            Ink {
                x: Math.min(parent.width - width, bar.to * parent.width - width / 2)
                font.bold: true
                font.family: Type.mono
                font.pixelSize: Type.title
                text: bar.most
            }
        }
        Item {
            Layout.fillWidth: true
            implicitHeight: Metrics.segment + Metrics.gap

            Rectangle {
                y: (parent.height - height) / 2
                width: parent.width
                height: Metrics.segment
                border.color: Colors.outline
                border.width: Metrics.line
                color: Colors.surfaceRaised
                radius: Metrics.radiusSmall
            }
            Rectangle {
                x: bar.from * parent.width
                y: (parent.height - height) / 2
                width: (bar.to - bar.from) * parent.width
                height: Metrics.segment
                color: Colors.doneInk
            }
            Repeater {
                model: [bar.from, bar.to]

                delegate: Rectangle {
                    required property real modelData

                    x: modelData * parent.width - width / 2
                    width: Metrics.bold
                    height: parent.height
                    color: Colors.text
                }
            }
        }
    }
}
