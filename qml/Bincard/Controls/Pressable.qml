// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Bincard.Theme

// Anything that can be pressed: by finger, glove, Space, Enter or an assistive tool.
T.AbstractButton {
    id: pressable

    implicitWidth: Math.max(Metrics.touch, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Metrics.touch, implicitContentHeight + topPadding + bottomPadding)
    focusPolicy: Qt.StrongFocus
    font.family: Type.family
    font.pixelSize: Type.body
    padding: Metrics.gap
    Accessible.role: Accessible.Button
    Accessible.name: pressable.text
    Keys.onEnterPressed: pressable.clicked()
    Keys.onReturnPressed: pressable.clicked()

    FocusFrame {
        shown: pressable.visualFocus
        z: 1
    }
}
