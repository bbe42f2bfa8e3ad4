// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/books.h"
#include "core/inventory/posting.h"
#include "core/quality/operations.h"

namespace bincard::quality {

/// What each operation of quality/operations.h does; errors as named there.
[[nodiscard]] Result<> judge(const RecordCheck &record, Books &books);

/// Goods that reach a stage: which they are, by which document, and whose they were.
struct Subject
{
    inventory::WarehouseId warehouse = {};
    Stage stage = Stage::Receipt;
    std::int64_t document = 0;
    inventory::Place place = {};
    Quantity quantity = {};
    catalog::PartnerId supplier = {};
};

/// Makes the checks that the points demand of these goods, each of them Due, and counts for those
/// that want every nth only.
void ask(const Subject &subject, Books &books);

/// The checks of a document that nobody has made yet, in the order of their points.
[[nodiscard]] std::vector<QualityCheck> due(std::int64_t document, const Workspace &records);

/// What nobody checked in time stays out of sale: to quarantine, with a task to check it.
[[nodiscard]] Result<> hold(const QualityCheck &check, Books &books);

/// Forgets what was due of a document that did not happen.
void drop(std::int64_t document, Books &books);

/// Goods that nobody may sell before a person has decided: as far as the books have them there,
/// they go to quarantine, and the task says why. Errors: WrongState without a Quarantine location.
[[nodiscard]] Result<> quarantine(inventory::WarehouseId warehouse, const inventory::Place &place,
                                  Quantity quantity, const std::string &reason,
                                  std::int64_t document, Books &books);

/// Errors: InvalidInput, NotFound.
[[nodiscard]] Result<> validate(const QualityPoint &point, const Workspace &records);

} // namespace bincard::quality
