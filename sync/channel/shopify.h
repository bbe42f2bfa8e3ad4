// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"
#include "sync/channel/order.h"

#include <QByteArray>

namespace bincard::channel {

/// Orders as Shopify's Admin REST API and its webhooks have them: {"orders": [...]},
/// {"order": {...}} or the bare order. Errors: as readOrders.
[[nodiscard]] Result<Intake> readShopify(const QByteArray &json, const std::string &channel);

} // namespace bincard::channel
