// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/occasion.h"
#include "core/quality/quality.h"

namespace bincard::quality {

/// Somebody looked at goods. Whether a measure is right, the point's limits say. What fails goes to
/// quarantine, as far as the books have it there, and somebody decides (CheckQuality). Of goods in
/// a parcel (`document`) it leaves the box and is picked again; what fails before it is shipped
/// holds the parcel.
/// Errors: NotFound, InvalidInput (no number, no outcome), Duplicate (the check's number),
/// WrongLocation; WrongState without a Quarantine location.
struct RecordCheck
{
    static constexpr Nature nature = Nature::Fact;
    /// At receipt; by the point's stage Pack or Ship (`permittedTo`).
    static constexpr auto permission = access::Permission::Receive;

    [[nodiscard]] static access::Permission permissionAt(Stage stage);

    QualityCheckId check = {};
    inventory::WarehouseId warehouse = {};
    QualityPointId point = {};
    std::int64_t document = 0;
    catalog::ProductId product = {};
    inventory::LotId lot = {};
    inventory::LocationId location = {};
    inventory::PackageId package = {};
    Quantity quantity = {};
    Outcome outcome = Outcome::Due;
    Quantity measured = {};
    std::string photo = {};
    std::string note = {};

    static const Description &description();
};

} // namespace bincard::quality
