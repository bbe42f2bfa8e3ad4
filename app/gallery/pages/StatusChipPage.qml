// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "StatusChip"

    Sample {
        label: "fine"

        StatusChip {
            detail: "ready"
            iconName: "print"
            level: Tone.Ok
            text: "ZPL-1"
        }
    }

    Sample {
        label: "nothing to say"

        StatusChip {
            detail: "0 g"
            iconName: "scale"
            level: Tone.Neutral
            text: "Scale"
        }
    }

    Sample {
        label: "needs somebody"

        StatusChip {
            detail: "Not printed on ZPL-1"
            iconName: "print"
            level: Tone.Error
            text: "1 paper waits"
        }
    }

    Sample {
        label: "brief"

        StatusChip {
            brief: true
            iconName: "print"
            level: Tone.Warning
            text: "No printer"
        }
    }
}
