// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Theme

// One picture over everything else of the page, until somebody has seen it.
FocusScope {
    id: pane

    property url source
    property string words

    function show(source: url, words: string) {
        pane.source = source;
        pane.words = words;
        pane.visible = true;
        close.forceActiveFocus();
    }

    visible: false
    Accessible.role: Accessible.Dialog
    Accessible.name: pane.words
    Keys.onEscapePressed: pane.visible = false

    Rectangle {
        anchors.fill: parent
        color: Colors.scrim

        MouseArea {
            anchors.fill: parent
            onClicked: pane.visible = false
        }
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: Metrics.margin
        color: Colors.surfaceRaised
        radius: Metrics.radius

        ColumnLayout {
            anchors.fill: parent
            anchors.margins: Metrics.margin
            spacing: Metrics.gap

            Item {
                Layout.fillHeight: true
                Layout.fillWidth: true

                Image {
                    id: photo

                    anchors.fill: parent
                    asynchronous: true
                    fillMode: Image.PreserveAspectFit
                    source: pane.visible ? pane.source : ""
                    Accessible.role: Accessible.Graphic
                    Accessible.name: pane.words
                }
                Words {
                    anchors.centerIn: parent
                    color: Colors.textMuted
                    text: photo.status === Image.Ready ? qsTr("The hub does not have this photo yet.") : qsTr("The photo is on its way.")
                    visible: photo.status !== Image.Ready || photo.implicitWidth === 0
                    wrapMode: Text.NoWrap
                }
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Metrics.gap

                Words {
                    Layout.fillWidth: true
                    font.pixelSize: Type.dense
                    text: pane.words
                }
                DeskButton {
                    id: close

                    primary: true
                    text: qsTr("Close")
                    onClicked: pane.visible = false
                }
            }
        }
    }
}
