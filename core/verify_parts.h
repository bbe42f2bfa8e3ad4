// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/description.h"
#include "core/kernel/store.h"
#include "core/returns/return.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bincard {

// What verify proves of single areas, each in a file of its own; all add their findings.

/// What is in boxes, and what left, is what order lines say: verify_parcels.cpp.
void findInParcels(const Reader &books, std::vector<std::string> &findings);
/// An order says what holds it first, and its picking stands still: verify_orders.cpp.
void findInOrders(const Reader &books, std::vector<std::string> &findings);
/// Kit orders are the sum of what was put together, kits that are sold what their parts make:
/// verify_kits.cpp.
void findInKits(const Reader &books, std::vector<std::string> &findings);
/// What lines of kits received, by what their parts did: verify_kits.cpp.
void addReturnedKits(const Reader &books, std::map<returns::ReturnLineId, Quantity> &received);
/// What a count adjusted is what its lines say: verify_counts.cpp.
void findInCounts(const Reader &books, std::vector<std::string> &findings);

// How they read the books.

/// Reads every record of a kind, page by page.
template <class R, class Each> void readEach(const Reader &books, const Each &each)
{
    Scan page{.of = &R::description(), .limit = 1'000};
    for (;;) {
        const auto rows = books.scan(page);
        for (const Row &row : rows)
            each(*recordOf<R>(row));
        if (rows.size() < page.limit)
            return;
        page.after = rows.back();
    }
}

template <class R> std::optional<R> readOne(const Reader &books, Id<R> id)
{
    const auto row = books.get(R::description(), id.value);
    return row ? std::optional(*recordOf<R>(*row)) : std::nullopt;
}

template <class R> std::string finding(const R &record, const std::string &what)
{
    return what + ": " + toText(R::description(), rowOf(record));
}

} // namespace bincard
