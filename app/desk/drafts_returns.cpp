// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/draft_parts.h"
#include "app/desk/drafts.h"
#include "core/returns/rules.h"

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;
using returns::SettlementKind;

/// All of the line that can be settled by now.
Draft settled(const Wish &wish, SettlementKind kind)
{
    return [wish, kind](const Workspace &records, IdSource &ids) {
        const auto line = records.require(idIn<returns::ReturnLine>(wish, u"id"_s));
        if (!line)
            return Result<Operations>(line.error());
        const Quantity quantity = returns::settleable(*line, records);
        if (!quantity.isPositive())
            return Result<Operations>(
                Error{ErrorCode::WrongState, "nothing of it was graded and is not settled"});
        returns::SettleReturn settle{.warehouse = warehouseOf(wish),
                                     .settlement = {ids.next()},
                                     .returnLine = line->id,
                                     .kind = kind,
                                     .quantity = quantity};
        if (kind == SettlementKind::Replacement) {
            settle.newOrder = {ids.next()};
            settle.newLine = {ids.next()};
            settle.newTransfer = {ids.next()};
        }
        return Result<Operations>(Operations{settle});
    };
}

} // namespace

Draft returnDraft(const Wish &wish)
{
    if (wish.code == u"refund"_s)
        return settled(wish, SettlementKind::Refund);
    if (wish.code == u"replace"_s)
        return settled(wish, SettlementKind::Replacement);
    if (wish.code == u"credit"_s)
        return settled(wish, SettlementKind::Credit);
    if (wish.code == u"nothing"_s)
        return settled(wish, SettlementKind::None);
    if (wish.code == u"close"_s)
        return just({returns::CloseReturn{.warehouse = warehouseOf(wish),
                                          .returnOrder
                                          = idIn<returns::ReturnOrder>(wish, u"return_order"_s)}});
    return unknown();
}

} // namespace bincard::desk
