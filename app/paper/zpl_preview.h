// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"

#include <QByteArray>
#include <QImage>

namespace bincard::paper {

/// What a printer of `dpi` dots an inch would print of a ZPL II file: its first label, black on
/// white. Drawn from the commands alone, barcodes from their own data, so that a test or a person
/// sees what was sent and not what was meant. README.md lists the commands it draws and those that
/// it passes over; letters are ours, not the printer's.
/// Errors: InvalidInput (a command it does not know, named in `detail`; no label), Malformed (a
/// barcode or a picture that cannot be read), TooLarge.
[[nodiscard]] Result<QImage> previewZpl(const QByteArray &zpl, int dpi);

/// Every label of the file. Errors: as previewZpl.
[[nodiscard]] Result<QList<QImage>> previewLabels(const QByteArray &zpl, int dpi);

} // namespace bincard::paper
