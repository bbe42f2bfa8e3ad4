// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/collect.h"

namespace bincard::hub {

namespace {

constexpr std::size_t entriesOfSlice = 500;
/// Where a scope stood is noted so often in the time that tombstones are kept: daily.
constexpr std::int64_t notes = 30;

void noteToday(Workspace &workspace, const ScopeRevision &head, Instant now, std::int64_t keptMs)
{
    const auto newest = workspace.list<ScopeDay>({.direction = Direction::Descending, .limit = 1},
                                                 "by_scope", head.scope);
    if (!newest.empty() && newest.front().at.ms > now.ms - keptMs / notes)
        return;
    workspace.put(ScopeDay{workspace.newId<ScopeDay>(), head.scope, now, head.revision});
}

/// What was noted so long ago that no tombstone up to it is younger.
void moveOldest(Workspace &workspace, ScopeRevision &head, Instant now, std::int64_t keptMs)
{
    const auto past = workspace.list<ScopeDay>(
        {.to = Value{now.ms - keptMs}, .direction = Direction::Descending}, "by_scope", head.scope);
    if (past.empty())
        return;
    if (past.front().revision > head.oldest) {
        head.oldest = past.front().revision;
        workspace.put(head);
    }
    for (std::size_t i = 1; i < past.size(); ++i)
        workspace.erase(past[i].id);
}

/// Entries from where the sweep stands to the oldest revision; those that live stay.
bool sweep(Workspace &workspace, const ScopeRevision &head)
{
    auto at = workspace.find<TombstoneSweep>("by_scope", head.scope);
    if (!at)
        at = TombstoneSweep{.id = workspace.newId<TombstoneSweep>(), .scope = head.scope};
    if (at->revision >= head.oldest && at->kind == 0)
        return false;
    const Description &of = ChangeEntry::description();
    Scan page{.of = &of,
              .index = &of.index("by_revision"),
              .prefix = {head.scope},
              .to = Value{head.oldest},
              .limit = entriesOfSlice};
    if (at->revision > 0) {
        constexpr auto last = std::numeric_limits<std::int64_t>::max();
        ChangeEntry place{.id = {last}, .scope = head.scope, .revision = at->revision};
        place.kind = at->kind == 0 ? last : at->kind;
        place.record = at->kind == 0 ? last : at->record;
        page.after = rowOf(place);
    }
    const auto rows = workspace.scan(page);
    for (const Row &row : rows) {
        const auto entry = *recordOf<ChangeEntry>(row);
        if (entry.erased)
            workspace.erase(entry.id);
        at->revision = entry.revision;
        at->kind = entry.kind;
        at->record = entry.record;
    }
    const bool isMore = rows.size() == entriesOfSlice;
    if (!isMore) {
        at->revision = head.oldest;
        at->kind = at->record = 0;
    }
    workspace.put(*at);
    return isMore;
}

} // namespace

bool collectSlice(Workspace &workspace, Instant now, std::int64_t keptMs)
{
    bool isMore = false;
    for (ScopeRevision &head : workspace.list<ScopeRevision>("by_scope")) {
        noteToday(workspace, head, now, keptMs);
        moveOldest(workspace, head, now, keptMs);
        isMore = sweep(workspace, head) || isMore;
    }
    return isMore;
}

} // namespace bincard::hub
