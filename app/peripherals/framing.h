// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/scan/raw_scan.h"

#include <string>
#include <string_view>
#include <vector>

namespace bincard::peripherals {

/// What a scanner is set to put around the content. Empty where it puts nothing.
struct Framing
{
    std::string prefix = {};
    std::string suffix = {}; ///< besides the Enter or Tab that ends a scan
    std::vector<std::string> separators = {}; ///< what it sends for FNC1: "<GS>", "^]", "|"
};

/// The content of what arrived: prefix, suffix and symbology identifier (`]C1`) taken off, FNC1 as
/// GS. The identifier is kept apart, because it says how the content is to be read.
[[nodiscard]] scan::RawScan rawScan(std::string_view arrived, const Framing &framing,
                                    scan::Source source);

} // namespace bincard::peripherals
