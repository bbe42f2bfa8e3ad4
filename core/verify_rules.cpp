// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/access/governance.h"
#include "core/apply.h"
#include "core/records.h"
#include "core/verify_parts.h"

#include <map>
#include <set>
#include <utility>

namespace bincard {

namespace {

using access::GovernedChange;
using access::RulePack;

/// The kind's number and the record's.
using Subject = std::pair<std::int64_t, std::int64_t>;

/// The packs of each warehouse, and those of all, in the order of their versions.
class Packs
{
public:
    explicit Packs(const Reader &books)
        : m_books(books)
    { }

    std::vector<std::string> findings()
    {
        readEach<RulePack>(m_books, [this](const RulePack &pack) {
            m_packs[pack.warehouse][pack.version].push_back(pack);
        });
        for (const auto &[warehouse, versions] : m_packs) {
            int next = 1;
            for (const auto &[version, packs] : versions) {
                if (version != next || packs.size() > 1)
                    find(packs.front(), "the rules do not count up by one before it");
                next = version + 1;
                for (const RulePack &pack : packs)
                    follow(pack);
            }
        }
        for (const auto &[subject, change] : m_last)
            compare(change);
        return std::move(m_findings);
    }

private:
    void follow(const RulePack &pack)
    {
        const auto change = readOne(m_books, pack.change);
        if (!change)
            return find(pack, "its change is gone");
        if (change->warehouse != pack.warehouse)
            find(pack, "its change is of another warehouse");
        if (!m_changes.insert(change->id).second)
            find(pack, "another pack is for the same change");
        // A rule is of one warehouse, so that its changes are in one order.
        m_last[{change->kind, change->record}] = *change;
    }

    void compare(const GovernedChange &change)
    {
        const Description *of = recordOfKind(change.kind);
        const auto row = of ? m_books.get(*of, change.record) : std::nullopt;
        if (!row)
            find(change, "what it changed is gone");
        else if (!access::isAsSaid(*of, *row, change.after))
            find(change, "what it changed is otherwise now");
    }

    template <class R> void find(const R &record, const char *what)
    {
        m_findings.push_back(finding(record, what));
    }

    const Reader &m_books;
    std::map<inventory::WarehouseId, std::map<int, std::vector<RulePack>>> m_packs;
    std::set<Id<GovernedChange>> m_changes;
    std::map<Subject, GovernedChange> m_last;
    std::vector<std::string> m_findings;
};

} // namespace

std::vector<std::string> verifyRules(const Reader &books)
{
    return Packs(books).findings();
}

} // namespace bincard
