// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Desk
import Bincard.Theme

// The floor from above, as the walk passes it: zone by zone, warm where something happens.
FocusScope {
    id: page

    required property MapView view
    required property string title
    property int current: -1
    property string shown

    readonly property real cell: Math.max(Metrics.gapLarge, Math.min(Metrics.mapCell, (field.width - Metrics.deskBars) / Math.max(1, page.view.columns)))

    signal placeOpened(string code)

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Metrics.margin
        spacing: Metrics.gapLarge

        RowLayout {
            spacing: Metrics.gapLarge

            Words {
                font.bold: true
                font.pixelSize: Type.title
                text: page.title
                wrapMode: Text.NoWrap
            }
            Repeater {
                model: page.view.heats

                delegate: DeskButton {
                    required property int index
                    required property string modelData

                    marked: page.view.heat === index
                    text: modelData
                    onClicked: page.view.heat = index
                }
            }
            Item {
                Layout.fillWidth: true
            }
        }
        Flickable {
            id: field

            Layout.fillHeight: true
            Layout.fillWidth: true
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            contentHeight: page.view.rows * page.cell
            contentWidth: width

            Repeater {
                model: page.view.zones

                delegate: Words {
                    required property int index
                    required property string modelData

                    y: page.view.zoneRows[index] * page.cell
                    width: Metrics.deskBars - Metrics.gap
                    height: page.cell
                    elide: Text.ElideRight
                    font.bold: true
                    font.pixelSize: Type.dense
                    text: modelData === "" ? qsTr("no zone") : qsTr("Zone %1").arg(modelData)
                    verticalAlignment: Text.AlignVCenter
                    wrapMode: Text.NoWrap
                }
            }
            Repeater {
                model: page.view.places

                delegate: MapCell {
                    x: Metrics.deskBars + column * page.cell
                    y: row * page.cell
                    width: page.cell
                    height: page.cell
                    onTold: text => page.shown = text
                    onOpened: code => page.placeOpened(code)
                }
            }
        }
        RowLayout {
            spacing: Metrics.gapLarge

            Words {
                Layout.fillWidth: true
                font.pixelSize: Type.dense
                text: page.shown === "" ? qsTr("Point at a place, or go there with Tab; Enter opens its goods.") : page.shown
            }
            Words {
                color: Colors.textMuted
                font.pixelSize: Type.dense
                text: qsTr("none")
                wrapMode: Text.NoWrap
            }
            Rectangle {
                border.color: Colors.outline
                border.width: Metrics.hairline
                implicitWidth: Metrics.deskBars
                implicitHeight: Metrics.gapLarge

                gradient: Gradient {
                    orientation: Gradient.Horizontal

                    GradientStop {
                        color: Colors.surfaceRaised
                        position: 0
                    }
                    GradientStop {
                        color: Colors.warm
                        position: 1
                    }
                }
            }
            Words {
                font.bold: true
                font.pixelSize: Type.dense
                text: page.view.most === "" ? qsTr("nothing yet") : page.view.most
                wrapMode: Text.NoWrap
            }
        }
    }
}
