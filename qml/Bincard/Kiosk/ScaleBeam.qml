// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import Bincard.Controls
import Bincard.Floor

// The scale of the station, as it weighs.
WeightBeam {
    id: beam

    required property ScaleView view

    bandFrom: beam.view.bandFrom
    bandTo: beam.view.bandTo
    expected: beam.view.expected
    iconName: beam.view.iconName
    level: beam.view.level
    marker: beam.view.marker
    marks: beam.view.marks
    reading: beam.view.reading
    stateText: beam.view.state
    verdict: beam.view.verdict.text
    verdictDetail: beam.view.verdict.detail
    verdictLevel: beam.view.verdict.level
    weighs: beam.view.weighs
}
