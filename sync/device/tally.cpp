// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/device/tally.h"

#include "sync/device/outbox.h"

#include <map>

namespace bincard::device {

namespace {

std::int64_t &counterOf(Tally &tally, const OutboxEntry &entry)
{
    if (entry.progress == Progress::Stored)
        return tally.stored;
    switch (entry.outcome) {
    case wire::OutcomeKind::Applied:
        return entry.progress == Progress::Received ? tally.received : tally.accepted;
    case wire::OutcomeKind::Rejected:
        return tally.refused;
    case wire::OutcomeKind::Held:
    case wire::OutcomeKind::Parked:
        return tally.held;
    }
    return tally.held;
}

} // namespace

std::vector<Tally> tallies(const Reader &reader, Instant since)
{
    // Newest first, a page at a time: an outbox keeps what was settled for weeks.
    constexpr std::size_t pageSize = 256;
    std::map<std::int64_t, Tally> byUser;
    Scan scan{
        .of = &OutboxEntry::description(), .direction = Direction::Descending, .limit = pageSize};
    for (bool more = true; more;) {
        const std::vector<Row> rows = reader.scan(scan);
        more = false; // unless something here still counts
        for (const Row &row : rows) {
            const auto entry = *recordOf<OutboxEntry>(row);
            const wire::LoggedOperation logged = loggedOf(entry);
            if (entry.progress == Progress::Accepted && logged.wallMs < since.ms)
                continue;
            Tally &tally = byUser[logged.user];
            tally.user = {logged.user};
            ++counterOf(tally, entry);
            more = rows.size() == pageSize;
        }
        if (more)
            scan.after = rows.back();
    }
    std::vector<Tally> all;
    for (const auto &[user, tally] : byUser)
        all.push_back(tally);
    return all;
}

} // namespace bincard::device
