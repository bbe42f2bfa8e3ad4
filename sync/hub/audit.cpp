// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/audit.h"

#include "core/access/device.h"
#include "core/access/governance.h"
#include "core/apply.h"
#include "sync/hub/feed.h"
#include "sync/hub/held.h"
#include "sync/hub/records.h"
#include "sync/wire/codec.h"

#include <map>
#include <utility>

namespace bincard::hub {

namespace {

/// Every row of a kind, a thousand at a time, so that a large journal is never in memory whole.
template <class R, class Take> std::size_t forEach(const Reader &books, Scan scan, Take take)
{
    constexpr std::size_t pageRows = 1'000;
    scan.of = &R::description();
    scan.limit = pageRows;
    std::size_t count = 0;
    for (;;) {
        const auto rows = books.scan(scan);
        for (const Row &row : rows)
            take(*recordOf<R>(row));
        count += rows.size();
        if (rows.size() < pageRows)
            return count;
        scan.after = rows.back();
    }
}

std::size_t countOf(const Reader &books, const Description &of)
{
    std::size_t count = 0;
    Scan page{.of = &of, .limit = 1'000};
    for (;;) {
        const auto rows = books.scan(page);
        count += rows.size();
        if (rows.size() < page.limit)
            return count;
        page.after = rows.back();
    }
}

Check stockIsItsLedger(const Reader &books, Hash hash)
{
    return {"stock and its ledger",
            countOf(books, inventory::Move::description())
                + countOf(books, inventory::Quant::description())
                + countOf(books, inventory::Reservation::description()),
            verifyBooks(books, hash)};
}

/// Where a chain stands that is being followed.
struct Link
{
    std::int64_t seq = 0;
    std::string hash;
};

Check operationsChain(const Reader &books, Hash hash)
{
    Check check{"operations of each device"};
    std::map<std::pair<std::int64_t, int>, Link> chains;
    const auto find = [&](const JournalEntry &entry, const char *what) {
        check.findings.push_back("device " + std::to_string(entry.device) + " operation "
                                 + std::to_string(entry.incarnation) + '/'
                                 + std::to_string(entry.seq) + ": " + what);
    };
    const Scan inOrder{.index = &JournalEntry::description().index("by_operation")};
    check.count = forEach<JournalEntry>(books, inOrder, [&](const JournalEntry &entry) {
        Link &before = chains[{entry.device, entry.incarnation}];
        const auto row = wire::decodeStored(wire::LoggedOperation::description(), entry.operation);
        const auto logged = row ? recordOf<wire::LoggedOperation>(*row)
                                : Result<wire::LoggedOperation>(row.error());
        if (!logged)
            find(entry, "cannot be read");
        else if (entry.seq != before.seq + 1 || logged->previousHash != before.hash)
            find(entry, "the chain is broken before it");
        else if (logged->seq != entry.seq || wire::hashOf(*logged, hash) != entry.hash)
            find(entry, "it was changed");
        before = {entry.seq, entry.hash};
    });
    forEach<access::Device>(books, {}, [&](const access::Device &device) {
        const Link last = chains[{device.id.value, device.incarnation}];
        if (last.seq != device.lastSeq || last.hash != device.lastHash)
            check.findings.push_back("device " + std::to_string(device.id.value)
                                     + ": stands elsewhere than its chain");
    });
    return check;
}

/// Whatever has a scope is in the feed, in that scope, not ahead of the scope's head.
Check feedHoldsEveryRecord(const Reader &books)
{
    Check check{"change feed"};
    const Description &of = ChangeEntry::description();
    std::map<std::int64_t, std::int64_t> heads;
    const auto headOf = [&](std::int64_t scope) {
        const auto known = heads.find(scope);
        return known != heads.end() ? known->second : heads[scope] = hub::headOf(books, scope);
    };
    for (const Description *kind : allRecords()) {
        if (kind->scope == Scope::None)
            continue;
        Scan page{.of = kind, .limit = 1'000};
        for (bool more = true; more;) {
            const auto rows = books.scan(page);
            for (const Row &row : rows) {
                const std::int64_t scope = scopeOf(*kind, row);
                const auto entries
                    = books.scan({.of = &of,
                                  .index = &of.index("by_record"),
                                  .prefix = {scope, std::int64_t{kind->kind}, idOf(row)}});
                ++check.count;
                const auto entry
                    = entries.empty() ? ChangeEntry{} : *recordOf<ChangeEntry>(entries.front());
                if (entries.empty() || entry.erased || entry.revision > headOf(scope))
                    check.findings.push_back(kind->table + ' ' + std::to_string(idOf(row))
                                             + ": not in the feed");
            }
            more = rows.size() == page.limit;
            if (more)
                page.after = rows.back();
        }
    }
    return check;
}

} // namespace

std::vector<Check> audit(const Reader &books, Hash hash)
{
    return {stockIsItsLedger(books, hash), operationsChain(books, hash),
            feedHoldsEveryRecord(books),
            Check{"rules and their history", countOf(books, access::RulePack::description()),
                  verifyRules(books)},
            Check{"held, awaiting a decision", countHeld(books)}};
}

std::string toText(const std::vector<Check> &checks)
{
    std::string text;
    for (const Check &check : checks) {
        text += check.name + ": " + std::to_string(check.count) + " records, "
            + (check.findings.empty() ? "all well"
                                      : std::to_string(check.findings.size()) + " findings")
            + '\n';
        for (const std::string &finding : check.findings)
            text += "  " + finding + '\n';
    }
    return text;
}

std::size_t findingsIn(const std::vector<Check> &checks)
{
    std::size_t count = 0;
    for (const Check &check : checks)
        count += check.findings.size();
    return count;
}

} // namespace bincard::hub
