// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Bincard.Controls
import Bincard.Floor

// What is printed here, and what may be done about a paper that does not come out.
Pane {
    id: papers

    required property StationView view

    Repeater {
        model: papers.view.jobs

        delegate: PaperRow {
            id: paper

            // Up to 2^53, which no queue reaches.
            required property real job
            required detail

            Layout.fillWidth: true
            printers: papers.view.printers
            onForgotten: papers.view.forget(paper.job)
            onRedirected: code => papers.view.redirect(paper.job, code)
            onRetried: papers.view.retry(paper.job)
        }
    }
}
