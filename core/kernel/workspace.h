// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/ordered_keys.h"

#include <map>
#include <span>
#include <utility>

namespace bincard {

/// One row that a workspace touched: what it was and what it is. Absent means there is none.
struct Change
{
    const Description *of;
    std::int64_t id;
    std::optional<Row> before;
    std::optional<Row> after;
};

/// Bounds and order for a typed scan.
struct Range
{
    std::optional<Value> from = {};
    std::optional<Value> to = {};
    Direction direction = Direction::Ascending;
    std::size_t limit = std::numeric_limits<std::size_t>::max();
};

/// What a rule sees: records that read through to a store, and writes that stay here until somebody
/// commits them. A workspace over a workspace is a savepoint: drop it, or `mergeInto` the outer.
class Workspace final : public Reader
{
public:
    /// Whether kinds "held in part" may be missing here though they exist (a device).
    enum class Completeness {
        Whole,
        Partial,
    };

    Workspace(const Reader &base, IdSource &ids, Completeness completeness = Completeness::Whole);

    /// A savepoint: a workspace over this one.
    [[nodiscard]] Workspace nested() const
    {
        return Workspace(*this, m_ids, m_completeness);
    }

    template <class R> [[nodiscard]] std::optional<R> get(Id<R> id) const
    {
        return typed<R>(get(R::description(), id.value));
    }

    /// Errors: NotFound, or Unknown where a device does not hold the kind whole.
    template <class R> [[nodiscard]] Result<R> require(Id<R> id) const
    {
        if (auto found = get(id))
            return *std::move(found);
        return missing(R::description());
    }

    /// The record with these values in a unique index. A device that meets two takes the hub's.
    template <class R, class... Values>
    [[nodiscard]] std::optional<R> find(std::string_view index, const Values &...values) const
    {
        return typed<R>(findRow(R::description(), index, {detail::toValue(values)...}));
    }

    /// Records whose index fields begin with these values, in the index's order.
    template <class R, class... Values>
    [[nodiscard]] std::vector<R> list(std::string_view index, const Values &...prefix) const
    {
        return list<R>(Range{}, index, prefix...);
    }

    template <class R, class... Values>
    [[nodiscard]] std::vector<R> list(Range range, std::string_view index,
                                      const Values &...prefix) const
    {
        const Description &of = R::description();
        std::vector<R> records;
        for (const Row &row : scan(Scan{.of = &of,
                              .index = &of.index(index),
                              .prefix = {detail::toValue(prefix)...},
                              .from = std::move(range.from),
                              .to = std::move(range.to),
                              .direction = range.direction,
                              .limit = range.limit}))
            records.push_back(*typed<R>(row));
        return records;
    }

    template <class R> void put(const R &record)
    {
        put(R::description(), rowOf(record));
    }

    template <class R> void erase(Id<R> id)
    {
        erase(R::description(), id.value);
    }

    [[nodiscard]] Completeness completeness() const
    {
        return m_completeness;
    }

    /// A fresh id: the hub's, or a local one on a device.
    template <class R> [[nodiscard]] Id<R> newId()
    {
        return {m_ids.next()};
    }

    /// NotFound, or Unknown where this workspace cannot tell.
    [[nodiscard]] Error missing(const Description &of) const;

    [[nodiscard]] std::optional<Row> get(const Description &of, std::int64_t id) const override;
    [[nodiscard]] std::vector<Row> scan(const Scan &scan) const override;
    void put(const Description &of, Row row);
    void erase(const Description &of, std::int64_t id);

    /// Every row touched, in the order of first touch, also where it ended as it began.
    [[nodiscard]] std::span<const Change> changes() const
    {
        return m_changes;
    }

    /// Replays the changes into an outer workspace, which keeps its own before-images.
    void mergeInto(Workspace &outer) const;
    /// Writes the changes into a store whose transaction is open.
    void writeTo(Store &store) const;

private:
    template <class R> static std::optional<R> typed(const std::optional<Row> &row)
    {
        if (!row)
            return std::nullopt;
        auto record = recordOf<R>(*row);
        check(record.ok(), "a stored row fits its description");
        return *std::move(record);
    }

    /// The rows of one kind that were touched.
    struct Touched
    {
        std::map<std::int64_t, std::size_t> positions; // in m_changes
        /// Where what they are now stands in an index, kept once a scan needed it: judging a
        /// group of hundreds of operations asks for the same few rows among thousands.
        mutable std::map<const Index *, OrderedKeys> order;
    };

    void change(const Description &of, std::int64_t id, std::optional<Row> after);
    [[nodiscard]] const Change *touched(const Description &of, std::int64_t id) const;
    /// What the scan takes of the rows that were touched, and of the others.
    [[nodiscard]] std::vector<Row> scanTouched(const Scan &scan, const Touched &touched) const;
    [[nodiscard]] std::vector<Row> scanOthers(const Scan &scan, const Touched &touched) const;
    [[nodiscard]] std::optional<Row> findRow(const Description &of, std::string_view index,
                                             std::vector<Value> values) const;

    const Reader &m_base;
    IdSource &m_ids;
    Completeness m_completeness;
    std::vector<Change> m_changes;
    std::map<int, Touched> m_touched; // by kind
};

} // namespace bincard
