// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/books.h"
#include "core/inventory/posting.h"
#include "core/quality/operations.h"

namespace bincard::quality {

/// What RecordCheck does with goods that came in; errors as named there. With goods in a parcel:
/// fulfilment/parcel_rules.h.
[[nodiscard]] Result<> judgeReceived(const RecordCheck &record, Books &books);

/// The check as it was made: what was due of it is not any more, and a picture that is missing is
/// asked for. What comes of a failure is the caller's. Errors: those of the operation.
[[nodiscard]] Result<QualityCheck> made(const RecordCheck &record, Books &books);

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

/// The same for goods in a document that fills bit by bit, a parcel: a check that is due is of all
/// that is in it, and what came in after one was made is looked at again. `isNew`: nothing of the
/// product was in it before, so that its points count it.
void askAbout(const Subject &subject, bool isNew, Books &books);

/// So much of a product is left in the document: checks of it that are due are of that; of nothing,
/// nobody makes them.
void leaveOf(std::int64_t document, catalog::ProductId product, Quantity left, Books &books);

/// The checks of a document that nobody has made yet, in the order of their points and products.
[[nodiscard]] std::vector<QualityCheck> due(std::int64_t document, const Workspace &records);
/// Those of them that belong to a stage.
[[nodiscard]] std::vector<QualityCheck> due(std::int64_t document, Stage stage,
                                            const Workspace &records);

/// Which stage a check belongs to; Receipt where nobody knows its point.
[[nodiscard]] Stage stageOf(QualityPointId point, const Workspace &records);

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
