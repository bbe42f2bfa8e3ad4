// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/device/fingerprint.h"

#include "core/records.h"

namespace bincard::device {

Fingerprint::Fingerprint(const Reader &replica, Hash hash)
    : m_replica(replica)
    , m_hash(hash)
{ }

bool Fingerprint::step(std::size_t rows)
{
    const auto records = allRecords();
    for (; m_next < records.size(); ++m_next, m_after = 0) {
        const Description &of = *records[m_next];
        if (of.scope == Scope::None)
            continue;
        if (m_kinds.empty() || m_kinds.back().kind != of.kind)
            m_kinds.push_back({.kind = of.kind});
        const auto page
            = m_replica.scan(Scan{.of = &of, .from = Value{m_after + 1}, .limit = rows});
        for (const Row &row : page) {
            m_kinds.back().add(of, row, m_hash);
            m_after = idOf(row);
        }
        rows -= page.size();
        if (rows == 0)
            return false;
    }
    return true;
}

} // namespace bincard::device
