// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/scan/element.h"

#include <string_view>

namespace bincard::scan {

/// In which notation a text was written.
enum class Notation {
    Scan, ///< as a reader delivers it, behind a symbology identifier
    Elements, ///< an element string without one
    Bracketed,
    DigitalLink,
    Plain,
};

[[nodiscard]] std::string_view nameOf(Notation notation);

struct ExplainOptions
{
    bool onlyDigitalLink = false; ///< whatever it looks like
    bool partial = false; ///< a missing or excluded partner is a warning: more symbols follow
};

struct Explanation
{
    Notation notation = Notation::Plain;
    Reading reading = {};
};

/// What a text says in GS1's words, strictly: one input is one complete symbol.
/// This is what an auditor asks; a worker's scan goes through parse().
/// Errors: those of readElements, readBracketed, readDigitalLink and checkTogether; ScanEmpty;
/// ScanUnknown for a symbology identifier that does not exist.
[[nodiscard]] Explanation explain(std::string_view input, const ExplainOptions &options = {});

} // namespace bincard::scan
