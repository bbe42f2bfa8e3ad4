// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Theme

// Every control in every state, one page each, in both themes.
Window {
    id: window

    readonly property list<string> pages: ["ActionButton", "IconButton", "FactTile", "FactRow", "LocationPlate", "QuantityDial", "ProgressStrip", "FeedbackBanner", "SyncBadge", "SyncPanel", "CodeTail", "TotePlate", "ToteSlotMap", "LineRow", "DocumentLine", "StoryLine", "FlowTile", "ChoiceRow", "KeypadPanel", "EntryLine", "PinPad", "TopBar", "ScanHint", "EmptyState", "UserChip", "NoticeRow", "ShiftCard", "TestCodeRow", "CartonCard", "FillBar", "GoodsLine", "GoodsPicture", "PaperRow", "PhotoStrip", "QueueCard", "RangeBar", "ScrollColumn", "StatusChip", "WeightBeam", "Pressable", "SegmentBar", "Words", "ScreenGo", "ScreenTake", "ScreenWrong"]
    property int page: 0
    property bool dark: false
    // Without the head: for pictures.
    property bool bare: false
    property bool still: false
    property real textScale: 1

    readonly property Item content: loader.item as Item
    readonly property int contentHeight: window.content ? window.content.implicitHeight : 0

    width: Metrics.columnMax - 10 * Metrics.margin
    height: 40 * Metrics.margin
    color: Colors.surface
    title: "Bincard gallery"
    visible: true

    Binding {
        property: "dark"
        target: Colors
        value: window.dark
    }
    Binding {
        property: "reduced"
        target: Motion
        value: window.still
    }
    Binding {
        property: "textScale"
        target: Metrics
        value: window.textScale
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        TopBar {
            Layout.fillWidth: true
            title: window.pages[window.page]
            visible: !window.bare

            IconButton {
                iconName: window.dark ? "sun" : "moon"
                text: qsTr("Change the theme")
                onClicked: window.dark = !window.dark
            }
            IconButton {
                enabled: window.page > 0
                iconName: "back"
                text: qsTr("Page before")
                onClicked: window.page--
            }
            IconButton {
                enabled: window.page + 1 < window.pages.length
                iconName: "next"
                text: qsTr("Next page")
                onClicked: window.page++
            }
        }
        Flickable {
            Layout.fillHeight: true
            Layout.fillWidth: true
            clip: true
            contentHeight: window.contentHeight

            Loader {
                id: loader

                width: parent.width
                height: window.contentHeight
                source: "pages/" + window.pages[window.page] + "Page.qml"
            }
        }
    }
}
