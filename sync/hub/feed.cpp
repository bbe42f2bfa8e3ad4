// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/feed.h"

#include "core/access/governance.h"
#include "core/access/user.h"
#include "core/apply.h"
#include "sync/hub/sharing.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <set>

namespace bincard::hub {

namespace {

constexpr auto last = std::numeric_limits<std::int64_t>::max();

/// Revisions handed out in one transaction: the same for every row of a scope.
class Revisions
{
public:
    explicit Revisions(Workspace &workspace)
        : m_workspace(workspace)
    { }

    std::int64_t of(std::int64_t scope)
    {
        const auto known = m_given.find(scope);
        if (known != m_given.end())
            return known->second;
        auto head = m_workspace.find<ScopeRevision>("by_scope", scope);
        if (!head)
            head = ScopeRevision{m_workspace.newId<ScopeRevision>(), scope, 0};
        ++head->revision;
        m_workspace.put(*head);
        return m_given[scope] = head->revision;
    }

private:
    Workspace &m_workspace;
    std::map<std::int64_t, std::int64_t> m_given;
};

void stampOne(Workspace &workspace, Revisions &revisions, const Description &of,
              std::int64_t record, std::int64_t scope, bool erased)
{
    const auto kind = std::int64_t{of.kind};
    auto entry = workspace.find<ChangeEntry>("by_record", scope, kind, record);
    if (!entry) {
        entry = ChangeEntry{
            .id = workspace.newId<ChangeEntry>(), .scope = scope, .kind = kind, .record = record};
    }
    entry->revision = revisions.of(scope);
    entry->erased = erased;
    workspace.put(*entry);
}

wire::Group &groupOf(std::vector<wire::Group> &groups, const Description &of)
{
    for (wire::Group &group : groups) {
        if (group.of == &of)
            return group;
    }
    return groups.emplace_back(wire::Group{&of, {}, {}});
}

/// A rough size: what the CBOR of the row will take.
std::size_t sizeOf(const Row &row)
{
    std::size_t size = 1;
    for (const Value &value : row) {
        const auto *text = std::get_if<std::string>(&value);
        size += text ? text->size() + 2 : 9;
    }
    return size;
}

/// How much still fits the page.
struct Room
{
    std::size_t rows = wire::pageRowsMax;
    std::size_t bytes = wire::pageBytesMax;

    void take(const Row &row)
    {
        --rows;
        bytes -= std::min(bytes, sizeOf(row));
    }

    [[nodiscard]] bool left() const
    {
        return rows > 0 && bytes > 0;
    }
};

Row placeOf(const wire::Cursor &cursor)
{
    ChangeEntry entry{.id = {last}, .scope = cursor.scope, .revision = cursor.revision};
    entry.kind = cursor.kind == 0 ? last : cursor.kind;
    entry.record = cursor.kind == 0 ? last : cursor.record;
    return rowOf(entry);
}

ScopeRevision standOf(const Reader &store, std::int64_t scope)
{
    const Description &of = ScopeRevision::description();
    const auto rows = store.scan(
        Scan{.of = &of, .index = &of.index("by_scope"), .prefix = {scope}, .limit = 1});
    return rows.empty() ? ScopeRevision{} : *recordOf<ScopeRevision>(rows.front());
}

void addChange(const Reader &store, const Viewer &viewer, const ChangeEntry &entry,
               std::vector<wire::Group> &groups, Room &room)
{
    const Description *of = recordOfKind(entry.kind);
    if (!of || of->audience > viewer.audience)
        return;
    std::optional<Row> row;
    if (!entry.erased)
        row = store.get(*of, entry.record);
    wire::Group &group = groupOf(groups, *of);
    if (row && scopeOf(*of, *row) == entry.scope) {
        room.take(*row);
        group.rows.push_back(*std::move(row));
    } else {
        room.take({});
        group.erased.push_back(entry.record);
    }
}

Scan changesBehind(const wire::Cursor &cursor, std::size_t limit)
{
    const Description &of = ChangeEntry::description();
    return {.of = &of,
            .index = &of.index("by_revision"),
            .prefix = {cursor.scope},
            .limit = limit,
            .after = placeOf(cursor)};
}

/// One scope from its cursor on, until its head or the page is full.
wire::Cursor addScope(const Reader &store, const Viewer &viewer, const wire::Cursor &cursor,
                      Changes &changes, Room &room)
{
    wire::Cursor at = cursor;
    while (room.left()) {
        const std::size_t limit = room.rows;
        const auto rows = store.scan(changesBehind(at, limit));
        for (const Row &row : rows) {
            const ChangeEntry entry = *recordOf<ChangeEntry>(row);
            addChange(store, viewer, entry, changes.groups, room);
            at = {cursor.scope, entry.revision, entry.kind, entry.record};
            if (!room.left())
                break;
        }
        if (rows.size() < limit && room.left())
            return {cursor.scope, headOf(store, cursor.scope), 0, 0};
    }
    changes.complete = false;
    return at;
}

} // namespace

bool Viewer::sees(std::int64_t scope) const
{
    return std::ranges::count(scopes, scope) != 0;
}

Viewer viewerOf(const access::Device &device)
{
    Viewer viewer{.audience = static_cast<Audience>(device.audience), .scopes = {scopeAll}};
    if (viewer.audience != Audience::Floor)
        viewer.scopes.push_back(scopeOffice);
    viewer.scopes.push_back(device.warehouse.value);
    return viewer;
}

namespace {

bool isStamped(const Change &change)
{
    return change.of->scope != Scope::None && change.before != change.after;
}

/// Each row's place in the feed is looked for, and where its scope stands: at once, not for each
/// row.
void expectPlaces(std::span<const Change> changes, const TrueReader &truth)
{
    const Description &of = ChangeEntry::description();
    const Description &heads = ScopeRevision::description();
    std::set<std::int64_t> scopes;
    Expected places;
    for (const Change &change : changes) {
        if (!isStamped(change))
            continue;
        for (const auto &row : {change.before, change.after}) {
            if (!row)
                continue;
            const std::int64_t scope = scopeOf(*change.of, *row);
            scopes.insert(scope);
            places.scans.push_back({.of = &of,
                                    .index = &of.index("by_record"),
                                    .prefix = {scope, std::int64_t{change.of->kind}, change.id}});
        }
    }
    for (const std::int64_t scope : scopes)
        places.scans.push_back(
            {.of = &heads, .index = &heads.index("by_scope"), .prefix = {scope}});
    truth.expect(std::move(places));
}

} // namespace

void stamp(Workspace &workspace, const TrueReader *truth)
{
    Revisions revisions(workspace);
    // A copy, since stamping itself changes rows; those have no scope.
    const std::vector<Change> changes(workspace.changes().begin(), workspace.changes().end());
    if (truth)
        expectPlaces(changes, *truth);
    for (const Change &change : changes) {
        if (!isStamped(change))
            continue;
        std::optional<std::int64_t> now;
        if (change.after) {
            now = scopeOf(*change.of, *change.after);
            stampOne(workspace, revisions, *change.of, change.id, *now, false);
        }
        if (change.before && scopeOf(*change.of, *change.before) != now) {
            stampOne(workspace, revisions, *change.of, change.id,
                     scopeOf(*change.of, *change.before), true);
        }
    }
}

std::int64_t headOf(const Reader &store, std::int64_t scope)
{
    return standOf(store, scope).revision;
}

bool isLongerThan(const Reader &store, const std::vector<wire::Cursor> &cursors, std::size_t rows)
{
    constexpr std::size_t atOnce = 1'000;
    const Description &of = ChangeEntry::description();
    std::size_t seen = 0;
    for (const wire::Cursor &cursor : cursors) {
        Scan page{.of = &of,
                  .index = &of.index("by_revision"),
                  .prefix = {cursor.scope},
                  .limit = atOnce,
                  .after = placeOf(cursor)};
        for (bool isMore = true; isMore && seen <= rows;) {
            const auto entries = store.scan(page);
            seen += entries.size();
            isMore = entries.size() == atOnce;
            if (isMore)
                page.after = entries.back();
        }
    }
    return seen > rows;
}

void expectPages(std::span<const PageWanted> pages, std::size_t rowsMax, SharedStore &shared)
{
    Expected changes;
    const auto scopeOfEach = [&](const auto &what) {
        for (const PageWanted &page : pages) {
            for (const wire::Cursor &cursor : page.cursors) {
                if (page.viewer.sees(cursor.scope))
                    what(page, changesBehind(cursor, rowsMax));
            }
        }
    };
    scopeOfEach([&](const PageWanted & /*page*/, const Scan &scan) {
        changes.scans.push_back(scan);
    });
    shared.expect(changes);
    Expected rows;
    scopeOfEach([&](const PageWanted &page, const Scan &scan) {
        for (const Row &row : shared.scan(scan)) {
            const ChangeEntry entry = *recordOf<ChangeEntry>(row);
            const Description *of = recordOfKind(entry.kind);
            if (of && of->audience <= page.viewer.audience && !entry.erased)
                rows.records[of].push_back(entry.record);
        }
    });
    shared.expect(rows);
}

Result<Changes> changesSince(const Reader &store, const Viewer &viewer,
                             const std::vector<wire::Cursor> &cursors, std::size_t rowsMax)
{
    Changes changes;
    Room room{.rows = rowsMax};
    for (const wire::Cursor &cursor : cursors) {
        if (!viewer.sees(cursor.scope))
            return Error{ErrorCode::NotAllowed, "scope " + std::to_string(cursor.scope)};
        const ScopeRevision stand = standOf(store, cursor.scope);
        if (cursor.revision > stand.revision)
            return Error{ErrorCode::CursorGone, "cursor ahead of the hub"};
        // Within a revision whose tombstones are gone the rest of a page is gone, too.
        if (cursor.revision < stand.oldest || (cursor.revision == stand.oldest && cursor.kind != 0))
            return Error{ErrorCode::CursorGone, "cursor behind the tombstones"};
        if (!room.left()) {
            changes.complete = changes.complete && cursor.kind == 0
                && cursor.revision == headOf(store, cursor.scope);
            changes.cursors.push_back(cursor);
            continue;
        }
        changes.cursors.push_back(addScope(store, viewer, cursor, changes, room));
    }
    return changes;
}

namespace {

/// Of a kind that warehouses have, what is of none is everybody's: people of the office, and
/// changes to rules that hold everywhere. All else that a warehouse may have is of one, and a scan
/// of it for scope 0 would find nothing.
bool isOf(Scope scope, const Description &of)
{
    const std::array alsoOfAll{access::User::description().kind,
                               access::GovernedChange::description().kind,
                               access::RulePack::description().kind};
    return of.scope == scope
        || (scope == Scope::All && std::ranges::find(alsoOfAll, of.kind) != alsoOfAll.end());
}

} // namespace

Result<Page> everything(const Reader &store, const Viewer &viewer, const wire::Cursor &from,
                        std::size_t rowsMax)
{
    if (!viewer.sees(from.scope))
        return Error{ErrorCode::NotAllowed, "scope " + std::to_string(from.scope)};
    Page page{.groups = {}, .next = from};
    if (from.kind == 0 && from.revision == 0)
        page.next.revision = headOf(store, from.scope);
    const Scope scope = from.scope == scopeAll ? Scope::All
        : from.scope == scopeOffice            ? Scope::Office
                                               : Scope::Warehouse;
    Room room{.rows = rowsMax};
    for (const Description *of : allRecords()) {
        if (of->kind < from.kind || !isOf(scope, *of) || of->audience > viewer.audience)
            continue;
        std::int64_t id = of->kind == from.kind ? from.record : 0;
        while (true) {
            if (!room.left()) {
                page.next.kind = of->kind;
                page.next.record = id;
                return page;
            }
            const auto rows = store.scan(Scan{.of = of, .from = Value{id + 1}, .limit = room.rows});
            if (rows.empty())
                break;
            for (const Row &row : rows) {
                if (!room.left())
                    break;
                id = idOf(row);
                if (scopeOf(*of, row) != from.scope)
                    continue;
                room.take(row);
                groupOf(page.groups, *of).rows.push_back(row);
            }
        }
    }
    page.next.kind = 0;
    page.next.record = 0;
    return page;
}

} // namespace bincard::hub
