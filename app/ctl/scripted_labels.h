// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/scripted_act.h"
#include "core/kernel/workspace.h"

namespace bincard::ctl {

/// What stands on goods, or on the box they come in. Without a lot: nothing but what they are.
struct Marks
{
    std::string sku;
    std::string lot = {};
    Date expiry = {};
    bool box = false;
};

// Labels of things, to be printed and read. Errors of each: the label's.
[[nodiscard]] Result<Act> scanPlace(const std::string &code);
[[nodiscard]] Result<Act> scanTote(const std::string &code);
/// By its SSCC.
[[nodiscard]] Result<Act> scanPackage(const std::string &sscc);
[[nodiscard]] Result<Act> scanReason(const std::string &code);
/// Errors also: BadgeUnknown (it is none).
[[nodiscard]] Result<Act> scanBadge(const std::string &badge);
/// Errors also: NotFound (no such product, or it has no such barcode).
[[nodiscard]] Result<Act> scanGoods(const Marks &marks, const Workspace &records);

} // namespace bincard::ctl
