// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"
#include "sync/channel/order.h"

#include <QByteArray>

namespace bincard::channel {

/// Amazon's order reports, tab-separated with an item a row: the orders report and the one of
/// unshipped orders. `charset` is what the download's header says (Japan: Shift_JIS); empty: UTF-8,
/// else Windows-1252. Tabs and line ends are all the syntax there is: quotes are text.
/// Errors: as decodeText; Malformed (not that report, a row with more fields than columns).
[[nodiscard]] Result<Intake> readAmazonReport(const QByteArray &tsv, const std::string &channel,
                                              const QByteArray &charset = {});

} // namespace bincard::channel
