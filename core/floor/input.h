// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/user.h"
#include "core/kernel/quantity.h"
#include "core/kernel/time.h"
#include "core/scan/scan.h"

#include <cstdint>
#include <string>
#include <variant>

namespace bincard::floor {

/// A number from the keypad, in stock units: the whole amount in hand, not one more.
struct TypedQuantity
{
    Quantity quantity;
};

/// What a scale beside the device sent, once the load on it had settled.
struct Weighed
{
    std::int64_t grams = 0;
};

/// `Choice::code` of what was tapped.
struct Chosen
{
    std::string code;
};

/// A second person, whose badge and PIN were checked, allows what the prompt asks them to.
struct SecondPerson
{
    access::UserId user;
};

/// One answer of a worker. Scans carry everything a reader can say, printed commands included; a
/// button on the screen is a Command.
struct Input
{
    /// The prompt it answers. A tap or a typed number holds for exactly that prompt; scans may run
    /// ahead of the screen, but not past a prompt that changed under the worker's hands.
    std::int64_t prompt = 0;
    std::variant<scan::Scan, scan::Command, TypedQuantity, Chosen, SecondPerson, Weighed> what;
    /// The device's clock, for double reads only; zero: not known.
    Instant at = {};
};

} // namespace bincard::floor
