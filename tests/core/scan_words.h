// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/scan/resolver.h"
#include "core/scan/scan.h"

#include <string>

namespace bincard::scan::test {

/// A meaning in a few words: "location A-01", "item gtin=04006381333931 lot=L1".
std::string inWords(const Meaning &meaning);

/// A resolution: "location 7", or "WrongKind: package 3".
std::string inWords(const Resolution &resolution);

} // namespace bincard::scan::test
