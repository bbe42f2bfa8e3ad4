// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

namespace bincard::store {

/// How somebody looks at what a named statement says, row by row: the statements below stand around
/// it. The statement has a column `id` that tells its rows apart.
struct ListShape
{
    std::string statement; // without its semicolon
    std::vector<std::string> columns; // all of them, `id` first
    /// Empty: by id. Rows without a value come last, either way.
    std::string sortedBy = {};
    bool descending = false;
    /// Rows of one value stand together, groups by their value; empty: no groups.
    std::string groupedBy = {};
    /// Texts of which one contains `:search`, a pattern of LIKE in lower case; empty: no search.
    std::vector<std::string> searched = {};
    /// Columns that equal `:is_NAME`.
    std::vector<std::string> equal = {};
};

/// id, and the group's value or an empty text; in order.
[[nodiscard]] std::string orderedIdsSql(const ListShape &shape);
/// The columns of the rows `:row_0` to `:row_(count - 1)`, which need not differ.
[[nodiscard]] std::string rowsSql(const ListShape &shape, int count);
/// The value of each named column, and how many rows have these values.
[[nodiscard]] std::string countsSql(const ListShape &shape, const std::vector<std::string> &by);

/// `text` as a pattern that finds what contains it, in lower case; \ escapes.
[[nodiscard]] std::string containing(std::string_view text);

} // namespace bincard::store
