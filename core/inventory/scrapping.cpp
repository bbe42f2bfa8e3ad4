// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/reason.h"
#include "core/inventory/move_rules.h"
#include "core/inventory/relocating.h"
#include "core/inventory/storage.h"

namespace bincard::inventory {

namespace {

bool maySupervise(access::UserId id, WarehouseId warehouse, const Workspace &records)
{
    const auto user = records.get(id);
    if (!user || !user->active || (user->warehouse && user->warehouse != warehouse))
        return false;
    const auto role = records.get(user->role);
    return role && role->may(access::Permission::Supervise);
}

void ask(TaskKind kind, const ScrapUnits &scrap, const std::string &reason, Books &books)
{
    open({.warehouse = scrap.warehouse,
          .kind = kind,
          .location = scrap.location,
          .product = scrap.product,
          .lot = scrap.lot,
          .package = scrap.package,
          .quantity = scrap.quantity,
          .reason = reason,
          .document = scrap.relocation.value},
         books);
}

} // namespace

Result<> judge(const ScrapUnits &scrap, Books &books)
{
    const auto reason = books.records.find<catalog::Reason>("by_code", scrap.reason);
    if (!reason)
        return books.records.missing(catalog::Reason::description());
    const auto outside = theLocation(scrap.warehouse, Usage::Scrap, books.records);
    if (!outside)
        return outside.error();
    if (const auto gone = relocateUnits({.id = scrap.relocation,
                                         .warehouse = scrap.warehouse,
                                         .kind = MoveKind::Scrap,
                                         .product = scrap.product,
                                         .lot = scrap.lot,
                                         .from = scrap.location,
                                         .fromPackage = scrap.package,
                                         .to = outside->id,
                                         .quantity = scrap.quantity},
                                        books);
        !gone)
        return gone;
    const Quantity most = movePolicyOf(scrap.warehouse, books.records).scrapUnitsMax;
    const bool isMuch = most.isPositive() && scrap.quantity > most;
    const bool isAllowed = maySupervise(scrap.approver, scrap.warehouse, books.records)
        || maySupervise(books.occasion.user, scrap.warehouse, books.records);
    if ((isMuch || reason->needsSupervisor) && !isAllowed)
        ask(TaskKind::VerifyPick, scrap, std::string(nameOf(ErrorCode::NeedsSupervisor)), books);
    if (reason->needsPhoto)
        ask(TaskKind::TakePhoto, scrap, scrap.reason, books);
    return {};
}

Result<> judge(const UndoScrap &undo, Books &books)
{
    return undoRelocation(undo.relocation, undo.warehouse, undo.location, books);
}

} // namespace bincard::inventory
