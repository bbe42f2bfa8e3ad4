// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/helpdesk/card.h"

#include "core/returns/rules.h"

#include <algorithm>
#include <set>

namespace bincard::helpdesk {

namespace {

using inventory::Quant;
using inventory::Task;
using returns::ReturnItem;
using returns::ReturnOrder;
using sales::Order;
using sales::OrderLine;

/// Fills a card from one subject on; what was added once is not added again.
class Dealer
{
public:
    Dealer(const Workspace &records, Subject subject)
        : m_records(records)
    {
        m_card.subject = subject;
    }

    void order(sales::OrderId id)
    {
        const auto order = m_records.get(id);
        if (!order || !isNew(*order))
            return;
        m_card.orders.push_back(*order);
        for (const OrderLine &line : m_records.list<OrderLine>("by_order", id))
            m_card.lines.push_back(line);
        for (const auto &parcel : m_records.list<fulfilment::Parcel>("by_order", id))
            parcelOf(parcel);
        for (const ReturnOrder &back : m_records.list<ReturnOrder>("by_order", id))
            returnOrder(back.id);
        tickets("by_order", id);
        for (const auto &transfer : m_records.list<inventory::Transfer>("by_order", id)) {
            for (const auto &line :
                 m_records.list<inventory::TransferLine>("by_transfer", transfer.id)) {
                for (const auto &pick : m_records.list<fulfilment::Pick>("by_line", line.id))
                    tasksOf(m_records.list<Task>("by_pick", pick.id));
            }
        }
    }

    void returnOrder(returns::ReturnOrderId id)
    {
        const auto back = m_records.get(id);
        if (!back || !isNew(*back))
            return;
        m_card.returns.push_back(*back);
        for (const ReturnItem &item : m_records.list<ReturnItem>("by_return", id)) {
            m_card.items.push_back(item);
            tasksOf(m_records.list<Task>("by_document", item.id.value));
        }
        for (const auto &settled : m_records.list<returns::Settlement>("by_return", id))
            m_card.settlements.push_back(settled);
        tickets("by_return", id);
        order(back->order);
    }

    void lot(inventory::LotId id)
    {
        const auto lot = m_records.get(id);
        if (!lot)
            return;
        stock(m_records.list<Quant>("by_lot", lot->product, id));
        for (const auto &pick : m_records.list<fulfilment::Pick>("by_lot", id)) {
            if (!pick.undone)
                ordersOf(pick);
        }
        for (const ReturnItem &item : m_records.list<ReturnItem>("by_lot", id))
            returnOrder(item.returnOrder);
        tickets("by_lot", id);
        openTasks([&](const Task &task) {
            return task.lot == id;
        });
    }

    void package(inventory::PackageId id)
    {
        stock(m_records.list<Quant>("by_package", id));
        if (const auto parcel = fulfilment::parcelIn(id, m_records)) {
            parcelOf(*parcel);
            order(parcel->order);
        }
        for (const auto &slot : m_records.list<fulfilment::Slot>("by_tote", id)) {
            if (const auto transfer = m_records.get(slot.transfer); transfer && !transfer->done)
                order(transfer->order);
        }
        tickets("by_package", id);
        openTasks([&](const Task &task) {
            return task.package == id;
        });
    }

    void location(inventory::LocationId id)
    {
        stock(m_records.list<Quant>("place", id));
        tickets("by_location", id);
        tasksOf(m_records.list<Task>("by_location", id));
    }

    void product(catalog::ProductId id)
    {
        for (const Row &row : m_records.scan({.of = &inventory::Warehouse::description()}))
            stock(m_records.list<Quant>("by_product", inventory::WarehouseId{idOf(row)}, id));
        openTasks([&](const Task &task) {
            return task.product == id;
        });
    }

    Card dealt()
    {
        std::ranges::stable_sort(m_card.tickets, [](const Ticket &a, const Ticket &b) {
            const bool hasDue = a.dueAt.ms != 0;
            const bool otherHasDue = b.dueAt.ms != 0;
            return hasDue != otherHasDue ? hasDue : a.dueAt < b.dueAt;
        });
        return std::move(m_card);
    }

private:
    template <class R> bool isNew(const R &record)
    {
        return m_seen.insert({R::description().kind, record.id.value}).second;
    }

    void parcelOf(const fulfilment::Parcel &parcel)
    {
        if (parcel.end == fulfilment::ParcelEnd::Void || !isNew(parcel))
            return;
        m_card.parcels.push_back(parcel);
        tickets("by_parcel", parcel.id);
        tasksOf(m_records.list<Task>("by_document", parcel.id.value));
    }

    template <class R> void tickets(std::string_view index, Id<R> id)
    {
        for (const Ticket &ticket : m_records.list<Ticket>(index, id)) {
            if (!ticket.closed && isNew(ticket))
                m_card.tickets.push_back(ticket);
        }
    }

    void tasksOf(const std::vector<Task> &tasks)
    {
        for (const Task &task : tasks) {
            if (!task.done && isNew(task))
                m_card.tasks.push_back(task);
        }
    }

    template <class Concerns> void openTasks(const Concerns &concerns)
    {
        for (const Row &row : m_records.scan({.of = &inventory::Warehouse::description()})) {
            auto tasks = m_records.list<Task>("by_open", inventory::WarehouseId{idOf(row)}, false);
            std::erase_if(tasks, [&](const Task &task) {
                return !concerns(task);
            });
            tasksOf(tasks);
        }
    }

    void stock(const std::vector<Quant> &quants)
    {
        for (const Quant &quant : quants) {
            const auto location = m_records.get(quant.location);
            const bool isReal = location && !inventory::isVirtual(location->usage);
            if (isReal && quant.onHand.isPositive())
                m_card.stock.push_back(quant);
        }
    }

    void ordersOf(const fulfilment::Pick &pick)
    {
        if (const auto transfer = m_records.get(pick.transfer))
            order(transfer->order);
    }

    const Workspace &m_records;
    Card m_card;
    std::set<std::pair<int, std::int64_t>> m_seen;
};

/// What a stage is of: the sums over an order's lines of goods.
struct Sums
{
    Quantity wanted = {};
    Quantity picked = {};
    Quantity shipped = {};
};

Sums sumsOf(sales::OrderId order, const Workspace &records)
{
    Sums sums;
    for (const OrderLine &line : records.list<OrderLine>("by_order", order)) {
        const auto product = records.get(line.product);
        if ((product && product->service) || line.kit)
            continue;
        sums.wanted += line.ordered - line.cancelled;
        sums.picked += line.picked;
        sums.shipped += returns::shippedOf(line.id, records);
    }
    return sums;
}

} // namespace

std::span<const std::string_view> enumNames(OrderStage)
{
    static constexpr std::string_view names[]
        = {"Draft", "Held", "Open", "Picking", "Picked", "Shipped", "Cancelled"};
    return names;
}

std::span<const std::string_view> enumNames(ReturnStage)
{
    static constexpr std::string_view names[]
        = {"Announced", "Received", "Graded", "Placed", "Closed"};
    return names;
}

OrderStage stageOf(const Order &order, const Workspace &records)
{
    if (!order.hold.empty())
        return OrderStage::Held;
    if (!order.confirmed)
        return OrderStage::Draft;
    const Sums sums = sumsOf(order.id, records);
    if (sums.wanted.isZero())
        return OrderStage::Cancelled;
    if (sums.shipped >= sums.wanted)
        return OrderStage::Shipped;
    if (sums.picked >= sums.wanted)
        return OrderStage::Picked;
    return sums.picked.isPositive() ? OrderStage::Picking : OrderStage::Open;
}

ReturnStage stageOf(const ReturnOrder &order, const Workspace &records)
{
    if (order.closed)
        return ReturnStage::Closed;
    auto stage = ReturnStage::Announced;
    for (const ReturnItem &item : records.list<ReturnItem>("by_return", order.id)) {
        using returns::ItemState;
        if (item.state == ItemState::Undone)
            continue;
        if (item.state == ItemState::Received)
            return ReturnStage::Received;
        const bool isPlaced = item.state == ItemState::Placed && stage != ReturnStage::Graded;
        stage = isPlaced ? ReturnStage::Placed : ReturnStage::Graded;
    }
    return stage;
}

Card cardOf(const Workspace &records, Subject subject)
{
    Dealer dealer(records, subject);
    switch (subject.kind) {
    case SubjectKind::Order:
        dealer.order({subject.id});
        break;
    case SubjectKind::Return:
        dealer.returnOrder({subject.id});
        break;
    case SubjectKind::Lot:
        dealer.lot({subject.id});
        break;
    case SubjectKind::Package:
        dealer.package({subject.id});
        break;
    case SubjectKind::Location:
        dealer.location({subject.id});
        break;
    case SubjectKind::Product:
        dealer.product({subject.id});
        break;
    case SubjectKind::None:
        break;
    }
    return dealer.dealt();
}

} // namespace bincard::helpdesk
