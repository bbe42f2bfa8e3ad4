// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/kernel/workspace.h"

#include "core/kernel/check.h"

#include <algorithm>

namespace bincard {

Workspace::Workspace(const Reader &base, IdSource &ids, Completeness completeness)
    : m_base(base)
    , m_ids(ids)
    , m_completeness(completeness)
{ }

Error Workspace::missing(const Description &of) const
{
    const bool cannotTell = m_completeness == Completeness::Partial && of.held == Held::InPart;
    return {cannotTell ? ErrorCode::Unknown : ErrorCode::NotFound, of.table};
}

const Change *Workspace::touched(const Description &of, std::int64_t id) const
{
    const auto found = m_positions.find({of.kind, id});
    return found == m_positions.end() ? nullptr : &m_changes[found->second];
}

std::optional<Row> Workspace::get(const Description &of, std::int64_t id) const
{
    if (const Change *change = touched(of, id))
        return change->after;
    return m_base.get(of, id);
}

std::vector<Row> Workspace::scan(const Scan &scan) const
{
    // The base may lose rows that were touched here, so ask it for that many more.
    std::vector<Row> ours;
    std::size_t lost = 0;
    constexpr auto leastId = std::numeric_limits<std::int64_t>::min();
    for (auto at = m_positions.lower_bound({scan.of->kind, leastId});
         at != m_positions.end() && at->first.first == scan.of->kind; ++at) {
        const Change &change = m_changes[at->second];
        lost += change.before && takes(scan, *change.before) ? 1U : 0U;
        if (change.after && takes(scan, *change.after))
            ours.push_back(*change.after);
    }
    if (ours.empty() && lost == 0)
        return m_base.scan(scan);

    Scan wider = scan;
    if (wider.limit <= std::numeric_limits<std::size_t>::max() - lost)
        wider.limit += lost;
    std::vector<Row> rows = m_base.scan(wider);
    std::erase_if(rows, [&](const Row &row) {
        return touched(*scan.of, idOf(row)) != nullptr;
    });
    rows.insert(rows.end(), std::make_move_iterator(ours.begin()),
                std::make_move_iterator(ours.end()));
    const bool ascending = scan.direction == Direction::Ascending;
    const auto inOrder = [&](const Row &a, const Row &b) {
        return ascending ? orderKey(scan, a) < orderKey(scan, b)
                         : orderKey(scan, a) > orderKey(scan, b);
    };
    if (rows.size() > scan.limit) {
        const auto end = rows.begin() + static_cast<std::ptrdiff_t>(scan.limit);
        std::ranges::nth_element(rows, end, inOrder);
        rows.erase(end, rows.end());
    }
    std::ranges::sort(rows, inOrder);
    return rows;
}

std::optional<Row> Workspace::findRow(const Description &of, std::string_view index,
                                      std::vector<Value> values) const
{
    const Index &unique = of.index(index);
    check(unique.unique && values.size() == unique.fields.size(), "find wants a whole unique key");
    // Local ids are negative and come first: the last of the two is the hub's.
    std::vector<Row> rows = scan(Scan{.of = &of,
                                      .index = &unique,
                                      .prefix = std::move(values),
                                      .direction = Direction::Descending,
                                      .limit = 1});
    if (rows.empty())
        return std::nullopt;
    return std::move(rows.front());
}

Change &Workspace::touch(const Description &of, std::int64_t id)
{
    const auto [position, isNew] = m_positions.try_emplace({of.kind, id}, m_changes.size());
    if (isNew) {
        std::optional<Row> before = m_base.get(of, id);
        m_changes.push_back({&of, id, before, std::move(before)});
    }
    return m_changes[position->second];
}

void Workspace::put(const Description &of, Row row)
{
    check(row.size() == of.fields.size(), "a row fits its description");
    check(idOf(row) != 0, "a record has an id");
    touch(of, idOf(row)).after = std::move(row);
}

void Workspace::erase(const Description &of, std::int64_t id)
{
    touch(of, id).after.reset();
}

void Workspace::mergeInto(Workspace &outer) const
{
    for (const Change &change : m_changes)
        outer.touch(*change.of, change.id).after = change.after;
}

void Workspace::writeTo(Store &store) const
{
    for (const Change &change : m_changes) {
        if (change.after == change.before)
            continue;
        if (change.after)
            store.write(*change.of, *change.after);
        else
            store.erase(*change.of, change.id);
    }
}

} // namespace bincard
