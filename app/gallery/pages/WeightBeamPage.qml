// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "WeightBeam"

    Sample {
        label: "as expected"

        WeightBeam {
            Layout.fillWidth: true
            bandFrom: 0.44
            bandTo: 0.56
            expected: "4,250 g ± 85 g"
            iconName: "check"
            level: Tone.Ok
            marker: 0.5
            marks: ["3,570 g", "4,165 g", "4,335 g", "4,930 g"]
            reading: "4,262 g"
            stateText: "Stable"
            verdict: "As expected"
            verdictLevel: Tone.Ok
            weighs: true
        }
    }

    Sample {
        label: "still moving"

        WeightBeam {
            Layout.fillWidth: true
            bandFrom: 0.44
            bandTo: 0.56
            expected: "4,250 g ± 85 g"
            iconName: "move"
            level: Tone.Neutral
            marker: 0.2
            marks: ["3,570 g", "4,165 g", "4,335 g", "4,930 g"]
            reading: "3,870 g"
            stateText: "Still moving"
            verdict: "380 g too light"
            verdictLevel: Tone.Neutral
            weighs: true
        }
    }

    Sample {
        label: "too heavy"

        WeightBeam {
            Layout.fillWidth: true
            bandFrom: 0.44
            bandTo: 0.56
            expected: "4,250 g ± 85 g"
            iconName: "check"
            level: Tone.Ok
            marker: 0.9
            marks: ["3,570 g", "4,165 g", "4,335 g", "4,930 g"]
            reading: "4,812 g"
            stateText: "Stable"
            verdict: "562 g too heavy"
            verdictDetail: "Look what is in the box."
            verdictLevel: Tone.Error
            weighs: true
        }
    }

    Sample {
        label: "large"

        WeightBeam {
            Layout.fillWidth: true
            bandFrom: 0.44
            bandTo: 0.56
            expected: "4,250 g ± 85 g"
            iconName: "check"
            large: true
            level: Tone.Ok
            marker: 0.9
            marks: ["3,570 g", "4,165 g", "4,335 g", "4,930 g"]
            reading: "4,812 g"
            stateText: "Stable"
            verdict: "562 g too heavy"
            verdictDetail: "Look what is in the box."
            verdictLevel: Tone.Error
            weighs: true
        }
    }

    Sample {
        label: "it does not answer"

        WeightBeam {
            Layout.fillWidth: true
            bandFrom: 0.44
            bandTo: 0.56
            expected: "4,250 g ± 85 g"
            iconName: "offline"
            level: Tone.Warning
            marker: 0.5
            marks: ["3,570 g", "4,165 g", "4,335 g", "4,930 g"]
            reading: "–"
            stateText: "The scale does not answer"
            verdict: "The scale does not answer"
            verdictLevel: Tone.Warning
            weighs: false
        }
    }

    Sample {
        label: "nobody knows"

        WeightBeam {
            Layout.fillWidth: true
            bandFrom: 0
            bandTo: 0
            expected: ""
            iconName: "check"
            level: Tone.Ok
            marker: 0.5
            marks: ["0 g", "", "", "8,524 g"]
            reading: "4,262 g"
            stateText: "Stable"
            verdict: "Stable"
            verdictLevel: Tone.Neutral
            weighs: true
        }
    }
}
