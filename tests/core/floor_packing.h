// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/floor_shift.h"

namespace bincard::tests {

/// What was picked into which tote.
using Totes = std::vector<std::pair<std::string, std::string>>;

/// Orders are picked by somebody, each into its tote (of a Batch all into the first), as far as
/// they are reserved; the totes stand at PACK-1 and the walk is over.
void picked(FloorShift &shift, const std::string &batch, fulfilment::BatchKind kind,
            const Totes &totes);

/// That person may do everything from now on.
void isChief(FloorShift &shift, const std::string &user);

/// What one unit weighs.
void weighs(FloorShift &shift, const std::string &sku, std::int64_t grams);
/// Cartons M (up to 2 kg) and L; the carrier DHL with its lane D-1, and UPS with its lane U-1.
void shippingRoom(FloorShift &shift);
/// An order that goes by that carrier.
void orderBy(FloorShift &shift, const std::string &carrier, const std::string &reference,
             const FloorShift::Lines &lines);

/// Four bolts and two nuts of SO-1 in T-1, one saw of SO-2 in T-2 and two milks in two lots, one
/// bolt of SO-3 in T-3; bolts weigh 100 g, nuts 10 g. Sue works.
[[nodiscard]] FloorShift packingRoom(floor::Policy policy = {});

/// Where an order goes, in Germany.
void goesTo(FloorShift &shift, const std::string &order, const std::string &postcode);

/// The same with carriers that number their parcels, two numbers each: DHL drives to Berlin (zone
/// BER), to the rest of the country and not to Hiddensee, UPS everywhere and dearer. SO-1 goes to
/// Berlin.
[[nodiscard]] FloorShift carriersRoom(floor::Policy policy = {});

} // namespace bincard::tests
