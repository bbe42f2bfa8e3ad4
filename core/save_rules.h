// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/governance.h"
#include "core/access/validate.h"
#include "core/books.h"
#include "core/catalog/kit.h"
#include "core/catalog/promotion.h"
#include "core/catalog/validate.h"
#include "core/counting/validate.h"
#include "core/documents/import_profile.h"
#include "core/fulfilment/parcel_rules.h"
#include "core/governed.h"
#include "core/helpdesk/calendar.h"
#include "core/helpdesk/rules.h"
#include "core/inventory/merge.h"
#include "core/inventory/station.h"
#include "core/inventory/validate.h"
#include "core/purchase/reorder.h"
#include "core/quality/rules.h"
#include "core/returns/validate.h"
#include "core/sales/listing.h"
#include "core/sales/routing.h"
#include "core/save.h"

namespace bincard {

/// What one kind of record demands beyond its own folder's `validate`.
template <class R> [[nodiscard]] Result<> alsoAllows(const R &, const Workspace &)
{
    return {};
}

/// Errors: WrongState, where there is stock.
[[nodiscard]] Result<> alsoAllows(const catalog::Product &product, const Workspace &records);
/// A GTIN is right and stands as 14 digits. Errors: CheckDigitWrong, InvalidInput.
[[nodiscard]] Result<> alsoAllows(const catalog::Barcode &barcode, const Workspace &records);
/// Errors: NotFound (the warehouse).
[[nodiscard]] Result<> alsoAllows(const access::User &user, const Workspace &records);
/// Errors: NotFound (the warehouse).
[[nodiscard]] Result<> alsoAllows(const catalog::Channel &channel, const Workspace &records);
/// Errors: NotFound (our service).
[[nodiscard]] Result<> alsoAllows(const catalog::ChannelService &service, const Workspace &records);

/// The record as it will be: as saved, or as it is by now but for the fields that were changed.
template <class R> [[nodiscard]] Result<R> merged(const Save<R> &save, const Workspace &records)
{
    const auto before = save.fields != 0 ? records.get(save.record.id) : std::nullopt;
    if (!before)
        return save.record;
    Row row = rowOf(*before);
    const Row changed = rowOf(save.record);
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (((save.fields >> i) & 1) != 0)
            row[i] = changed[i];
    }
    return recordOf<R>(row);
}

/// One for a change to what governs the house, and for a day that is closed.
template <class R>
[[nodiscard]] std::optional<access::Worth> worthOf(const Save<R> &save, const Workspace &records)
{
    if constexpr (isGoverned<R> || std::is_same_v<R, inventory::Warehouse>) {
        const auto before = records.get(save.record.id);
        const auto after = merged(save, records);
        if (!after)
            return std::nullopt;
        if constexpr (std::is_same_v<R, inventory::Warehouse>) {
            if (after->lockedThrough != (before ? before->lockedThrough : Date{}))
                return access::one(access::LimitSubject::PeriodLock);
        } else if (changesMore<R>(before, *after)) {
            return access::one(access::LimitSubject::GovernedChange);
        }
    }
    return std::nullopt;
}

/// Errors: InvalidInput (no number) and what the record's `validate` says.
template <class R> [[nodiscard]] Result<> judge(const Save<R> &save, Books &books)
{
    if (!save.record.id)
        return Error{ErrorCode::InvalidInput, "a record has a number"};
    const auto record = merged(save, books.records);
    if (!record)
        return record.error();
    if (const auto valid = validate(*record, books.records); !valid)
        return valid;
    if (const auto allowed = alsoAllows(*record, books.records); !allowed)
        return allowed;
    if constexpr (std::is_same_v<R, inventory::Warehouse>) {
        if (record->lockedThrough > books.occasion.businessDate)
            return Error{ErrorCode::InvalidInput,
                         toText(record->lockedThrough) + " has not begun: it cannot be closed"};
    }
    [[maybe_unused]] const auto before = books.records.get(record->id);
    books.records.put(*record);
    if constexpr (isGoverned<R>)
        access::journalChange(R::description(),
                              before ? std::optional(rowOf(*before)) : std::nullopt, rowOf(*record),
                              isRule<R>, personalFields<R>, books.occasion, books.records);
    if constexpr (std::is_same_v<R, inventory::Location>)
        inventory::walkChanged(*record, books.records);
    if constexpr (std::is_same_v<R, inventory::Lot>) {
        if (record->blocked && !(before && before->blocked)) {
            inventory::lotBlocked(*record, books);
            fulfilment::lotBlocked(*record, books);
        }
    }
    return {};
}

} // namespace bincard
