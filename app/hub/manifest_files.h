// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fulfilment/parcel.h"

#include <QByteArray>
#include <QString>

namespace bincard::hubfolder {

/// What a carrier is told of a truck: a row for each of its labels on it, and for each that was
/// booked for one of these parcels and is void. RFC 4180, UTF-8, the names first; a text that a
/// spreadsheet would take for a formula gets an apostrophe before it. Weights in grams, sides in
/// millimetres, the price as decimals beside its currency. Errors: NotFound.
[[nodiscard]] Result<QByteArray> carrierFile(fulfilment::ManifestId manifest,
                                             const Workspace &records);

/// "DHL-4711.csv": what of the reference a file may be called.
[[nodiscard]] QString carrierFileName(const fulfilment::Manifest &manifest);

/// Writes the file of each manifest that left in the last days into the folder, once: one that is
/// there, or in its subfolder "sent", where whoever sends it moves it, is not written again. Each
/// is whole or not there. Returns how many were written. Errors: StorageFailed.
[[nodiscard]] Result<int> writeCarrierFiles(const QString &folder, const Workspace &records,
                                            Instant now);

} // namespace bincard::hubfolder
