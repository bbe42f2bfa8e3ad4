// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kitting/kit.h"
#include "core/occasion.h"

namespace bincard::kitting {

/// Kits are to be made. Errors: NotFound, Duplicate (the number or the reference), InvalidInput (no
/// reference, no whole positive quantity, no component in the recipe), WrongLocation, WrongKind
/// (neither a shelf nor a staging place), WrongState (the recipe is not used any more, or the kit
/// is sold as its components).
struct OpenKitOrder
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::AssembleKits;

    KitOrderId order = {};
    inventory::WarehouseId warehouse = {};
    catalog::KitRecipeId recipe = {};
    std::string reference = {};
    Quantity quantity = {};
    inventory::LocationId location = {};
    int priority = 100;

    static const Description &description();
};

/// A worker takes the order: the lease. Errors: Leased (unless `over`: the goods on that bench are
/// in hand), WrongState (closed).
struct TakeKitOrder
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::AssembleKits;

    KitOrderId order = {};
    bool over = false;

    static const Description &description();
};

/// Components went from a place onto the bench for a build. Never refused because the books
/// disagree: what the place lacks comes from LossFound with a count task, a serial number that is
/// elsewhere is a claim, what the recipe does not name is a put-back task. Errors: NotFound,
/// Duplicate (the part's number), InvalidInput, NotDivisible, LotRequired, SerialRequired,
/// WrongLot, WrongLocation, DestinationNotAllowed.
struct TakeComponent
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::AssembleKits;

    KitPartId part = {};
    KitOrderId order = {};
    KitBuildId build = {};
    catalog::ProductId product = {};
    inventory::LotId lot = {};
    inventory::LocationId location = {};
    inventory::PackageId package = {};
    Quantity quantity = {};
    /// Entered by hand because the label could not be read (UNRD).
    bool typed = false;

    static const Description &description();
};

/// Components went back from the bench to a place (none: where they came from). Errors: NotFound,
/// WrongState (back already, or in a finished kit: that is taken apart first), WrongLocation,
/// DestinationNotAllowed.
struct ReturnComponent
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::AssembleKits;

    KitPartId part = {};
    KitOrderId order = {};
    inventory::LocationId location = {};

    static const Description &description();
};

/// Kits are finished and stand at a place. A lot or serial number that nobody knows is made under
/// `lot`. Components that differ from the recipe are a task, not a refusal. Errors: NotFound,
/// Duplicate (the build's number), InvalidInput, NotDivisible, LotRequired, SerialRequired,
/// WrongLocation, DestinationNotAllowed.
struct AssembleKit
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::AssembleKits;

    KitBuildId build = {};
    KitOrderId order = {};
    inventory::LotId lot = {};
    std::string lotName = {};
    Date expiry = {};
    inventory::LocationId location = {};
    Quantity quantity = {};

    static const Description &description();
};

/// Kits were taken apart: they are gone, and each component is back where it came from. Errors:
/// NotFound, WrongState (taken apart already).
struct DisassembleKit
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::AssembleKits;

    KitBuildId build = {};
    KitOrderId order = {};

    static const Description &description();
};

/// No more of it is made. Errors: WrongState (closed already).
struct CloseKitOrder
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::AssembleKits;

    KitOrderId order = {};

    static const Description &description();
};

} // namespace bincard::kitting
