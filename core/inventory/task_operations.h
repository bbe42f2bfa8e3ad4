// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/task.h"
#include "core/occasion.h"

namespace bincard::inventory {

// Who may work on a task depends on its kind (`workersOf`), so these name it by `byTask`; their
// `permission` counts where the task is not known.

/// Somebody goes to settle it: the lease. Errors: NotFound, WrongState (settled already), Leased
/// (somebody has it, or it is meant for another person).
struct TakeTask
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Pick;
    static constexpr bool byTask = true;

    TaskId task = {};

    static const Description &description();
};

/// Gives it back unsettled. Errors: NotFound, WrongState, Leased (somebody else has it).
struct ReleaseTask
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::Pick;
    static constexpr bool byTask = true;

    TaskId task = {};

    static const Description &description();
};

/// Goes on with a task that somebody else has, by a scan of the goods in hand: its package, else
/// its product and lot, else its place. Errors: NotFound, WrongState, WrongPackage, WrongProduct,
/// WrongLocation.
struct HandOverTask
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::TakeOver;

    TaskId task = {};
    PackageId package = {};
    catalog::ProductId product = {};
    LotId lot = {};
    LocationId location = {};

    static const Description &description();
};

enum class TaskResult {
    Done, // as the task asked, or as the books say
    Differs, // what is there is something else
    NotFound, // nothing of it is there
};

[[nodiscard]] std::span<const std::string_view> enumNames(TaskResult);

/// What somebody found or did there. What is put somewhere names the place and how much; less than
/// asked leaves the rest open. A difference is never settled silently: it leads to a count.
/// Settled already: accepted, what was moved is booked all the same. Errors: NotFound, InvalidInput
/// (a kind that no walk settles), DestinationNotAllowed (a cart or a virtual location),
/// WrongLocation, and what never was a quantity of that product.
struct FinishTask
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Pick;
    static constexpr bool byTask = true;

    TaskId task = {};
    TaskResult result = TaskResult::Done;
    /// Where the goods were put, or the tote was found.
    LocationId location = {};
    /// What was there instead.
    LotId lot = {};
    /// None: all that the task names.
    Quantity quantity = {};
    /// Of a pick that turned out to be of another serial number: the pick that it was.
    Id<fulfilment::Pick> pick = {};

    static const Description &description();
};

} // namespace bincard::inventory
