// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tables/import_stream.h"

#include <map>
#include <set>

namespace bincard::tables {

namespace {

/// Records that nobody changes meanwhile. A table often is of a kind of which nothing is there yet:
/// then nothing is looked for.
class StillReader final : public Reader
{
public:
    explicit StillReader(const Reader &base)
        : m_base(base)
    { }

    [[nodiscard]] std::optional<Row> get(const Description &of, std::int64_t id) const override
    {
        return isEmpty(of) ? std::nullopt : m_base.get(of, id);
    }

    [[nodiscard]] std::vector<Row> scan(const Scan &scan) const override
    {
        return isEmpty(*scan.of) ? std::vector<Row>() : m_base.scan(scan);
    }

private:
    [[nodiscard]] bool isEmpty(const Description &of) const
    {
        const auto [known, isNew] = m_empty.try_emplace(of.kind);
        if (isNew)
            known->second = m_base.scan({.of = &of, .limit = 1}).empty();
        return known->second;
    }

    const Reader &m_base;
    mutable std::map<int, bool> m_empty; // by kind
};

/// What is known, and what rows before have made of it.
class KeptGround final : public ImportGround
{
public:
    explicit KeptGround(ImportGround &ground)
        : m_ground(ground)
        , m_known(ground.look())
        , m_still(m_known)
        , m_kept(m_still, ground.ids(), m_known.completeness())
    { }

    Workspace look() override
    {
        return m_kept.nested();
    }

    IdSource &ids() override
    {
        return m_ground.ids();
    }

    [[nodiscard]] Occasion occasion() const override
    {
        return m_ground.occasion();
    }

    [[nodiscard]] inventory::WarehouseId warehouse() const override
    {
        return m_ground.warehouse();
    }

    [[nodiscard]] Workspace &kept()
    {
        return m_kept;
    }

private:
    ImportGround &m_ground;
    Workspace m_known;
    StillReader m_still; // of what is known
    Workspace m_kept; // over that
};

} // namespace

void addTo(StreamCount &count, const Plan &plan)
{
    count.unchanged += plan.unchanged;
    count.operations += plan.operations.size();
    count.bad += plan.count(RowNote::Kind::Bad);
    std::set<int> bad;
    for (const RowNote &note : plan.notes) {
        if (note.kind == RowNote::Kind::Bad)
            bad.insert(note.row);
    }
    const std::set<int> changes(plan.changes.begin(), plan.changes.end());
    std::set<int> planned;
    for (const Planned &one : plan.operations) {
        if (!bad.contains(one.row) && planned.insert(one.row).second)
            ++(changes.contains(one.row) ? count.changed : count.made);
    }
}

Result<> planStream(TableSlices &slices, const ImportTable &table, ImportGround &ground,
                    const std::function<Result<>(Plan &)> &work)
{
    slices.rewind();
    const Planner planner = table.planner(table);
    for (;;) {
        const auto rows = slices.next();
        if (!rows)
            return rows.error();
        if (rows->names.isEmpty())
            return {};
        Plan plan = planner(*rows, ground);
        if (const auto done = work(plan); !done)
            return done;
    }
}

Result<StreamCount> checkStream(TableSlices &slices, const ImportTable &table, ImportGround &ground,
                                const std::function<Result<>(Plan &)> &told,
                                const std::function<Result<>()> &again)
{
    const bool guessed = slices.guessedEncoding();
    KeptGround kept(ground);
    StreamCount count;
    const auto done = planStream(slices, table, kept, [&](Plan &plan) -> Result<> {
        tryPortion(plan, kept, kept.kept(), table.keeps);
        addTo(count, plan);
        return told(plan);
    });
    if (!done)
        return done.error();
    // What came before the first such letter was read otherwise.
    if (slices.guessedEncoding() && !guessed) {
        if (const auto may = again(); !may)
            return may.error();
        return checkStream(slices, table, ground, told, again);
    }
    count.rows = slices.count();
    return count;
}

} // namespace bincard::tables
