// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/hub/feed.h"

#include <map>

namespace bincard::hub {

/// Pages of the feed as they were packed for whoever asked first: after a commit, devices that were
/// in step all ask from the same place. In memory only; what a commit made untrue is forgotten.
class PackedPages
{
public:
    struct Page
    {
        std::string groups; // wire::pack
        std::vector<wire::Cursor> cursors;
        bool complete = true;
        /// Where the scopes stood, on a database that others write to as well.
        std::vector<std::int64_t> heads = {};
    };

    /// Null when nobody of that class asked from there since the last commit, or the scopes stand
    /// elsewhere now.
    [[nodiscard]] const Page *find(const Viewer &viewer, const std::vector<wire::Cursor> &from,
                                   const std::vector<std::int64_t> &heads) const;
    const Page &keep(const Viewer &viewer, const std::vector<wire::Cursor> &from, Page page);
    /// So many commits were made by now: what was kept before the last one is untrue.
    void forgetBefore(std::int64_t commits);

private:
    void forget();

    std::map<std::vector<std::int64_t>, Page> m_pages;
    std::size_t m_bytes = 0;
    std::int64_t m_commits = 0;
};

} // namespace bincard::hub
