// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/user.h"
#include "core/catalog/partner.h"
#include "core/inventory/stock.h"

namespace bincard::quality {

/// When goods are looked at.
enum class Stage {
    Receipt,
    Pack,
    Shipping,
};

/// What the check asks for.
enum class PointKind {
    PassFail,
    Measure, // a value between two limits
    Photo, // a picture, and whether it is well
};

enum class Outcome {
    Due, // nobody has looked yet
    Pass,
    Fail,
};

[[nodiscard]] std::span<const std::string_view> enumNames(Stage);
[[nodiscard]] std::span<const std::string_view> enumNames(PointKind);
[[nodiscard]] std::span<const std::string_view> enumNames(Outcome);

struct QualityPoint;
using QualityPointId = Id<QualityPoint>;

/// A rule that goods are checked. Odoo: quality.point. Scope 0.
struct QualityPoint
{
    QualityPointId id = {};
    /// Shown to whoever checks: "Seal unbroken?", "Core temperature".
    std::string title = {};
    Stage stage = Stage::Receipt;
    /// None: every product; every supplier.
    catalog::ProductId product = {};
    catalog::PartnerId supplier = {};
    PointKind kind = PointKind::PassFail;
    /// Of a Measure: what is right, both inclusive, in `unit`; millionths like every quantity.
    Quantity least = {};
    Quantity most = {};
    std::string unit = {};
    /// Every nth time; 1: each time.
    int every = 1;
    bool active = true;

    static const Description &description();
};

struct QualityCount;

/// How often goods passed a point in one warehouse, for "every nth". Maintained by `ask`.
struct QualityCount
{
    Id<QualityCount> id = {};
    inventory::WarehouseId warehouse = {};
    QualityPointId point = {};
    std::int64_t seen = 0;

    static const Description &description();
};

struct QualityCheck;
using QualityCheckId = Id<QualityCheck>;

/// One look at certain goods, due or done. Odoo: quality.check.
struct QualityCheck
{
    QualityCheckId id = {};
    inventory::WarehouseId warehouse = {};
    QualityPointId point = {};
    Outcome outcome = Outcome::Due;
    /// What was checked, by its number: a receipt line, a parcel (whose product is meant, of
    /// whatever lots).
    std::int64_t document = 0;
    catalog::ProductId product = {};
    inventory::LotId lot = {};
    inventory::LocationId location = {};
    inventory::PackageId package = {};
    Quantity quantity = {};
    /// Of a Measure, in the point's unit.
    Quantity measured = {};
    /// SHA-256 of the picture, in hex; none: not taken.
    std::string photo = {};
    std::string note = {};
    access::UserId user = {};
    Instant checkedAt = {};

    static const Description &description();
};

} // namespace bincard::quality
