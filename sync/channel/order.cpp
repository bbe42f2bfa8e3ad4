// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/channel/order.h"

#include <algorithm>
#include <tuple>

namespace bincard::channel {

namespace {

auto said(const IncomingLine &line)
{
    return std::tie(line.externalId, line.sku, line.title, line.quantity, line.cancelled,
                    line.fulfilled, line.price);
}

auto said(const IncomingOrder &order)
{
    return std::tie(order.channel, order.reference, order.externalId, order.customer,
                    order.placedAt, order.promisedAt, order.currency, order.delivery, order.service,
                    order.total, order.payment, order.risk, order.isCancelled, order.note);
}

} // namespace

bool saysTheSame(const IncomingOrder &a, const IncomingOrder &b)
{
    return said(a) == said(b)
        && std::ranges::equal(a.lines, b.lines,
                              [](const IncomingLine &one, const IncomingLine &other) {
                                  return said(one) == said(other);
                              });
}

} // namespace bincard::channel
