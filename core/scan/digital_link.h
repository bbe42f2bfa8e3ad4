// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"
#include "core/scan/element.h"

#include <string>
#include <string_view>
#include <vector>

namespace bincard::scan {

/// True for the schemes a Digital Link may have, wholly lower or wholly upper case.
[[nodiscard]] bool startsLikeLink(std::string_view text);

/// Reads a GS1 Digital Link URI, uncompressed. Never resolves it. The rightmost primary key of the
/// path counts, then its qualifiers in order, then attributes in the query; other alphabetic
/// parameters and the fragment are passed over. Positions count in the URI.
/// With `zeroSuppressed` a GTIN may have 8, 12 or 13 digits, as in URIs of version 1.0.
/// Errors: LinkMalformed, ElementUnknown, ElementRepeated, and those of readElements.
/// Source: GS1 Digital Link Standard: URI Syntax.
[[nodiscard]] Reading readDigitalLink(std::string_view uri, bool zeroSuppressed = false);

/// True where the path holds a primary key, so that the URI means to be a Digital Link.
[[nodiscard]] bool hasLinkKey(std::string_view uri);

/// Errors: ElementMissing (no primary key), ElementExcluded (an element that no URI may carry).
[[nodiscard]] Result<std::string> printDigitalLink(const std::vector<Element> &elements,
                                                   std::string_view stem = "https://id.gs1.org");

} // namespace bincard::scan
