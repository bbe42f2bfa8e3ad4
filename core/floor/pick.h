// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/input.h"
#include "core/floor/pick_state.h"
#include "core/operation.h"

#include <vector>

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
    int doubleReadMs = 400;
};

/// What a step may ask.
struct Context
{
    const Workspace &workspace;
    const PickPolicy &policy;
    inventory::WarehouseId warehouse;
    access::UserId user;
    access::DeviceId device;
    /// The device's node: ids of what operations create by name.
    IdSource &ids;
    Date businessDate = {};
};

/// What an input leads to. The caller applies `operations` in this order and stores `state` in one
/// durable transaction; then it shows `prompt` and sounds `prompt.feedback.tone`. A refused input
/// has no operations.
struct Step
{
    PickState state;
    std::vector<Operation> operations = {};
    Prompt prompt = {};
};

/// That person may allow what others may not.
[[nodiscard]] bool supervises(const Workspace &workspace, access::UserId user);

/// Where a worker without a state begins.
[[nodiscard]] PickState newPick(access::UserId user);

/// One answer. Never fails: what the step does not take is in `prompt.feedback`. The operations
/// were tried on a savepoint, so the prompt is the one that follows them.
[[nodiscard]] Step advance(const PickState &state, const Input &input, const Context &context);

/// The same state against records that may have changed: after a sync, a restart, a badge. Gives
/// the prompt a new number where it means something else than the worker last saw.
[[nodiscard]] Step refresh(const PickState &state, const Context &context);

/// The screen of a state, without changing it.
[[nodiscard]] Prompt prompt(const PickState &state, const Context &context);

} // namespace bincard::floor
