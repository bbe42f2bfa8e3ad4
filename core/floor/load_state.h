// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/prompt.h"
#include "core/fulfilment/parcel.h"

namespace bincard::floor {

/// FLOWS.md 2, K7.
enum class LoadStep {
    Idle, // not in it
    Choose, // a manifest, a dock with one, or a carrier
    Dock, // where the truck of that carrier stands
    Load, // parcel by parcel
    TakeOff, // which one comes off again
    Aside, // off the truck, or not onto it: where it is put
    Close, // what the driver leaves; who drives
    Check, // what quality wants looked at before a box goes onto the truck
    Left, // the truck leaves: the paper for the driver
    Reprint, // why that is printed once more
};

[[nodiscard]] std::span<const std::string_view> enumNames(LoadStep);

/// Where a worker stands at a truck: only what the records do not say.
struct LoadState
{
    Id<LoadState> id; // the user's
    LoadStep step = LoadStep::Idle;
    fulfilment::ManifestId manifest;
    fulfilment::CarrierId carrier;
    fulfilment::ParcelId parcel;
    std::string driver;

    static const Description &description();
};

} // namespace bincard::floor
