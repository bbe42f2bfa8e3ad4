// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fulfilment/batch.h"
#include "core/occasion.h"

namespace bincard::fulfilment {

/// A worker takes one zone of a walk that several people share: the lease. `slot` becomes the place
/// for the tote of that zone. Errors: NotFound, WrongState (no such walk, or not released), Leased,
/// NothingLeft (nothing is to be taken in the zone), InvalidInput, Duplicate (the slot's number).
struct TakeZone
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Pick;

    BatchId batch = {};
    std::string zone = {};
    SlotId slot = {};

    static const Description &description();
};

/// Goes on with a zone that somebody else began, by a scan of its tote in hand. Errors: NotFound,
/// WrongTote.
struct TakeOverZone
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::TakeOver;

    BatchId batch = {};
    std::string zone = {};
    /// None only while the zone has no tote yet.
    inventory::PackageId tote = {};

    static const Description &description();
};

/// A scan says: these units are mine to take. Nobody else who works on that walk is sent there.
/// Errors: NotReserved, Leased (somebody else's), WrongState (not a shared walk).
struct ClaimUnits
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Pick;

    BatchId batch = {};
    inventory::TransferLineId line = {};
    inventory::LocationId location = {};
    inventory::LotId lot = {};
    inventory::PackageId package = {};

    static const Description &description();
};

/// The zone is done: what is left there is taken or reported, its totes are down. The last one
/// ends the walk. Errors: NotFound, Leased, WrongState with what is left.
struct FinishZone
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Pick;

    BatchId batch = {};
    std::string zone = {};

    static const Description &description();
};

} // namespace bincard::fulfilment
