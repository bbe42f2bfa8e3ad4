// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/paper/label.h"

namespace bincard::paper {

/// One label as ZPL II for a printer of `dpi` dots an inch, ASCII only, printed `copies` times:
/// the same template, the same size of barcodes as on paper and in the picture. Barcodes are the
/// printer's own; text stands in its font 0, and what that font may lack is sent as a picture
/// (README.md, Decisions).
/// Errors: as renderPdf; InvalidInput (copies below 1, a barcode that ZPL cannot say).
[[nodiscard]] Result<QByteArray> renderZpl(const Label &label, int dpi, int copies = 1);

} // namespace bincard::paper
