// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor
import Bincard.Theme

// So many in hand, as a number: the whole amount, not one more.
FloorPage {
    id: page

    required property PromptView view

    // A figure that the step wants typed, else how many units.
    readonly property bool figure: page.view.entry.figures
    readonly property string needed: page.view.amount.needed
    readonly property string inHand: page.needed === "" ? qsTr("How many") : qsTr("How many, of %1").arg(page.needed)
    property alias value: keypad.value

    signal closed

    canGoBack: true
    fills: true
    takesKeys: true
    title: page.view.goods.name
    onBackRequested: page.closed()
    onKeyed: text => keypad.type(text)

    KeypadPanel {
        id: keypad

        Layout.alignment: Qt.AlignHCenter
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.maximumWidth: Metrics.compact ? page.width : Metrics.columnMax
        decimalPoint: page.figure ? page.view.entry.decimalPoint : page.view.amount.decimalPoint
        focus: true
        label: page.figure ? page.view.entry.label : page.inHand
        lengthMax: page.figure ? 8 : 7
        unit: page.figure ? page.view.entry.unit : page.view.amount.unit
        onAccepted: value => {
            page.figure ? page.view.enterText(value) : page.view.enterQuantity(value);
            page.closed();
        }
        onCancelled: page.closed()
    }
}
