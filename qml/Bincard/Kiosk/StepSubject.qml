// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor
import Bincard.Theme

// Where, what and how many.
Pane {
    id: subject

    required property PromptView view
    // An answer stands beside it; each part is one line.
    property bool brief: false
    // What it is stands elsewhere already.
    property bool named: false

    readonly property bool nameless: subject.named || subject.view.goods.name === ""
    readonly property bool placeless: subject.view.place.code === ""
    readonly property bool empty: subject.placeless && subject.nameless && !subject.view.amount.shown

    signal quantityRequested

    LocationPlate {
        Layout.fillWidth: true
        brief: subject.brief
        code: subject.view.place.code
        detail: subject.view.place.detail
        label: subject.view.place.label
        lit: subject.view.place.lit
        reached: subject.view.place.reached
        visible: code !== ""
    }
    FactTile {
        Layout.fillWidth: true
        brief: subject.brief
        detail: subject.view.goods.detail
        done: subject.view.goods.proven
        iconName: "box"
        label: subject.view.goods.label
        lit: subject.view.goods.lit
        picture: subject.view.goods.picture
        value: subject.view.goods.name
        visible: !subject.nameless
    }
    Item {
        Layout.fillWidth: true
        implicitHeight: dial.implicitHeight
        visible: subject.view.amount.shown

        QuantityDial {
            id: dial

            anchors.left: parent.left
            width: parent.width - (byHand.visible ? byHand.width + Metrics.gap : 0)
            complete: subject.view.amount.complete
            detail: subject.view.amount.detail
            filled: subject.view.amount.filled
            fraction: subject.view.amount.fraction
            label: subject.view.amount.label
            lit: subject.view.amount.lit
            neededText: subject.view.amount.needed
            segments: subject.view.amount.segments
            takenText: subject.view.amount.taken
            unit: subject.view.amount.unit
        }
        IconButton {
            id: byHand

            anchors.bottom: parent.bottom
            anchors.right: parent.right
            anchors.top: parent.top
            width: Metrics.gloved
            iconName: "keyboard"
            quiet: false
            text: qsTr("Enter a number")
            visible: subject.view.amount.entry
            onClicked: subject.quantityRequested()
        }
    }
    FeedbackBanner {
        Layout.fillWidth: true
        level: Tone.Neutral
        text: subject.view.goods.note
        visible: text !== "" && !subject.named
    }
}
