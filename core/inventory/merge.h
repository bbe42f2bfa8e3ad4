// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/books.h"

namespace bincard::inventory {

/// Two records of one product become one: `from` is another name of `into` for ever, so that what
/// was written with the old number still counts. Its barcodes and packagings become the other's;
/// its stock follows by moves, its lots and open lines go along. What is booked stays as it was.
/// Errors: NotFound, InvalidInput (the same, or other tracking, unit or expiry), WrongState (one of
/// them was merged already, or a warehouse has no Adjustment location), Duplicate (a serial number
/// that both have in stock), TooLarge (more places than one transaction may write; move some
/// first).
struct MergeProducts
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageMasterData;

    catalog::ProductId from = {};
    catalog::ProductId into = {};

    static const Description &description();
};

[[nodiscard]] Result<> judge(const MergeProducts &merge, Books &books);

/// The record that a number stands for by now: the same, or what it was merged into.
[[nodiscard]] catalog::ProductId standingFor(catalog::ProductId id, const Workspace &records);
[[nodiscard]] LotId standingFor(LotId id, const Workspace &records);

/// The goods of a record, a copy of it, by the names that they have by now.
template <class Record> [[nodiscard]] Record named(Record record, const Workspace &records)
{
    record.product = standingFor(record.product, records);
    record.lot = standingFor(record.lot, records);
    return record;
}

/// A lot was blocked: promises of it go to other stock, and what somebody has in a tote or at a
/// staging place is looked at. Parcels are fulfilment's.
void lotBlocked(const Lot &lot, Books &books);

} // namespace bincard::inventory
