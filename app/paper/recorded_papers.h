// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/paper/documents.h"
#include "app/paper/parcel_labels.h"
#include "core/fulfilment/parcel.h"
#include "core/returns/return.h"

namespace bincard::paper {

// What the records of a device, a desk or a hub say of a paper. What this program does not hold
// (an address on a floor device) is left empty, so that the paper comes out with less on it.
// Days and hours are those of the warehouse. Errors of each: NotFound or Unknown (the record
// itself).

/// The sender is the warehouse; the parcel one of those that are not void. A parcel without a
/// carrier's number and without an SSCC bears its licence plate, as BCP, for the scan-back.
[[nodiscard]] Result<ShippingOnLabel> shippingOf(fulfilment::ParcelId parcel,
                                                 const Workspace &records,
                                                 LabelPaper paper = LabelPaper::FourBySix);

/// In the order in which the box was packed; then what of the order is not in it. Without prices.
[[nodiscard]] Result<PackingSlip> slipOf(fulfilment::ParcelId parcel, const Workspace &records,
                                         Instant now);

/// What is still to be taken, in the order of the walk.
[[nodiscard]] Result<PickList> pickListOf(fulfilment::BatchId batch, const Workspace &records,
                                          Instant now);

[[nodiscard]] Result<ManifestOnPaper> manifestOf(fulfilment::ManifestId manifest,
                                                 const Workspace &records, Instant now);

[[nodiscard]] Result<ReturnOnLabel> returnOf(returns::ReturnOrderId goods, const Workspace &records,
                                             LabelPaper paper = LabelPaper::FourBySix);

/// An address as lines in the manner of its country, the country last and in English, as carriers
/// want it; without it where `home` is the same.
[[nodiscard]] QString addressLines(const sales::DeliveryAddress &address, const QString &home = {});

} // namespace bincard::paper
