// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/user.h"
#include "core/inventory/warehouse.h"
#include "core/kernel/result.h"
#include "core/sales/order.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace bincard::hub {
class Hub;
}

namespace bincard::rest {

/// A file of a channel that a program sent.
struct IntakeWish
{
    access::UserId user = {};
    /// Where they are sent from unless the channel says; none: a routed channel needs none.
    inventory::WarehouseId warehouse = {};
    Instant now = {};
    std::string profile = {}; // one of intakeProfiles
    std::string channel = {};
    std::string body = {};
};

inline constexpr std::string_view intakeProfiles[]
    = {"json", "csv", "shopify", "woocommerce", "amazon"};

/// What one warehouse sends of an order.
struct TakenPart
{
    sales::OrderId order = {};
    std::string warehouse = {}; // its code
    int part = 0; // as in sales::Order

    friend bool operator==(const TakenPart &, const TakenPart &) = default;
};

/// What became of one order of it.
struct TakenOrder
{
    enum class State {
        Taken,
        Unchanged,
        Refused,
    };

    State state = State::Refused;
    std::string place = {}; // where it stands in the file
    std::string reference = {};
    sales::OrderId order = {}; // the first of its parts; none: refused
    /// Of one that is not split, itself.
    std::vector<TakenPart> parts = {};
    /// Why it is held, why it was refused, what a person has to know.
    std::vector<std::string> reasons = {};
};

/// A file on its way into the books, slice by slice.
class IntakeRun
{
public:
    virtual ~IntakeRun() = default;

    /// One transaction; true while there is more. On the hub's thread. Errors: StorageFailed.
    virtual Result<bool> step(hub::Hub &hub) = 0;
    [[nodiscard]] virtual const std::vector<TakenOrder> &taken() const = 0;
};

/// Reads a file, on any thread. Errors: TooLarge, Malformed, InvalidInput (the profile).
using BeginIntake = std::function<Result<std::unique_ptr<IntakeRun>>(const IntakeWish &)>;

} // namespace bincard::rest
