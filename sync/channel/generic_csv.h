// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"
#include "sync/channel/order.h"

#include <QByteArray>

namespace bincard::channel {

/// Orders as a table with a line a row, with our own columns: README.md lists them. Rows of one
/// reference are one order; what belongs to all of it is its first row's.
/// Errors: as readTable; Malformed (no column reference, sku or quantity).
[[nodiscard]] Result<Intake> readGenericCsv(const QByteArray &csv, const std::string &channel,
                                            const QByteArray &charset = {});

} // namespace bincard::channel
