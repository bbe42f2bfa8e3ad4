// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Bincard.Controls
import Bincard.Floor
import Bincard.Theme

// The pictures of a step that wants or allows one, and why none came.
Column {
    id: photos

    required property PhotoView view

    spacing: Metrics.gap
    visible: photos.view.offered

    FeedbackBanner {
        width: photos.width
        detail: photos.view.trouble.detail
        level: photos.view.trouble.level
        text: photos.view.trouble.text
        visible: text !== ""
        onClicked: photos.view.dismiss()
    }
    PhotoStrip {
        width: photos.width
        base: "image://photos/"
        busy: photos.view.busy
        shots: photos.view.shots
        onTaken: photos.view.take()
    }
}
