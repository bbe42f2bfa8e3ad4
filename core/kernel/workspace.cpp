// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/kernel/workspace.h"

#include "core/kernel/check.h"

#include <algorithm>

namespace bincard {

namespace {

/// So few touched rows are looked through faster than they are put in order.
constexpr std::size_t rowsInARow = 16;

/// Whether a row comes first in a scan.
struct Before
{
    const Scan &scan;

    bool operator()(const Row &a, const Row &b) const
    {
        const int order = compareOrder(scan, a, b);
        return scan.direction == Direction::Ascending ? order < 0 : order > 0;
    }
};

} // namespace

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
    const auto kind = m_touched.find(of.kind);
    if (kind == m_touched.end())
        return nullptr;
    const auto found = kind->second.positions.find(id);
    return found == kind->second.positions.end() ? nullptr : &m_changes[found->second];
}

std::optional<Row> Workspace::get(const Description &of, std::int64_t id) const
{
    if (const Change *change = touched(of, id))
        return change->after;
    return m_base.get(of, id);
}

std::vector<Row> Workspace::scanTouched(const Scan &scan, const Touched &touched) const
{
    std::vector<Row> rows;
    if (scan.index && touched.positions.size() > rowsInARow) {
        const auto [order, isNew] = touched.order.try_emplace(scan.index, *scan.index);
        if (isNew) {
            for (const auto &[id, position] : touched.positions) {
                if (const auto &after = m_changes[position].after)
                    order->second.insert(*after);
            }
        }
        for (const std::int64_t id : order->second.find(scan))
            rows.push_back(*m_changes[touched.positions.at(id)].after);
        return rows;
    }
    for (const auto &[id, position] : touched.positions) {
        const auto &after = m_changes[position].after;
        if (after && takes(scan, *after))
            rows.push_back(*after);
    }
    std::ranges::sort(rows, Before{scan});
    return rows;
}

std::vector<Row> Workspace::scanOthers(const Scan &scan, const Touched &touched) const
{
    std::vector<Row> rows;
    Scan page = scan;
    while (true) {
        std::vector<Row> found = m_base.scan(page);
        const bool isLast = found.size() < page.limit;
        if (!isLast)
            page.after = found.back();
        for (Row &row : found) {
            if (!touched.positions.contains(idOf(row)))
                rows.push_back(std::move(row));
        }
        if (isLast || rows.size() >= scan.limit)
            return rows;
        page.limit = scan.limit - rows.size();
    }
}

std::vector<Row> Workspace::scan(const Scan &scan) const
{
    const auto kind = m_touched.find(scan.of->kind);
    if (kind == m_touched.end() || scan.limit == 0)
        return m_base.scan(scan);
    std::vector<Row> ours = scanTouched(scan, kind->second);
    std::vector<Row> rows = scanOthers(scan, kind->second);
    if (ours.empty())
        return rows;
    const auto middle = rows.insert(rows.end(), std::make_move_iterator(ours.begin()),
                                    std::make_move_iterator(ours.end()));
    std::inplace_merge(rows.begin(), middle, rows.end(), Before{scan});
    rows.resize(std::min(rows.size(), scan.limit));
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

void Workspace::change(const Description &of, std::int64_t id, std::optional<Row> after)
{
    Touched &touched = m_touched[of.kind];
    const auto [position, isNew] = touched.positions.try_emplace(id, m_changes.size());
    if (isNew)
        m_changes.push_back({&of, id, m_base.get(of, id), std::nullopt});
    Change &change = m_changes[position->second];
    for (auto &[index, keys] : touched.order) {
        if (change.after && after)
            keys.move(*change.after, *after);
        else if (change.after)
            keys.erase(*change.after);
        else if (after)
            keys.insert(*after);
    }
    change.after = std::move(after);
}

void Workspace::put(const Description &of, Row row)
{
    check(row.size() == of.fields.size(), "a row fits its description");
    check(idOf(row) != 0, "a record has an id");
    const std::int64_t id = idOf(row);
    change(of, id, std::move(row));
}

void Workspace::erase(const Description &of, std::int64_t id)
{
    change(of, id, std::nullopt);
}

void Workspace::mergeInto(Workspace &outer) const
{
    for (const Change &change : m_changes) {
        if (&outer == &m_base) { // what stood here before stands there: it is not read once more
            Touched &touched = outer.m_touched[change.of->kind];
            if (touched.positions.try_emplace(change.id, outer.m_changes.size()).second)
                outer.m_changes.push_back({change.of, change.id, change.before, std::nullopt});
        }
        outer.change(*change.of, change.id, change.after);
    }
}

void Workspace::writeTo(Store &store) const
{
    for (const Change &change : m_changes) {
        if (change.after == change.before)
            continue;
        if (change.after && change.before)
            store.update(*change.of, *change.before, *change.after);
        else if (change.after)
            store.write(*change.of, *change.after);
        else
            store.erase(*change.of, change.id);
    }
}

} // namespace bincard
