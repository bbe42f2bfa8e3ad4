// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Desk
import Bincard.Theme

// The floor from above, warm where something happens.
FocusScope {
    id: page

    required property MapView view
    required property string title

    readonly property string hint: qsTr("Point at a place, or go there with the arrows; Enter opens its goods. + and − bring it nearer.")

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
            MapLegend {
                view: page.view
            }
        }
        Rectangle {
            Layout.fillHeight: true
            Layout.fillWidth: true
            border.color: Colors.divider
            border.width: Metrics.hairline
            color: Colors.surfaceRaised
            radius: Metrics.radiusSmall

            MapField {
                id: field

                anchors.fill: parent
                anchors.margins: Metrics.margin
                focus: true
                view: page.view
                onPlaceOpened: code => page.placeOpened(code)
            }
        }
        Words {
            Layout.fillWidth: true
            color: field.shown === "" ? Colors.textMuted : Colors.text
            elide: Text.ElideRight
            font.bold: field.shown !== ""
            font.pixelSize: Type.dense
            text: field.shown === "" ? page.hint : field.shown
            wrapMode: Text.NoWrap
        }
    }
}
