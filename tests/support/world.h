// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/apply.h"
#include "core/kernel/memory_store.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bincard::support {

/// A small company in memory that obeys the real rules: one warehouse WH with the locations CART,
/// LOSS, ADJUST, QUARANTINE and DOCK, the usual exception codes, and the people sue
/// (may everything), ann and bob (pick), cas (nothing). Every operation goes through `apply` and
/// `consequences`, is committed, and leaves books that verify finds nothing in: otherwise `act`
/// throws, and so does every word that presupposes an operation to be accepted.
class World
{
public:
    World();

    /// Judges an operation by the present occasion and commits what it does.
    Result<Effects> act(const Operation &operation);
    /// The same for one that must be accepted.
    void must(const Operation &operation);

    /// Words for what tests presuppose. A new record gets its number here.
    template <class R> Id<R> save(R record)
    {
        if (!record.id)
            record.id = newId<R>();
        must(Save<R>{record});
        return record.id;
    }

    void has(Quantity quantity, std::string_view sku, std::string_view location,
             std::string_view lot = {}, std::string_view package = {});
    void isWorkOf(std::string_view user);
    [[nodiscard]] access::UserId user(std::string_view code);
    void isDay(Date day);

    /// Records by the names that people call them; a name that nobody has is the id 0.
    [[nodiscard]] catalog::ProductId product(std::string_view sku) const;
    [[nodiscard]] inventory::LocationId location(std::string_view code) const;
    [[nodiscard]] inventory::LotId lot(std::string_view sku, std::string_view name) const;
    [[nodiscard]] inventory::PackageId package(std::string_view code) const;
    [[nodiscard]] sales::OrderId order(std::string_view reference) const;
    [[nodiscard]] sales::OrderLineId orderLine(std::string_view reference,
                                               std::string_view sku) const;
    [[nodiscard]] inventory::TransferId transfer(std::string_view reference) const;
    [[nodiscard]] inventory::TransferLineId line(std::string_view reference,
                                                 std::string_view sku) const;
    [[nodiscard]] fulfilment::SlotId slot(fulfilment::BatchId batch, int number) const;

    [[nodiscard]] inventory::WarehouseId warehouse() const
    {
        return m_warehouse;
    }

    template <class R> [[nodiscard]] Id<R> newId()
    {
        return {m_ids.next()};
    }

    /// A look at the committed books.
    [[nodiscard]] Workspace look() const
    {
        return Workspace(m_store, m_ids);
    }

    [[nodiscard]] const MemoryStore &store() const
    {
        return m_store;
    }

    Occasion occasion;
    /// The revision that whoever acts has seen, while that is not the last one: a device offline.
    std::optional<std::int64_t> seen;

private:
    void foundCompany();
    void hirePeople();
    void commit(const Workspace &workspace);

    MemoryStore m_store;
    mutable NodeIds m_ids{1, 0};
    inventory::WarehouseId m_warehouse;
};

/// SHA-256, for the ledger's chain.
[[nodiscard]] std::string sha256(std::string_view bytes);

} // namespace bincard::support
