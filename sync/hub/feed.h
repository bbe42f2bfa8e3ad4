// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/device.h"
#include "core/kernel/shared_store.h"
#include "core/kernel/workspace.h"
#include "sync/hub/records.h"

#include <map>
#include <span>

namespace bincard::hub {

class TrueReader;

/// What the receiver of a page may see.
struct Viewer
{
    Audience audience = Audience::Floor;
    std::vector<std::int64_t> scopes;

    [[nodiscard]] bool sees(std::int64_t scope) const;
};

[[nodiscard]] Viewer viewerOf(const access::Device &device);

/// Gives every row that the workspace changed the next revision of its scope, and its place in the
/// feed. Called once per transaction, when all operations are merged. A row that left a scope
/// leaves a tombstone there. `truth`, what the workspace is over, is told what will be asked for,
/// all at once.
void stamp(Workspace &workspace, const TrueReader *truth = nullptr);

/// Where the scopes stand. Scopes that nothing ever touched are 0.
[[nodiscard]] std::int64_t headOf(const Reader &store, std::int64_t scope);

/// Whether the changes behind the cursors are more than so many; looks at no more of them.
[[nodiscard]] bool isLongerThan(const Reader &store, const std::vector<wire::Cursor> &cursors,
                                std::size_t rows);

/// What changed behind the cursors, oldest first, as current rows and tombstones. The reply is
/// complete when every scope reached its head in this one call.
/// Errors: CursorGone (a cursor ahead of the head, or so old that tombstones behind it are gone),
/// NotAllowed (a scope the viewer may not see).
struct Changes
{
    std::vector<wire::Group> groups;
    std::vector<wire::Cursor> cursors;
    bool complete = true;
};

[[nodiscard]] Result<Changes> changesSince(const Reader &store, const Viewer &viewer,
                                           const std::vector<wire::Cursor> &cursors,
                                           std::size_t rowsMax = wire::pageRowsMax);

/// Who wants to know what changed behind where.
struct PageWanted
{
    Viewer viewer;
    std::vector<wire::Cursor> cursors;
};

/// Asks for all that these pages consist of: a statement for what changed, and one for the rows of
/// each kind.
void expectPages(std::span<const PageWanted> pages, std::size_t rowsMax, SharedStore &shared);

/// A page of everything in a scope, by kind and id. `next.kind` is 0 at the end.
struct Page
{
    std::vector<wire::Group> groups;
    wire::Cursor next;
};

[[nodiscard]] Result<Page> everything(const Reader &store, const Viewer &viewer,
                                      const wire::Cursor &from,
                                      std::size_t rowsMax = wire::pageRowsMax);

} // namespace bincard::hub
