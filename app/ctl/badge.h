// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/new_badge.h"
#include "core/kernel/result.h"

#include <QString>

#include <string>

namespace bincard::ctl {

using app::Badge;
using app::makeBadge;
using app::makePin;

/// A QR code for a terminal: half blocks, dark on light, with its quiet zone.
/// Errors: InvalidInput (too much text).
[[nodiscard]] Result<std::string> terminalQr(const std::string &text);

/// A QR code as a PNG of eight dots a module. Errors: InvalidInput, StorageFailed.
[[nodiscard]] Result<> writeQr(const std::string &text, const QString &path);

} // namespace bincard::ctl
