// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/operation.h"
#include "tests/bench/databases.h"

#include <random>

namespace bincard::bench {

/// 2026-11-23 12:00 UTC: benchmarks have no date of their own, so that each run does the same work.
inline constexpr Instant noon{1'795'435'200'000};

/// A warehouse as large as wanted: products, each with a barcode and goods at one place or more;
/// one person who may do everything; and walks to pick, made by the real rules.
class Site
{
public:
    struct Size
    {
        std::int64_t products = 10'000;
        std::int64_t quants = 20'000;
    };

    /// Fills a store, which may be a device's or a hub's. `warehouse` is one that is there already.
    explicit Site(Store &store, Size size, inventory::WarehouseId warehouse = {});

    /// Confirmed orders of that many lines, one unit each, for which somebody has to go.
    void addOrders(int count, int lines);
    /// One order of that many lines, one unit each, on a walk of its own that is released.
    fulfilment::BatchId addWalk(int lines);
    /// Several of them in one transaction.
    std::vector<fulfilment::BatchId> addWalks(int count, int lines);

    [[nodiscard]] inventory::WarehouseId warehouse() const
    {
        return m_warehouse;
    }

    [[nodiscard]] access::UserId worker() const
    {
        return m_worker;
    }

    [[nodiscard]] Size size() const
    {
        return m_size;
    }

    /// From 0 on, modulo the number of products.
    [[nodiscard]] catalog::ProductId product(std::int64_t number) const;
    /// The product as it is in the store, with another name.
    [[nodiscard]] Row renamed(std::int64_t number, int round) const;

    [[nodiscard]] std::string staging() const
    {
        return "PACK-B";
    }

    [[nodiscard]] inventory::LocationId stagingPlace() const
    {
        return m_staging;
    }

    [[nodiscard]] IdSource &ids()
    {
        return m_ids;
    }

private:
    void addPeople();
    void addPlaces();
    void addProducts();
    void addStock();
    fulfilment::BatchId addWalk(int lines, Workspace &books);
    inventory::TransferId addOrder(int lines, Workspace &books);
    void apply(const Operation &operation, Workspace &books) const;
    template <class R> void write(const std::vector<R> &records);

    Store &m_store;
    Size m_size;
    NodeIds m_ids{900'000, 0};
    std::mt19937_64 m_random{20'261'123};
    inventory::WarehouseId m_warehouse;
    access::UserId m_worker;
    inventory::LocationId m_staging;
    std::int64_t m_firstProduct = 0;
    std::int64_t m_firstPlace = 0;
    std::int64_t m_places = 0;
    std::int64_t m_documents = 0;
};

/// The 14 digits on the goods of a product.
[[nodiscard]] std::string gtinOf(catalog::ProductId product);

} // namespace bincard::bench
