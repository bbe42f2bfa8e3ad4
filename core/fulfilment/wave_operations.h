// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fulfilment/wave.h"
#include "core/occasion.h"

namespace bincard::fulfilment {

/// Says which orders go to the floor together. Errors: Duplicate, NotFound, InvalidInput (no name,
/// a limit below zero, no order a walk), WrongKind (the destination is no staging location there).
struct PlanWave
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageWork;

    WaveId wave = {};
    inventory::WarehouseId warehouse = {};
    std::string name = {};
    Instant cutOff = {};
    std::string channel = {};
    catalog::PartnerId customer = {};
    int priorityMax = 0;
    std::string zone = {};
    int ordersMax = 0;
    int linesMax = 0;
    std::int64_t weightGramsMax = 0;
    BatchKind kind = BatchKind::Cluster;
    int ordersPerWalk = 6;
    inventory::LocationId destination = {};

    static const Description &description();
};

/// Begins it: its orders go on walks, slice by slice (`AdvanceWave`). Errors: NotFound, WrongState.
struct ReleaseWave
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageWork;

    inventory::WarehouseId warehouse = {};
    WaveId wave = {};

    static const Description &description();
};

/// The next slice of a released wave: reserves what its orders lack, puts them on walks and offers
/// these, up to about 400 records. Sent until the wave is Done; the same slice twice is the same as
/// once. Errors: NotFound, WrongState (not released, or a slice that is not next).
struct AdvanceWave
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageWork;

    inventory::WarehouseId warehouse = {};
    WaveId wave = {};
    int slice = 0;

    static const Description &description();
};

/// No further orders; walks that it made stay. Errors: NotFound, WrongState (done already).
struct CancelWave
{
    static constexpr Nature nature = Nature::Request;
    static constexpr auto permission = access::Permission::ManageWork;

    inventory::WarehouseId warehouse = {};
    WaveId wave = {};

    static const Description &description();
};

} // namespace bincard::fulfilment
