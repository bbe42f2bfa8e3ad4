// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fulfilment/batch.h"

namespace bincard::fulfilment {

enum class WaveState {
    Planned,
    Running, // released; its walks are being made, slice by slice
    Done, // every order that fits is on a walk
    Cancelled,
};

[[nodiscard]] std::span<const std::string_view> enumNames(WaveState);

struct Wave;
using WaveId = Id<Wave>;

/// Orders that are released to the floor together, by rule (ERP.md 2; Dynamics 365: wave template):
/// which ones, up to how much, and as what kind of walks. A filter that is empty or zero lets all
/// pass.
struct Wave
{
    WaveId id = {};
    inventory::WarehouseId warehouse = {};
    std::string name = {};
    WaveState state = WaveState::Planned;
    // Which orders: those that leave by then, of a channel, a customer, a priority at least that
    // urgent, with all their goods in one zone.
    Instant cutOff = {};
    std::string channel = {};
    catalog::PartnerId customer = {};
    int priorityMax = 0;
    std::string zone = {};
    // How much at most; the first order that goes beyond ends the wave.
    int ordersMax = 0;
    int linesMax = 0;
    std::int64_t weightGramsMax = 0;
    // As what: an order a walk, or so many on one.
    BatchKind kind = BatchKind::Cluster;
    int ordersPerWalk = 6;
    inventory::LocationId destination = {};
    // How far it is. The next slice looks behind the last order that one looked at.
    int slice = 0;
    int walks = 0;
    int orders = 0;
    int lines = 0;
    std::int64_t weightGrams = 0;
    int lastPriority = 0;
    Instant lastCutOff = {};
    inventory::TransferId last = {};

    static const Description &description();
};

} // namespace bincard::fulfilment
