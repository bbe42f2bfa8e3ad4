// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Theme

// Ten figures, erase, and one corner for the decimal sign where there is one. The same keys on a
// real keyboard do the same.
FocusScope {
    id: grid

    property string decimalPoint

    signal typed(string key)
    signal erased
    signal accepted
    signal cancelled

    function offers(key: string): bool {
        return key.length === 1 && ("0123456789" + grid.decimalPoint).includes(key);
    }

    implicitWidth: keys.implicitWidth
    implicitHeight: keys.implicitHeight
    Keys.onEnterPressed: grid.accepted()
    Keys.onEscapePressed: grid.cancelled()
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_Backspace || grid.offers(event.text);
        event.key === Qt.Key_Backspace ? grid.erased() : event.accepted && grid.typed(event.text);
    }
    Keys.onReturnPressed: grid.accepted()

    GridLayout {
        id: keys

        anchors.fill: parent
        columnSpacing: Metrics.gap
        columns: 3
        rowSpacing: Metrics.gap
        // Figures stand as on every telephone, also where words are read from the right.
        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: false

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

            delegate: KeypadKey {
                required property string modelData

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumHeight: Metrics.touch
                text: modelData
                onClicked: grid.typed(modelData)
            }
        }
        KeypadKey {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.minimumHeight: Metrics.touch
            enabled: grid.decimalPoint !== ""
            opacity: enabled ? 1 : 0
            text: grid.decimalPoint === "" ? qsTr("no decimals") : grid.decimalPoint
            Accessible.ignored: !enabled
            onClicked: grid.typed(grid.decimalPoint)
        }
        KeypadKey {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.minimumHeight: Metrics.touch
            text: "0"
            onClicked: grid.typed("0")
        }
        KeypadKey {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.minimumHeight: Metrics.touch
            iconName: "backspace"
            text: qsTr("Erase")
            onClicked: grid.erased()
        }
    }
}
