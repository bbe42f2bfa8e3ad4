// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/task.h"
#include "core/operation.h"
#include "sync/hub/records.h"
#include "tests/sim/truth.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace bincard::sim {

/// A journalled operation, and what came of it in the end.
struct Entry
{
    hub::JournalEntry journal;
    std::string trace;
    int kind = 0;
    /// None where no rule knows it.
    std::optional<Operation> operation;
    bool isBooked = false;
};

[[nodiscard]] std::vector<Entry> journalOf(const Reader &hub);
[[nodiscard]] std::string nameOfKind(int kind);

/// Names places, packages and goods of the books as people see them: by the label that a package
/// bears, and by what a product or a lot turned out to be.
class Eyes
{
public:
    explicit Eyes(const Reader &hub);

    [[nodiscard]] inventory::Usage usage(inventory::LocationId place) const
    {
        return m_usages.at(place);
    }

    [[nodiscard]] bool isSerial(catalog::ProductId product) const
    {
        return m_serials.contains(product);
    }

    /// None for the world outside.
    [[nodiscard]] std::optional<Spot> spot(inventory::LocationId place,
                                           inventory::PackageId package) const;
    [[nodiscard]] Goods goods(const Goods &named) const;
    /// The same with the names that count by now.
    [[nodiscard]] Balance named(const Balance &balance) const;

private:
    std::map<inventory::LocationId, inventory::Usage> m_usages;
    std::map<inventory::PackageId, std::string> m_labels;
    std::set<catalog::ProductId> m_serials;
    std::map<catalog::ProductId, catalog::ProductId> m_products;
    std::map<inventory::LotId, inventory::LotId> m_lots;
};

/// What the books say, by what it came from.
struct Booked
{
    std::map<Logged, Balance> byOperation;
    /// What the books gave or took to agree with a fact or with a count, or to settle a dispute.
    Balance corrections;
    std::vector<inventory::Move> found;
};

/// `corrects` says of which operations all moves are corrections.
[[nodiscard]] Booked movesOf(const Reader &hub, const Eyes &eyes, const Deeds &deeds,
                             const std::set<Logged> &corrects);

} // namespace bincard::sim
