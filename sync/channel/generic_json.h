// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"
#include "sync/channel/order.h"

#include <QByteArray>

namespace bincard::channel {

/// Orders in our own shape, for whoever has no adapter: README.md has it field by field.
/// Errors: as readOrders.
[[nodiscard]] Result<Intake> readGenericJson(const QByteArray &json, const std::string &channel);

} // namespace bincard::channel
