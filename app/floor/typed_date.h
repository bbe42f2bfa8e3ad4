// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/time.h"

#include <QString>

#include <optional>

namespace bincard::app {

/// A day as people type it from a label: day, month, year, with or without signs between them
/// (311227, 31.12.27, 31/12/2027), the year first where it has four figures (2027-12-31), or month
/// and year alone (12/27, 1227, 122027), which is the last day of the month. Empty where it is no
/// day.
[[nodiscard]] std::optional<Date> typedDate(const QString &text);

/// "2027-12-31".
[[nodiscard]] QString isoDate(Date date);

} // namespace bincard::app
