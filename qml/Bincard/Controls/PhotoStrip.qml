// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Bincard.Theme

// The pictures of what the step is about, and one more by a touch. Nothing of the step waits for
// it, so it stands beside what is to be done and never in its way. The roles of `shots` are those
// of PhotoThumb, with `picture` for the source behind `base`.
Flow {
    id: strip

    required property string base
    required property bool busy
    property alias shots: thumbs.model
    property alias count: thumbs.count

    signal taken

    spacing: Metrics.gap

    ActionButton {
        iconName: "camera"
        kind: ActionButton.Secondary
        enabled: !strip.busy
        text: thumbs.count > 0 ? qsTr("One more photo") : qsTr("Photo")
        onClicked: strip.taken()
    }
    Repeater {
        id: thumbs

        delegate: PhotoThumb {
            required property string picture

            source: strip.base + picture
        }
    }
}
