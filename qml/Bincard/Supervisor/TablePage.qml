// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Desk
import Bincard.Theme

// A page: what is counted as bars above, the table, and beside it the row that is looked at.
FocusScope {
    id: page

    required property DeskView desk
    required property PageView view
    required property string title

    readonly property Table table: page.view.table
    readonly property bool asking: ask.visible || invite.visible
    readonly property bool onWaves: page.desk.page === DeskView.Waves
    readonly property bool onPrograms: page.desk.page === DeskView.Programs
    readonly property bool onDevices: page.desk.page === DeskView.Devices
    readonly property bool onTimeline: page.desk.page === DeskView.Timeline
    readonly property bool onStock: page.desk.page === DeskView.Stock
    readonly property bool narrow: page.width < 2.4 * Metrics.deskDetail
    readonly property int besideWidth: page.narrow ? Metrics.deskDetailMin : page.onStock ? page.width / 2 : Metrics.deskDetail
    // There the story is what one came for.
    readonly property int detailWidth: page.onTimeline ? page.width * 0.62 : page.besideWidth

    function seek() {
        search.forceActiveFocus();
        search.selectAll();
    }

    function enter() {
        grid.forceActiveFocus();
    }

    function wish(code: string, needs: int, question: string) {
        needs === 4 ? page.desk.openForm(code) : needs === 3 ? page.desk.inviteCurrent() : needs === 0 ? page.view.act(code, "", 0) : ask.open(code, needs, question);
    }

    onViewChanged: search.text = page.table.search

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
            Words {
                Layout.fillWidth: true
                color: Colors.textMuted
                elide: Text.ElideRight
                font.pixelSize: Type.dense
                text: page.table.filterText === "" ? qsTr("%n row(s)", "", page.table.count) : qsTr("%1  ·  %2").arg(page.table.count).arg(page.table.filterText)
                wrapMode: Text.NoWrap
            }
            DeskButton {
                quiet: true
                text: qsTr("Show all")
                visible: page.table.filterText !== ""
                onClicked: page.table.clearFilters()
            }
            ChoiceButton {
                label: qsTr("Group")
                value: page.table.groupingTitle
                // Few rows, and a button more that wants the room.
                visible: !page.onPrograms
                onMoved: by => page.table.stepGrouping(by)
            }
            SearchLine {
                id: search

                Layout.fillWidth: true
                Layout.maximumWidth: Metrics.deskNav
                Layout.minimumWidth: Metrics.deskNav / 2
                hint: qsTr("Search  ·  /")
                icon: "search"
                onLeaving: page.enter()
                onTextChanged: page.table.search = text
            }
            DeskButton {
                primary: true
                text: qsTr("Invite a device…")
                visible: page.onDevices
                onClicked: page.desk.invitation.begin()
            }
            DeskButton {
                text: qsTr("Did not arrive…")
                visible: page.onPrograms
                onClicked: page.desk.undelivered.begin()
            }
            DeskButton {
                primary: true
                text: page.view.makes
                visible: page.view.makes !== ""
                onClicked: page.desk.make()
            }
            DeskButton {
                text: qsTr("Copy as CSV")
                onClicked: page.view.copyAll()
            }
        }
        BarPanel {
            id: bars

            Layout.fillHeight: false
            Layout.fillWidth: true
            view: page.view
            visible: page.view.barTitles.length > 0 && bars.compares
        }
        WavePane {
            Layout.fillWidth: true
            view: page.desk.wave
            visible: page.onWaves
        }
        RowLayout {
            Layout.fillHeight: true
            spacing: Metrics.margin

            TableGrid {
                id: grid

                Layout.fillHeight: true
                Layout.fillWidth: true
                emptyText: page.view.emptyText
                emptyTitle: page.view.emptyTitle
                focus: true
                table: page.table
                onOpened: detail.focusFirst()
            }
            DetailPane {
                id: detail

                Layout.fillHeight: true
                Layout.preferredWidth: page.detailWidth
                view: page.view
                onLeaving: page.enter()
                onPictureOpened: (source, words) => enlarged.show(source, words)
                onWished: (code, needs, question) => page.wish(code, needs, question)
            }
        }
    }
    InvitePane {
        id: invite

        anchors.fill: parent
        view: page.desk.invitation
        onClosed: page.enter()
    }
    PicturePane {
        id: enlarged

        anchors.fill: parent
    }
    AskPane {
        id: ask

        anchors.fill: parent
        desk: page.desk
        onAnswered: (code, text, row) => page.view.act(code, text, page.desk.personAt(row))
        onClosed: page.enter()
    }
}
