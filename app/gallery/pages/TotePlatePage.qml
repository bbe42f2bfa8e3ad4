// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "TotePlate"

    Sample {
        label: "current: put here"

        TotePlate {
            Layout.fillWidth: true
            slot: "A2"
            tote: "T-204"
            detail: "Order 10482"
            phase: Phase.Current
        }
    }
    Sample {
        label: "open"

        TotePlate {
            Layout.fillWidth: true
            slot: "A1"
            tote: "T-201"
            detail: "Order 10479"
            phase: Phase.Open
        }
    }
    Sample {
        label: "done"

        TotePlate {
            Layout.fillWidth: true
            slot: "B1"
            tote: "T-199"
            detail: "Order 10470"
            phase: Phase.Done
        }
    }
    Sample {
        label: "no tote yet"

        TotePlate {
            Layout.fillWidth: true
            slot: "B2"
            tote: ""
            detail: "scan an empty tote"
            phase: Phase.Open
        }
    }
    Sample {
        label: "no tote, its turn"

        TotePlate {
            Layout.fillWidth: true
            slot: "B2"
            tote: ""
            detail: ""
            phase: Phase.Current
        }
    }
}
