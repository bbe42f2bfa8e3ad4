// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor
import Bincard.Theme

// So many in hand, as a number: the whole amount, not one more.
HandheldPage {
    id: page

    required property PromptView view
    property alias value: keypad.value

    signal closed

    canGoBack: true
    takesKeys: true
    title: page.view.goods.name
    onBackRequested: page.closed()
    onKeyed: text => keypad.type(text)

    KeypadPanel {
        id: keypad

        Layout.alignment: Qt.AlignHCenter
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.maximumWidth: Metrics.columnMax
        decimalPoint: page.view.amount.decimalPoint
        focus: true
        label: qsTr("In your hand, of %1").arg(page.view.amount.needed)
        unit: page.view.amount.unit
        onAccepted: value => page.view.enterQuantity(value)
        onCancelled: page.closed()
    }
}
