// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"

#include <QString>

namespace bincard::paper {

/// Digits of which the last checks the others. `name` is for the error.
/// Errors: InvalidInput, CheckDigitWrong.
[[nodiscard]] Result<> checkKey(const QString &key, const char *name);

/// Errors: InvalidInput (not 18 digits), CheckDigitWrong.
[[nodiscard]] Result<> checkSscc(const QString &sscc);

/// In groups that can be read out: extension digit, company and serial, check digit.
[[nodiscard]] QString groupedSscc(const QString &sscc);

/// What Code 128 prints as it is: ASCII from the space to the tilde. Errors: InvalidInput.
[[nodiscard]] Result<> checkPrintable(const QString &code, const char *name);

} // namespace bincard::paper
