// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "ActionButton"

    Sample {
        label: "primary"

        ActionButton {
            Layout.fillWidth: true
            text: "Take everything"
            iconName: "check"
            command: "DONE"
        }
    }
    Sample {
        label: "primary, long words"

        ActionButton {
            Layout.fillWidth: true
            text: "Menge bestätigen und zum nächsten Lagerplatz"
            iconName: "next"
        }
    }
    Sample {
        label: "primary, disabled"

        ActionButton {
            Layout.fillWidth: true
            text: "Take everything"
            enabled: false
            command: "DONE"
        }
    }
    Sample {
        label: "secondary"

        ActionButton {
            Layout.fillWidth: true
            text: "Skip this line"
            iconName: "skip"
            kind: ActionButton.Secondary
            command: "SKIP"
        }
    }
    Sample {
        label: "secondary, disabled"

        ActionButton {
            Layout.fillWidth: true
            text: "Skip this line"
            kind: ActionButton.Secondary
            enabled: false
        }
    }
    Sample {
        label: "danger: the exception button"

        ActionButton {
            Layout.fillWidth: true
            text: "Something is wrong"
            iconName: "flag"
            kind: ActionButton.Danger
            command: "SHORT"
        }
    }
    Sample {
        label: "danger, disabled"

        ActionButton {
            Layout.fillWidth: true
            text: "Something is wrong"
            kind: ActionButton.Danger
            enabled: false
        }
    }
}
