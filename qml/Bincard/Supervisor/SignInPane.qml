// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor
import Bincard.Theme

// What comes before the pages: the device joins its hub, is filled, and somebody shows a badge.
FocusScope {
    id: pane

    required property Session session

    readonly property int stage: pane.session.page
    readonly property bool pinAsked: pane.stage === Session.Pin

    readonly property list<string> headings: [qsTr("Scan the enrolment code"), qsTr("Read this number to IT"), qsTr("Getting ready"), qsTr("Scan your badge"), "", "", "", qsTr("This device is stopped")]
    readonly property list<string> advices: [qsTr("IT shows you a code on a screen or on paper. Scan or type it once, and this desk belongs to your warehouse."), qsTr("Whoever runs the hub compares it and approves this device."), qsTr("The warehouse comes onto this device, once: %1 %").arg(pane.session.enrol.loadedPercent), qsTr("Hold your badge before the scanner, or type what it says. Then your PIN."), "", "", "", qsTr("Ask IT.")]

    function type(text: string) {
        entry.opened ? entry.type(text) : pane.pinAsked ? pad.type(text) : entry.open(text);
    }

    Rectangle {
        anchors.fill: parent
        color: Colors.surface
    }
    ColumnLayout {
        anchors.centerIn: parent
        width: Metrics.deskDialog
        spacing: Metrics.gapLarge

        Ink {
            Layout.fillWidth: true
            color: Colors.textMuted
            font.pixelSize: Type.title
            horizontalAlignment: Text.AlignHCenter
            text: pane.session.signIn.warehouse === "" ? "Bincard" : pane.session.signIn.warehouse
        }
        FeedbackBanner {
            Layout.fillWidth: true
            detail: pane.session.trouble.detail
            level: pane.session.trouble.level
            text: pane.session.trouble.text
            visible: text !== ""
        }
        EmptyState {
            Layout.fillWidth: true
            iconName: pane.stage === Session.SignIn ? "user" : pane.stage === Session.Stopped ? "lock" : "barcode"
            text: pane.advices[pane.stage]
            title: pane.headings[pane.stage]
            visible: !pane.pinAsked
        }
        Ink {
            Layout.fillWidth: true
            font.bold: true
            font.family: Type.mono
            font.pixelSize: Type.plate
            horizontalAlignment: Text.AlignHCenter
            text: pane.session.enrol.confirmation
            visible: pane.stage === Session.Approval
        }
        Ink {
            Layout.fillWidth: true
            font.bold: true
            font.pixelSize: Type.instruction
            horizontalAlignment: Text.AlignHCenter
            text: pane.session.signIn.person
            visible: pane.pinAsked
        }
        PinPad {
            id: pad

            Layout.fillWidth: true
            focus: pane.pinAsked
            lengthMax: 8
            lengthMin: 4
            visible: pane.pinAsked
            waitText: pane.session.signIn.waitText
            onCancelled: pane.session.signIn.putBadgeAway()
            onSubmitted: pin => pane.session.signIn.tryPin(pin)
        }
        EntryLine {
            id: entry

            Layout.fillWidth: true
            onSubmitted: text => pane.session.enterCode(text)
        }
    }
    Connections {
        function onChanged() {
            pane.session.trouble.text !== "" && pad.clear();
        }

        target: pane.session
    }
}
