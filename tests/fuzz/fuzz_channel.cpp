// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/channel/amazon_report.h"
#include "sync/channel/generic_csv.h"
#include "sync/channel/generic_json.h"
#include "sync/channel/shopify.h"
#include "sync/channel/woocommerce.h"

#include <cstdint>
#include <cstdlib>

using namespace bincard;
using namespace bincard::channel;

namespace {

void mustHold(bool condition)
{
    if (!condition)
        std::abort();
}

Result<Intake> readAs(std::uint8_t kind, const QByteArray &bytes)
{
    switch (kind % 6) {
    case 0:
        return readShopify(bytes, "shop");
    case 1:
        return readWooCommerce(bytes, "shop");
    case 2:
        return readAmazonReport(bytes, "shop");
    case 3:
        return readAmazonReport(bytes, "shop", "Shift_JIS");
    case 4:
        return readGenericJson(bytes, "shop");
    default:
        return readGenericCsv(bytes, "shop");
    }
}

/// What is taken can be planned: it has a name, lines with goods, and nothing below zero.
void isSound(const IncomingOrder &order)
{
    mustHold(!order.reference.empty() && !order.lines.empty());
    for (const IncomingLine &line : order.lines) {
        mustHold(!line.sku.empty() && line.quantity.isPositive() && line.quantity.inRange());
        mustHold(line.cancelled >= Quantity{} && line.fulfilled >= Quantity{});
        mustHold(line.cancelled + line.fulfilled <= line.quantity && line.price.micro >= 0);
    }
}

} // namespace

/// The first byte chooses the channel. Nothing that a channel can send crashes us, and the same
/// file says the same twice.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1,
                           static_cast<qsizetype>(size) - 1);
    const auto intake = readAs(data[0], bytes);
    if (!intake)
        return 0;
    const auto again = readAs(data[0], bytes);
    mustHold(again.ok() && again->orders.size() == intake->orders.size());
    for (std::size_t i = 0; i < intake->orders.size(); ++i) {
        isSound(intake->orders[i]);
        mustHold(saysTheSame(intake->orders[i], again->orders[i]));
    }
    return 0;
}
