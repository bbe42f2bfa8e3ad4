// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor
import Bincard.Theme

// Where this device stands with its hub, and who works at it.
Rectangle {
    id: strip

    required property SyncView sync
    required property string person

    readonly property string pendingText: qsTr("%n not yet accepted", "", strip.sync.stored + strip.sync.sent)
    readonly property string ownText: strip.sync.stored + strip.sync.sent > 0 ? strip.pendingText : qsTr("All accepted")
    readonly property string refusedText: qsTr("%n refused by the hub", "", strip.sync.rejected)
    readonly property string lineText: strip.sync.online ? qsTr("Live") : qsTr("Offline")

    color: Colors.surfaceSunken
    implicitHeight: Metrics.deskRow

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Metrics.margin
        anchors.rightMargin: Metrics.margin
        spacing: Metrics.gapLarge

        Icon {
            color: strip.sync.online ? Colors.doneInk : Colors.warningInk
            name: strip.sync.online ? "sync" : "offline"
            size: Metrics.iconSmall
        }
        Words {
            font.bold: !strip.sync.online
            font.pixelSize: Type.small
            text: strip.lineText + "  ·  " + strip.sync.ageText
            wrapMode: Text.NoWrap
        }
        Words {
            color: Colors.textMuted
            font.pixelSize: Type.small
            text: strip.ownText
            wrapMode: Text.NoWrap
        }
        Words {
            color: Colors.errorInk
            font.bold: true
            font.pixelSize: Type.small
            text: strip.refusedText
            visible: strip.sync.rejected > 0
            wrapMode: Text.NoWrap
        }
        Item {
            Layout.fillWidth: true
        }
        Icon {
            color: Colors.textMuted
            name: "user"
            size: Metrics.iconSmall
        }
        Words {
            font.pixelSize: Type.small
            text: strip.person
            wrapMode: Text.NoWrap
        }
    }
}
