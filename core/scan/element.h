// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/error.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bincard::scan {

/// One piece of structured scan data. `key` is a GS1 application identifier ("01"), or an MH10.8.2
/// data identifier ("1T") where the carrier was an ISO 15434 envelope of format 06.
/// `key` and `title` point into tables that live as long as the program, or are empty.
struct Element
{
    std::string_view key;
    std::string value;
    std::string_view title = {};

    friend bool operator==(const Element &, const Element &) = default;
};

/// Why bytes were not understood, and where. `at` is the byte in the text that was read, from 0.
/// `message` is for logs and developers; people get words made from `code`.
struct ScanError
{
    ErrorCode code;
    std::size_t at = 0;
    std::string message = {};

    friend bool operator==(const ScanError &, const ScanError &) = default;
};

/// What a reader of one notation made of a text. On an error the elements are those before it.
/// `positions` says where in the text each element begins, by the same index.
struct Reading
{
    std::vector<Element> elements = {};
    std::vector<std::size_t> positions = {};
    std::vector<ScanError> warnings = {};
    std::optional<ScanError> error = {};

    [[nodiscard]] bool ok() const
    {
        return !error;
    }
};

} // namespace bincard::scan
