// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/pick_state.h"
#include "core/fulfilment/batch.h"
#include "core/kernel/workspace.h"

#include <vector>

namespace bincard::floor {

/// What one person takes at once: a batch, or of a batch that several people share, one zone.
struct Stretch
{
    fulfilment::Batch batch;
    std::string zone = {};
    /// Who has it, or is meant to.
    access::UserId worker = {};
    access::DeviceId device = {};

    /// As it is called on a list and by whoever chooses it: "W-12", "W-12/A".
    [[nodiscard]] std::string name() const;
};

/// The batch, or its zones in which something is left to take or a tote is not down.
[[nodiscard]] std::vector<Stretch> stretchesOf(const Workspace &workspace,
                                               const fulfilment::Batch &batch);
/// Who has the batch, or that zone of it, by now.
[[nodiscard]] Stretch stretchOf(const Workspace &workspace, const fulfilment::Batch &batch,
                                const std::string &zone);

/// One batch as the records have it now: where to go, in order, and what stands on the cart.
struct Walk
{
    fulfilment::Batch batch;
    std::string zone = {};
    std::vector<inventory::Transfer> transfers;
    /// Reservations still to be taken, in walking order: what was skipped comes last, places that
    /// are blocked not at all.
    std::vector<inventory::Reservation> targets;
    std::vector<fulfilment::Slot> slots; // by number, closed ones before their successor

    /// The reservation that a state names; null when it is gone.
    [[nodiscard]] const inventory::Reservation *target(const PickState &state) const;
    /// Where a transfer's goods go in now; null when there is none open.
    [[nodiscard]] const fulfilment::Slot *slotFor(inventory::TransferId transfer) const;
    /// The first slot that needs a tote before the walk goes on; null when none does.
    [[nodiscard]] const fulfilment::Slot *slotWithoutTote() const;
    /// Totes not put down yet.
    [[nodiscard]] std::vector<fulfilment::Slot> onCart() const;
    [[nodiscard]] const inventory::Transfer *transfer(inventory::TransferId id) const;
};

/// Of a batch that several people share only what is in the zone.
[[nodiscard]] Walk walkOf(const Workspace &workspace, const fulfilment::Batch &batch,
                          const std::string &zone = {});

/// Lines of the transfers: done when nothing of them is still to be picked.
[[nodiscard]] Progress progressOf(const Workspace &workspace,
                                  const std::vector<inventory::Transfer> &transfers);

/// Released and started batches of a warehouse, by priority, cut-off and age.
[[nodiscard]] std::vector<fulfilment::Batch> openBatches(const Workspace &workspace,
                                                         inventory::WarehouseId warehouse);

/// What stands at a place and can be seen there.
[[nodiscard]] std::vector<inventory::Quant> standingAt(const Workspace &workspace,
                                                       inventory::LocationId location);

/// Whether goods like those at the state's place stand at another shelf too, so that a scan of
/// them says nothing about the place. Of tracked goods only the same lot counts.
[[nodiscard]] bool standsElsewhere(const Workspace &workspace, const PickState &state);

/// How many packages at the state's place hold what it takes, "none" being one.
[[nodiscard]] int packagesAtPlace(const Workspace &workspace, const PickState &state);

} // namespace bincard::floor
