// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/packed_pages.h"

namespace bincard::hub {

namespace {

constexpr std::size_t bytesMax = 16 * 1024 * 1024;

std::vector<std::int64_t> keyOf(const Viewer &viewer, const std::vector<wire::Cursor> &from)
{
    std::vector<std::int64_t> key{static_cast<std::int64_t>(viewer.audience),
                                  static_cast<std::int64_t>(viewer.scopes.size())};
    key.insert(key.end(), viewer.scopes.begin(), viewer.scopes.end());
    for (const wire::Cursor &cursor : from)
        key.insert(key.end(), {cursor.scope, cursor.revision, cursor.kind, cursor.record});
    return key;
}

} // namespace

const PackedPages::Page *PackedPages::find(const Viewer &viewer,
                                           const std::vector<wire::Cursor> &from,
                                           const std::vector<std::int64_t> &heads) const
{
    const auto known = m_pages.find(keyOf(viewer, from));
    const bool isTrue = known != m_pages.end() && known->second.heads == heads;
    return isTrue ? &known->second : nullptr;
}

const PackedPages::Page &PackedPages::keep(const Viewer &viewer,
                                           const std::vector<wire::Cursor> &from, Page page)
{
    if (m_bytes + page.groups.size() > bytesMax)
        forget();
    const auto key = keyOf(viewer, from);
    if (const auto stale = m_pages.find(key); stale != m_pages.end())
        m_bytes -= stale->second.groups.size();
    m_bytes += page.groups.size();
    return m_pages.insert_or_assign(key, std::move(page)).first->second;
}

void PackedPages::forgetBefore(std::int64_t commits)
{
    if (commits != m_commits)
        forget();
    m_commits = commits;
}

void PackedPages::forget()
{
    m_pages.clear();
    m_bytes = 0;
}

} // namespace bincard::hub
