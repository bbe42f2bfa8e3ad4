// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later
import Bincard.Controls
import Bincard.Gallery

GalleryPage {
    title: "GoodsPicture"

    Sample {
        label: "no picture"

        GoodsPicture {
        }
    }

    Sample {
        label: "past"

        GoodsPicture {
            faded: true
        }
    }
}
