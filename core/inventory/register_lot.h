// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/books.h"

namespace bincard::inventory {

/// A lot or serial number that nobody here knew: made under the device's own number. Two devices
/// that make the same one meet: the second number becomes another name of the first
/// (`Lot::sameAs`), and `apply` reads every later operation that names it so. What is said of its
/// expiry twice must agree; otherwise the first stands and somebody looks (ExpiryDiffers).
/// Errors: NotFound (the product), InvalidInput (no number, no name, a product without lots),
/// Duplicate (the number).
struct RegisterLot
{
    static constexpr Nature nature = Nature::Fact;
    static constexpr auto permission = access::Permission::Receive;

    WarehouseId warehouse = {};
    LotId lot = {};
    catalog::ProductId product = {};
    /// Empty only with `unlabelled`.
    std::string name = {};
    Date expiry = {};
    /// The goods say nothing (NOLT): a lot of our own name, blocked until somebody found out.
    bool unlabelled = false;

    static const Description &description();
};

[[nodiscard]] Result<> judge(const RegisterLot &registering, Books &books);

} // namespace bincard::inventory
