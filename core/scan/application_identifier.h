// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/scan/lint/lint.h"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace bincard::scan {

/// A part of an element's value. An optional one may be absent once the value is exhausted.
struct Component
{
    char type = 'X'; ///< N digits, X character set 82, Y character set 39, Z base64url
    std::size_t lengthMin = 0;
    std::size_t lengthMax = 0;
    bool optional = false;
    std::vector<lint::Linter> linters = {}; ///< the one of its character set first
};

/// Identifiers that must be present together, patterns with n for any digit: {"01", "31nn"}.
using Group = std::vector<std::string_view>;

/// One GS1 application identifier. There is one of each, alive as long as the program.
struct ApplicationIdentifier
{
    std::string_view ai; ///< "01"
    std::string_view title;
    bool predefinedLength = false; ///< needs no separator behind it
    bool linkAttribute = false; ///< may stand in the query of a Digital Link
    bool linkKey = false; ///< may be the primary key of a Digital Link
    std::size_t lengthMin = 0;
    std::size_t lengthMax = 0;
    std::vector<Component> components = {};
    std::vector<std::vector<Group>> required = {}; ///< of each, one group must be present
    std::vector<std::string_view> excluded = {}; ///< none of these patterns may be present
    std::vector<Group> qualifiers = {}; ///< alternatives; ordered, each qualifier optional
};

/// All of them, in the order of the dictionary.
[[nodiscard]] std::span<const ApplicationIdentifier> applicationIdentifiers();

/// The identifier of exactly those digits, or null.
[[nodiscard]] const ApplicationIdentifier *findIdentifier(std::string_view ai);

/// The identifier that `data` begins with, or null. The first two digits fix its length.
[[nodiscard]] const ApplicationIdentifier *identifierBefore(std::string_view data);

/// "31nn" matches "3102".
[[nodiscard]] bool matchesPattern(std::string_view ai, std::string_view pattern);

} // namespace bincard::scan
