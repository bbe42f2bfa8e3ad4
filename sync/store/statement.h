// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/description.h"

#include <string_view>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace bincard::store {

enum class Step {
    Row,
    Done,
    Failed, // also when the statement could not be prepared
};

/// One prepared statement of the engine itself, without Qt SQL's copies: what the hot paths use.
/// Parameters and columns count from 0. Bound text is not copied: it lives until `reset`.
class Statement
{
public:
    Statement() = default;
    Statement(sqlite3 *database, std::string_view sql);
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    ~Statement();

    [[nodiscard]] bool isPrepared() const
    {
        return m_statement != nullptr;
    }

    void bind(int parameter, std::int64_t value);
    void bind(int parameter, const Value &value, FieldKind kind);
    [[nodiscard]] Step step();
    /// Ends this run, so that the next can bind.
    void reset();

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] Row row(const Description &of) const;

private:
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace bincard::store
