// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/description.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace bincard {

enum class Direction {
    Ascending,
    Descending,
};

/// Which rows to read, and in which order: those whose index fields begin with `prefix` (equal) and
/// whose next field, where given, lies within `from` and `to` (both inclusive); ordered by the
/// index's fields and then by id, integers by value and text by bytes.
struct Scan
{
    const Description *of = nullptr;
    /// Null: by id alone; then `prefix` is empty and `from`/`to` bound the id.
    const Index *index = nullptr;
    std::vector<Value> prefix = {};
    std::optional<Value> from = {};
    std::optional<Value> to = {};
    Direction direction = Direction::Ascending;
    std::size_t limit = std::numeric_limits<std::size_t>::max();
    /// Go on behind this row, the last one of the page before: it lies within the scan, but need
    /// not exist any more.
    std::optional<Row> after = {};
};

/// Below 0 where `a` stands before `b` by the index's fields and the id, whatever the direction.
[[nodiscard]] int compareOrder(const Scan &scan, const Row &a, const Row &b);

/// Whether a scan's prefix, range and `after` take the row.
[[nodiscard]] bool takes(const Scan &scan, const Row &row);

[[nodiscard]] inline std::int64_t idOf(const Row &row)
{
    return std::get<std::int64_t>(row.front());
}

/// Something rows can be read from: a store, or a workspace over one.
class Reader
{
public:
    virtual ~Reader() = default;

    [[nodiscard]] virtual std::optional<Row> get(const Description &of, std::int64_t id) const = 0;
    [[nodiscard]] virtual std::vector<Row> scan(const Scan &scan) const = 0;
};

/// A transactional set of rows with one writer; tests/sync/tst_store_conformance.cpp says what
/// every store does. Unique indexes are declared, not enforced: rules look before they write, under
/// the one writer's lock, and a device may for a moment hold two rows that the hub will not. A
/// store whose disk fails answers nothing more and refuses to commit, with StorageFailed, until it
/// is opened again: a read never throws.
class Store : public Reader
{
public:
    /// A defect while a transaction is open.
    virtual void begin() = 0;
    /// Insert or replace. `row` fits `of`.
    virtual void write(const Description &of, const Row &row) = 0;
    /// Replaces a row that is `before`, as `write` does; a store may touch only what differs.
    virtual void update(const Description &of, const Row &before, const Row &after);
    virtual void erase(const Description &of, std::int64_t id) = 0;
    /// Durable when it returns. Errors: StorageFailed; then nothing of the transaction remains.
    [[nodiscard]] virtual Result<> commit() = 0;
    virtual void rollback() = 0;
};

} // namespace bincard
