// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/store.h"
#include "sync/wire/fingerprint.h"

#include <span>

namespace bincard::device {

/// Sums up what a replica holds, slice by slice, so that a scan never waits for it. It counts only
/// if nothing was written between the first slice and the last; whoever calls sees to that.
class Fingerprint
{
public:
    Fingerprint(const Reader &replica, Hash hash);

    /// Reads so many rows more. True when all are read.
    bool step(std::size_t rows);

    [[nodiscard]] const std::vector<wire::KindSums> &kinds() const
    {
        return m_kinds;
    }

private:
    const Reader &m_replica;
    Hash m_hash;
    std::vector<wire::KindSums> m_kinds;
    std::size_t m_next = 0; // of allRecords()
    std::int64_t m_after = 0; // the last id read of that kind
};

} // namespace bincard::device
