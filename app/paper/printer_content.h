// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/paper/documents.h"
#include "app/paper/label.h"
#include "app/paper/print_job.h"
#include "core/inventory/station.h"

namespace bincard::paper {

/// A printer as the records have it. Whether it answers ~HS is not recorded: one on a port is
/// asked, and one that says nothing is sent to all the same.
[[nodiscard]] Printer printerFrom(const inventory::Printer &record);

// A paper in the language and the dots of a printer: what a PrintWish holds.

/// Errors: as renderZpl and renderPdf.
[[nodiscard]] Result<QByteArray> contentFor(const Printer &printer, const Label &label);

// A label printer has pages of A6; `page` is what the others have. Errors: as renderDocument.

[[nodiscard]] Result<QByteArray> contentFor(const Printer &printer, const PackingSlip &slip,
                                            PageSize page = PageSize::A4);
[[nodiscard]] Result<QByteArray> contentFor(const Printer &printer, const PickList &list,
                                            PageSize page = PageSize::A4);
[[nodiscard]] Result<QByteArray> contentFor(const Printer &printer, const ManifestOnPaper &manifest,
                                            PageSize page = PageSize::A4);

} // namespace bincard::paper
