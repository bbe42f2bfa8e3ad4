// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/paper/zpl_command.h"
#include "app/paper/zpl_paper.h"
#include "core/kernel/result.h"

namespace bincard::paper {

/// What ^BY says of every barcode behind it.
struct ZplBars
{
    int module = 2; ///< dots
    double wideRatio = 3.0; ///< of wide to narrow, where a symbology has only these
    int height = 10; ///< dots
};

[[nodiscard]] bool isZplBarcode(const QByteArray &name);

/// The barcode that `command` makes of a field.
/// Errors: Malformed, InvalidInput (data that its symbology cannot carry).
[[nodiscard]] Result<ZplPicture> zplBarcode(const ZplCommand &command, const ZplBars &bars,
                                            const QByteArray &field);

} // namespace bincard::paper
