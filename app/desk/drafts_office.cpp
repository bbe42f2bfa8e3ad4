// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/draft_parts.h"
#include "app/desk/drafts.h"

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;

/// Whatever of the order is not cancelled yet; what left cannot be, and says so.
Result<Operations> cancelled(sales::OrderId order, const Workspace &records)
{
    Operations operations;
    for (const auto &line : records.list<sales::OrderLine>("by_order", order)) {
        if (line.ordered > line.cancelled)
            operations.emplace_back(
                sales::CancelOrderLine{.line = line.id, .quantity = line.ordered - line.cancelled});
    }
    if (operations.empty())
        return Error{ErrorCode::WrongState, "nothing of it is left to cancel"};
    return operations;
}

Result<Operations> cancelled(purchase::PurchaseOrderId order, inventory::WarehouseId warehouse,
                             const Workspace &records)
{
    Operations operations;
    for (const auto &line : records.list<purchase::PurchaseLine>("by_order", order)) {
        if (line.open().isPositive())
            operations.emplace_back(purchase::CancelPurchaseLine{
                .line = line.id, .warehouse = warehouse, .quantity = line.open()});
    }
    if (operations.empty())
        return Error{ErrorCode::WrongState, "nothing of it is still to come"};
    return operations;
}

/// Of all that holds it.
Result<Operations> released(sales::OrderId order, const std::string &reason,
                            const Workspace &records)
{
    Operations operations;
    for (const auto &hold : records.list<sales::OrderHold>("by_order", order)) {
        if (hold.isOpen())
            operations.emplace_back(sales::ReleaseHold{.hold = hold.id, .reason = reason});
    }
    if (operations.empty())
        return Error{ErrorCode::WrongState, "nothing holds it"};
    return operations;
}

Draft noted(const Wish &wish, helpdesk::TicketId ticket, bool isAnswer)
{
    return [wish, ticket, isAnswer](const Workspace &, IdSource &ids) {
        return Result<Operations>(Operations{helpdesk::AddTicketNote{.warehouse = warehouseOf(wish),
                                                                     .ticketNote = {ids.next()},
                                                                     .ticket = ticket,
                                                                     .text = reasonOf(wish),
                                                                     .answer = isAnswer}});
    };
}

} // namespace

Draft orderDraft(const Wish &wish)
{
    const auto order = idIn<sales::Order>(wish, u"id"_s);
    if (wish.code == u"confirm"_s)
        return [order](const Workspace &, IdSource &ids) {
            return Result<Operations>(
                Operations{sales::ConfirmOrder{.order = order, .transfer = {ids.next()}}});
        };
    if (wish.code == u"reserve"_s)
        return just({sales::ReserveOrder{.order = order}});
    if (wish.code == u"hold"_s)
        return [wish, order](const Workspace &, IdSource &ids) {
            return Result<Operations>(Operations{
                sales::HoldOrder{.hold = {ids.next()}, .order = order, .detail = reasonOf(wish)}});
        };
    if (wish.code == u"release"_s)
        return [wish, order](const Workspace &records, IdSource &) {
            return released(order, reasonOf(wish), records);
        };
    if (wish.code == u"cancel"_s)
        return [order](const Workspace &records, IdSource &) {
            return cancelled(order, records);
        };
    return unknown();
}

Draft caseDraft(const Wish &wish)
{
    const auto ticket = idIn<helpdesk::Ticket>(wish, u"id"_s);
    const auto warehouse = warehouseOf(wish);
    if (wish.code == u"assign"_s)
        return just({helpdesk::AssignTicket{
            .warehouse = warehouse, .ticket = ticket, .user = {wish.person}}});
    if (wish.code == u"answer"_s || wish.code == u"note"_s)
        return noted(wish, ticket, wish.code == u"answer"_s);
    if (wish.code == u"wait"_s || wish.code == u"resume"_s)
        return just({helpdesk::WaitForCustomer{
            .warehouse = warehouse, .ticket = ticket, .waiting = wish.code == u"wait"_s}});
    if (wish.code == u"reopen"_s)
        return just({helpdesk::ReopenTicket{.warehouse = warehouse, .ticket = ticket}});
    if (wish.code == u"close"_s)
        return [wish, ticket](const Workspace &, IdSource &ids) {
            return Result<Operations>(closeTicket(wish, ticket, ids));
        };
    return unknown();
}

Draft purchaseDraft(const Wish &wish)
{
    const auto order = idIn<purchase::PurchaseOrder>(wish, u"id"_s);
    const auto warehouse = warehouseOf(wish);
    if (wish.code == u"confirm"_s)
        return just({purchase::ConfirmPurchaseOrder{.order = order, .warehouse = warehouse}});
    if (wish.code == u"cancel"_s)
        return [order, warehouse](const Workspace &records, IdSource &) {
            return cancelled(order, warehouse, records);
        };
    return unknown();
}

Draft staffDraft(const Wish &wish)
{
    if (wish.code != u"leave"_s && wish.code != u"join"_s)
        return unknown();
    return [wish](const Workspace &records, IdSource &) {
        const auto user = records.require(idIn<access::User>(wish, u"id"_s));
        if (!user)
            return Result<Operations>(user.error());
        auto changed = *user;
        changed.active = wish.code == u"join"_s;
        return Result<Operations>(Operations{
            Save<access::User>{.record = changed, .fields = changedFields(*user, changed)}});
    };
}

} // namespace bincard::desk
