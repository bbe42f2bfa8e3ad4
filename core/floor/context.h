// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/device.h"
#include "core/access/user.h"
#include "core/inventory/warehouse.h"
#include "core/kernel/workspace.h"

#include <memory>

namespace bincard::floor {

enum class LocationScan {
    Always,
    WhenAmbiguous, // where what was scanned is also to be found at another place
    Never,
};

enum class ToteScan {
    Always,
    ClusterOnly, // a single tote is known once it is loaded
};

/// How a site wants to be asked; data of the warehouse.
struct PickPolicy
{
    LocationScan locationScan = LocationScan::WhenAmbiguous;
    ToteScan toteScan = ToteScan::ClusterOnly;
    /// Every unit is scanned. Otherwise the tote's scan confirms the amount that was shown.
    bool countEachUnit = false;
    /// A place that holds one untracked product proves it by its own label.
    bool inferFromLocation = true;
    bool zeroCheck = true;
};

/// How deliveries are taken in.
struct ReceivePolicy
{
    /// Goods are put into a package, new or known; otherwise only where somebody scans one.
    bool containers = true;
    /// A package has to be empty before other goods go in.
    bool emptyPackages = false;
    /// Goods go on to a place at once; otherwise they stay at the dock until they are put away.
    bool asksPlace = true;
    /// A packaging that nobody has measured is measured when it comes.
    bool measures = false;
};

/// How parcels are packed.
struct PackingPolicy
{
    /// Every parcel is weighed, on a scale beside the device.
    bool weigh = true;
    /// A scale stands beside the device: a weight that is typed all the same has a reason. Without
    /// one the reason is that there is none (WNSC), and nobody is asked.
    bool scale = false;
};

/// What a site decides for each workflow.
struct Policy
{
    int doubleReadMs = 400;
    PickPolicy pick = {};
    ReceivePolicy receive = {};
    PackingPolicy pack = {};
};

struct Walk;

/// What a step may ask.
struct Context
{
    const Workspace &workspace;
    const Policy &policy;
    inventory::WarehouseId warehouse;
    access::UserId user;
    access::DeviceId device;
    /// The device's node: ids of what operations create by name.
    IdSource &ids;
    Date businessDate = {};
    /// The hub answers. No step waits for it; some say so before goods move.
    bool online = false;
    /// The walk that was last asked for: each step asks several times, of records that stay.
    mutable std::shared_ptr<const Walk> walk = {};

    /// The same over other records.
    [[nodiscard]] Context over(const Workspace &other) const
    {
        return {.workspace = other,
                .policy = policy,
                .warehouse = warehouse,
                .user = user,
                .device = device,
                .ids = ids,
                .businessDate = businessDate,
                .online = online};
    }
};

/// The user's role has that permission.
[[nodiscard]] bool may(const Workspace &workspace, access::UserId user,
                       access::Permission permission);
/// That person may allow what others may not.
[[nodiscard]] bool supervises(const Workspace &workspace, access::UserId user);

} // namespace bincard::floor
