// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/operation.h"
#include "tests/sim/floor.h"
#include "tests/sim/weather.h"

#include <vector>

namespace bincard::sim {

/// What a device is called that lies in a drawer.
inline constexpr const char *spareName = "spare";

/// A person: what their own device shows, and what their eyes see. Not the app's workflow, but
/// hastier: it also does what no screen offers, so that rules and not screens are what holds.
struct Hand
{
    Random &random;
    const Workspace &seen;
    IdSource &ids;
    Floor &floor;
    /// Whose hands and cart these are: the device's number in the simulation.
    int number = 0;
    inventory::WarehouseId warehouse;
    access::UserId user;
    access::DeviceId device;
    /// What the calendar on the wall says.
    Date today;
    /// How much of the work is of which area.
    Mix mix = evenMix;
    bool hostile = false;
    /// The office changes many things at once, or lets somebody go.
    bool storm = false;
    bool revokes = false;
    /// The day is over for the office, whatever is still under way.
    bool closesDay = false;
};

/// What somebody tells the device, and what they did. It happens when the device has it durably;
/// otherwise the goods go back where they were.
struct Action
{
    Operation operation;
    Deed deed = {};
};

/// What one person does before they think again, in one of the areas. Empty: nothing to do.
[[nodiscard]] std::vector<Action> workersAction(const Hand &hand);
[[nodiscard]] std::vector<Action> pickersAction(const Hand &hand);
[[nodiscard]] std::vector<Action> returnsAction(const Hand &hand);
[[nodiscard]] std::vector<Action> receiversAction(const Hand &hand);
[[nodiscard]] std::vector<Action> moversAction(const Hand &hand);
[[nodiscard]] std::vector<Action> countersAction(const Hand &hand);
[[nodiscard]] std::vector<Action> packersAction(const Hand &hand);
[[nodiscard]] std::vector<Action> shippersAction(const Hand &hand);
[[nodiscard]] std::vector<Action> kittersAction(const Hand &hand);
[[nodiscard]] std::vector<Action> tasksAction(const Hand &hand);

/// What somebody walks for: a batch, or one zone of it.
struct Stretch
{
    fulfilment::Batch batch;
    std::vector<fulfilment::Slot> slots;
    std::vector<inventory::Reservation> wanted;
    Operation finish;
};

[[nodiscard]] std::vector<Action> walking(const Hand &hand, const Stretch &stretch);
/// A walk that several people share, each in a zone.
[[nodiscard]] std::vector<Action> zoneAction(const Hand &hand);

/// One action of the office: stock comes, orders come and change, walks are made.
[[nodiscard]] std::vector<Action> officeAction(const Hand &hand);
/// What the desk has to do beside orders and walks: suppliers, waves, counts, kits, cases.
[[nodiscard]] std::vector<Action> deskAction(const Hand &hand);

/// Somebody decides about a count that waits for it.
[[nodiscard]] std::vector<Action> countDecision(const Hand &hand);
/// What customers ask for on the telephone.
[[nodiscard]] std::vector<Action> helpdeskAction(const Hand &hand);

/// The goods and places that a run begins with, in groups of at most a hundred operations.
[[nodiscard]] std::vector<Operation> opening(const Hand &hand, int products, int places);

/// What went out the day before, step by step.
[[nodiscard]] std::vector<std::vector<Operation> (*)(const Hand &)> yesterday();

/// Somebody takes, loses or finds things and tells nobody.
void mischief(Random &random, Floor &floor, const std::vector<inventory::LocationId> &shelves);

} // namespace bincard::sim
