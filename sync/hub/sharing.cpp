// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/sharing.h"

#include "core/apply.h"
#include "core/save.h"
#include "sync/hub/records.h"

#include <algorithm>
#include <utility>

namespace bincard::hub {

namespace {

bool isOfHub(const Description &of)
{
    return of.kind == HubState::description().kind || of.kind == HeldOperation::description().kind;
}

/// These have a scope as a field, and are of none.
bool standsForScope(const Description &of)
{
    return of.kind == ScopeRevision::description().kind
        || of.kind == ChangeEntry::description().kind
        || of.kind == TombstoneSweep::description().kind;
}

void addLocks(const Description &of, const Row &row, access::DeviceId self,
              std::set<std::int64_t> &locks)
{
    if (of.scope != Scope::None)
        locks.insert(scopeOf(of, row));
    else if (standsForScope(of))
        locks.insert(std::get<std::int64_t>(row[of.fieldNumber("scope")]));
    else if (isOfHub(of))
        locks.insert(ScopeLocks::hub);
    else if (of.kind == access::Device::description().kind)
        locks.insert(idOf(row) == self.value
                         ? ScopeLocks::hub
                         : std::get<std::int64_t>(row[of.fieldNumber("warehouse")]));
}

} // namespace

bool ScopeLocks::add(const std::set<std::int64_t> &scopes)
{
    const std::size_t before = m_written.size();
    m_written.insert(scopes.begin(), scopes.end());
    return m_written.size() > before;
}

std::vector<StoreLock> ScopeLocks::inOrder() const
{
    std::vector<StoreLock> locks;
    for (const std::int64_t number : m_written)
        locks.push_back({number});
    if (!m_written.contains(scopeAll))
        locks.push_back({scopeAll, true});
    std::ranges::sort(locks);
    return locks;
}

std::set<std::int64_t> locksOf(std::span<const Change> changes, access::DeviceId self)
{
    std::set<std::int64_t> locks;
    for (const Change &change : changes) {
        if (change.before == change.after)
            continue;
        if (change.before)
            addLocks(*change.of, *change.before, self, locks);
        if (change.after)
            addLocks(*change.of, *change.after, self, locks);
    }
    return locks;
}

std::optional<std::int64_t> scopeWrittenBy(int operationKind)
{
    const Description *record
        = operationKind > saveKinds ? recordOfKind(operationKind - saveKinds) : nullptr;
    if (record && record->scope == Scope::All)
        return scopeAll;
    if (record && record->scope == Scope::Office)
        return scopeOffice;
    return std::nullopt;
}

TrueReader::TrueReader(const Store &store, SharedStore *shared, std::int64_t node,
                       std::int64_t counter)
    : m_store(store)
    , m_shared(shared)
    , m_freshFrom(node << idCounterBits | (counter + 1))
    , m_freshTo((node + 1) << idCounterBits)
{ }

std::optional<Row> TrueReader::get(const Description &of, std::int64_t id) const
{
    if (id == 0 || isFresh(id)) // no record has the number of none
        return std::nullopt;
    if (const auto known = m_known.find({of.kind, id}); known != m_known.end())
        return known->second;
    if (m_isNoteOnly && m_shared && !m_shared->knows(of, id)) {
        m_wanted.records[&of].push_back(id);
        ++m_noted;
        throw Unasked{};
    }
    auto row = m_store.get(of, id);
    if (!row && m_shared && !m_shared->isSound())
        throw Interrupted{};
    return m_known[{of.kind, id}] = std::move(row);
}

bool TrueReader::namesFresh(const Scan &scan) const
{
    for (std::size_t i = 0; scan.index && i < scan.prefix.size(); ++i) {
        const std::size_t field = scan.index->fields[i];
        const bool isId = scan.of->fields[field].kind == FieldKind::Id
            || (scan.of == &ChangeEntry::description() && field == scan.of->fieldNumber("record"));
        if (isId && isFresh(std::get<std::int64_t>(scan.prefix[i])))
            return true;
    }
    return false;
}

void TrueReader::expect(Expected what) const
{
    if (!m_shared)
        return;
    std::erase_if(what.scans, [this](const Scan &scan) {
        return namesFresh(scan);
    });
    m_shared->expect(what);
}

void TrueReader::askForNoted()
{
    expect(std::exchange(m_wanted, {}));
}

std::vector<Row> TrueReader::scan(const Scan &scan) const
{
    if (namesFresh(scan))
        return {};
    if (m_isNoteOnly && m_shared && !m_shared->knows(scan)) {
        m_wanted.scans.push_back(scan);
        ++m_noted;
        throw Unasked{};
    }
    auto rows = m_store.scan(scan);
    if (rows.empty() && m_shared && !m_shared->isSound())
        throw Interrupted{};
    return rows;
}

OneMoment::OneMoment(SharedStore *store)
    : m_store(store)
{
    if (m_store)
        m_store->beginReading();
}

OneMoment::~OneMoment()
{
    if (m_store)
        m_store->endReading();
}

} // namespace bincard::hub
