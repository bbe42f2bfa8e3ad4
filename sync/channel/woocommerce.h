// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"
#include "sync/channel/order.h"

#include <QByteArray>

namespace bincard::channel {

/// Orders as WooCommerce's REST API v3 and its webhooks have them: a bare list or a bare order.
/// Errors: as readOrders.
[[nodiscard]] Result<Intake> readWooCommerce(const QByteArray &json, const std::string &channel);

} // namespace bincard::channel
