// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/desk.h"
#include "app/ctl/real_goods.h"

namespace bincard::ctl {

/// Makes of a demo warehouse one with an everyday: orders at suppliers, customers who wait, a
/// carrier and its cartons, rules of where goods go and when faces are filled, plans for counting,
/// and reasons for sending back. Goods of day_goods.h.
class DayWarehouse
{
public:
    explicit DayWarehouse(Desk &desk, Instant now)
        : m_desk(desk)
        , m_now(now)
    { }

    /// Errors: as Desk::perform and Desk::settle, and the first row that an import refuses.
    Result<> build();

private:
    Result<> importGoods();
    Result<> importPurchases();
    void makePlaces();
    void makeCarrier();
    void makeRules();
    void makeReturns();
    Result<> makeShelves();
    Result<> makeOrders();
    Result<> carryOut();

    template <class Op> void add(const Op &operation)
    {
        m_operations.push_back(Operation{operation});
    }

    template <class R> Id<R> save(R record)
    {
        record.id = m_desk.newId<R>();
        add(Save<R>{record});
        return record.id;
    }

    Desk &m_desk;
    Instant m_now;
    std::vector<Operation> m_operations;
    fulfilment::CarrierServiceId m_service;
};

/// What really is on the floor of it when the day begins. `records` are the hub's.
[[nodiscard]] RealFloor floorOfTheDay(const Workspace &records, Instant now);
/// The shelf from which a product is picked. Errors: NotFound.
[[nodiscard]] Result<inventory::Location> shelfOf(std::string_view sku, const Workspace &records);

} // namespace bincard::ctl
