// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "QueueCard"

    Sample {
        label: "free"

        QueueCard {
            Layout.fillWidth: true
            code: "SO-1041"
            cutOff: "17:00"
            detail: "Grace Hopper"
            done: 1
            due: "in 1 h 10 min"
            holder: ""
            iconName: "box"
            level: Tone.Neutral
            own: false
            remaining: 0.6
            total: 5
        }
    }

    Sample {
        label: "own, soon"

        QueueCard {
            Layout.fillWidth: true
            code: "SO-1041"
            cutOff: "17:00"
            detail: "Grace Hopper"
            done: 1
            due: "in 25 min"
            holder: ""
            iconName: "box"
            level: Tone.Warning
            own: true
            remaining: 0.2
            total: 5
        }
    }

    Sample {
        label: "late"

        QueueCard {
            Layout.fillWidth: true
            code: "SO-1041"
            cutOff: "17:00"
            detail: "Grace Hopper"
            done: 1
            due: "12 min late"
            holder: ""
            iconName: "box"
            level: Tone.Error
            own: false
            remaining: 0
            total: 5
        }
    }

    Sample {
        label: "held by somebody, no hour"

        QueueCard {
            Layout.fillWidth: true
            code: "SO-1041"
            cutOff: ""
            detail: "Maschinenbau Oberhausen GmbH & Co. KG"
            done: 1
            due: ""
            holder: "Jonas Weber"
            iconName: "box"
            level: Tone.Neutral
            own: false
            remaining: 0.6
            total: 14
        }
    }
}
