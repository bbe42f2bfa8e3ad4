// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/user.h"
#include "core/catalog/product.h"

#include <span>
#include <string_view>

namespace bincard::returns {

/// What somebody who looked at returned goods found.
enum class Grade {
    None, // nobody looked yet
    Sellable, // A: as new
    Open, // B: complete, the packing opened
    Repair, // C
    Scrap, // D
    Supplier, // the maker takes it back
    Hold, // somebody else has to look
};

/// What becomes of returned goods. Only Restock makes them sellable.
enum class Disposition {
    None,
    Restock,
    Refurbish,
    Scrap,
    ToSupplier,
    ToCustomer,
    Hold, // stays in quarantine
};

/// What the questions for a product's grader came to.
enum class CheckResult {
    NotDone,
    Passed,
    Failed,
};

[[nodiscard]] std::span<const std::string_view> enumNames(Grade);
[[nodiscard]] std::span<const std::string_view> enumNames(Disposition);
[[nodiscard]] std::span<const std::string_view> enumNames(CheckResult);

} // namespace bincard::returns
