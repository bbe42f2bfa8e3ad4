// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fulfilment/batch.h"
#include "core/kernel/workspace.h"

namespace bincard::fulfilment {

struct ZonePart;
using ZonePartId = Id<ZonePart>;

/// What one zone contributes to a walk that several people share, each in a zone and into a tote of
/// their own; the totes meet at the walk's destination.
struct ZonePart
{
    ZonePartId id = {};
    inventory::WarehouseId warehouse = {};
    BatchId batch = {};
    std::string zone = {};
    /// Copied from the lease; a worker without a device: who is meant to do it.
    access::UserId worker = {};
    access::DeviceId device = {};
    /// Everything of the zone is taken, reported or handed back, and its totes are down.
    bool done = false;

    static const Description &description();
};

/// Nobody's any more.
void leaveZone(BatchId batch, std::string_view zone, Workspace &records);

/// What is still to be taken in a zone of the walk, in walking order.
[[nodiscard]] std::vector<inventory::Reservation> leftIn(BatchId batch, std::string_view zone,
                                                         const Workspace &records);

} // namespace bincard::fulfilment
