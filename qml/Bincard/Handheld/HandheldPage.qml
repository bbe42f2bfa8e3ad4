// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor
import Bincard.Theme

// What every page has: the head with the sync badge, a column that scrolls, and what stands under
// the thumb. In landscape the thumb's part stands beside the column.
FocusScope {
    id: page

    required property string title
    required property SyncView sync
    property string subtitle
    property bool canGoBack: false
    property bool hasMenu: false
    property bool showsSync: true
    // Whether typed keys are this page's own (a PIN, a number), and what it does with them.
    property bool takesKeys: false
    default property alias content: column.data
    property alias head: headColumn.data
    property alias footer: footerColumn.data

    readonly property bool wide: page.width > page.height && page.width >= 2 * Metrics.columnMax - 4 * Metrics.bar

    signal backRequested
    signal menuRequested
    signal syncRequested
    signal keyed(string text)

    function focusNext(forward: bool) {
        const item = page.Window.activeFocusItem ?? page;
        item.nextItemInFocusChain(forward).forceActiveFocus(Qt.TabFocusReason);
    }

    focus: true
    Keys.onDownPressed: page.focusNext(true)
    Keys.onEscapePressed: page.backRequested()
    Keys.onRightPressed: page.focusNext(true)
    Keys.onLeftPressed: page.focusNext(false)
    Keys.onUpPressed: page.focusNext(false)

    Rectangle {
        anchors.fill: parent
        color: Colors.surface
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: Metrics.gap

        TopBar {
            Layout.fillWidth: true
            canGoBack: page.canGoBack
            subtitle: page.subtitle
            title: page.title
            onBackRequested: page.backRequested()

            SyncBadge {
                ageText: page.sync.ageText
                online: page.sync.online
                rejected: page.sync.rejected
                sent: page.sync.sent
                stored: page.sync.stored
                visible: page.showsSync
                onClicked: page.syncRequested()
            }
            IconButton {
                iconName: "menu"
                text: qsTr("Menu")
                visible: page.hasMenu
                onClicked: page.menuRequested()
            }
        }
        GridLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            columnSpacing: Metrics.gap
            columns: page.wide ? 2 : 1
            rowSpacing: Metrics.gap

            ColumnLayout {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 3
                spacing: Metrics.gap

                ColumnLayout {
                    id: headColumn

                    Layout.fillHeight: false
                    Layout.fillWidth: true
                    Layout.leftMargin: Metrics.margin
                    Layout.rightMargin: Metrics.margin
                    spacing: Metrics.gap
                    visible: implicitHeight > 0
                }
                Flickable {
                    id: flick

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    boundsBehavior: Flickable.StopAtBounds
                    clip: true
                    contentHeight: column.implicitHeight + Metrics.gap
                    contentWidth: width

                    ColumnLayout {
                        id: column

                        x: Metrics.gap
                        width: flick.width - 2 * Metrics.gap
                        height: Math.max(implicitHeight, flick.height - Metrics.gap)
                        spacing: Metrics.gap
                    }
                }
            }
            ColumnLayout {
                id: footerColumn

                Layout.alignment: Qt.AlignBottom
                Layout.bottomMargin: Metrics.gap
                Layout.fillHeight: false
                Layout.fillWidth: true
                Layout.leftMargin: Metrics.gap
                Layout.preferredWidth: 2
                Layout.rightMargin: Metrics.gap
                spacing: Metrics.gap
                visible: implicitHeight > 0
            }
        }
    }
}
