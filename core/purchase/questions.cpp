// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/reason.h"
#include "core/purchase/rules.h"

#include <algorithm>

namespace bincard::purchase {

std::vector<PurchaseOrder> ordersOf(ReceiptId receipt, const Workspace &records)
{
    std::vector<PurchaseOrder> orders;
    for (const ReceiptOrder &joined : records.list<ReceiptOrder>("by_pair", receipt)) {
        if (auto order = records.get(joined.order))
            orders.push_back(*std::move(order));
    }
    return orders;
}

std::vector<PurchaseLine> linesOf(ReceiptId receipt, const Workspace &records)
{
    std::vector<PurchaseLine> lines;
    for (const PurchaseOrder &order : ordersOf(receipt, records)) {
        for (PurchaseLine &line : records.list<PurchaseLine>("by_order", order.id))
            lines.push_back(std::move(line));
    }
    return lines;
}

std::optional<PurchaseLine> lineFor(ReceiptId receipt, catalog::ProductId product,
                                    const Workspace &records)
{
    std::optional<PurchaseLine> last;
    for (PurchaseLine &line : linesOf(receipt, records)) {
        if (line.product != product)
            continue;
        const bool isOpen = line.open().isPositive();
        last = std::move(line);
        if (isOpen)
            break;
    }
    return last;
}

bool quarantines(const std::string &reason, const Workspace &records)
{
    if (reason.empty())
        return false;
    if (reason == "EXPD")
        return true; // its record is about what a picker leaves on the shelf
    if (const auto record = records.find<catalog::Reason>("by_code", reason))
        return record->quarantines;
    return reason != "NOLB" && reason != "UNRD" && reason != "OVER";
}

Result<> lotArrives(const catalog::Product &product, const inventory::Lot &lot, Date labelled,
                    Date day)
{
    if (labelled.ok() && lot.expiry.ok() && labelled != lot.expiry)
        return Error{ErrorCode::ExpiryDiffers, toText(lot.expiry)};
    if (lot.blocked)
        return Error{ErrorCode::LotBlocked, lot.name};
    if (!product.expires)
        return {};
    if (!lot.expiry.ok())
        return Error{ErrorCode::LotRequired, "nobody says when it expires"};
    if (!day.ok())
        return Error{ErrorCode::LotExpired, "the day is not known"};
    const auto left = std::chrono::sys_days(lot.expiry) - std::chrono::sys_days(day);
    if (left < std::chrono::days(std::max(product.receiptDaysMin, 0)))
        return Error{ErrorCode::LotExpired, toText(lot.expiry)};
    return {};
}

Result<> mayCome(const PurchaseLine &line, Quantity quantity)
{
    const Quantity after = line.received + quantity - line.expected();
    if (after > line.overTolerance())
        return Error{ErrorCode::OverQuantity, toText(after)};
    return {};
}

bool maySupervise(access::UserId id, inventory::WarehouseId warehouse, const Workspace &records)
{
    const auto user = records.get(id);
    if (!user || !user->active || (user->warehouse && user->warehouse != warehouse))
        return false;
    const auto role = records.get(user->role);
    return role && role->may(access::Permission::Supervise);
}

} // namespace bincard::purchase
