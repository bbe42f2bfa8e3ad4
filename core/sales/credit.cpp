// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sales/credit.h"

#include "core/inventory/warehouse.h"
#include "core/sales/parts.h"

#include <algorithm>
#include <limits>

namespace bincard::sales {

namespace {

/// Sums that no limit reaches stay what they are.
std::int64_t addUp(std::int64_t a, std::int64_t b)
{
    std::int64_t sum = 0;
    return __builtin_add_overflow(a, b, &sum) ? std::numeric_limits<std::int64_t>::max() : sum;
}

/// What an order still comes to.
class Claim
{
public:
    Claim(Currency currency, const Workspace &records)
        : m_currency(currency)
        , m_records(records)
    { }

    void add(const Order &order)
    {
        for (const OrderLine &line : m_records.list<OrderLine>("by_order", order.id)) {
            const Quantity due = line.ordered - line.cancelled - line.shipped;
            const auto price = m_records.get(Id<OrderLinePrice>{line.id.value});
            if (!price || !due.isPositive())
                continue;
            m_isForeign = m_isForeign || price->price.currency != m_currency;
            if (price->price.currency != m_currency)
                continue;
            const auto amount = extend(price->price, due);
            m_minor
                = addUp(m_minor, amount ? amount->minor : std::numeric_limits<std::int64_t>::max());
        }
    }

    [[nodiscard]] Money amount() const
    {
        return {m_minor, m_currency};
    }

    /// Whether some of it is in another currency.
    [[nodiscard]] bool isForeign() const
    {
        return m_isForeign;
    }

private:
    Currency m_currency;
    const Workspace &m_records;
    std::int64_t m_minor = 0;
    bool m_isForeign = false;
};

std::vector<Order> owedBy(catalog::PartnerId customer, const Workspace &records)
{
    std::vector<Order> owed;
    for (const auto &warehouse : records.list<inventory::Warehouse>("by_code")) {
        for (Order &order : records.list<Order>("by_customer", warehouse.id, customer)) {
            if (order.confirmed && !order.paid)
                owed.push_back(std::move(order));
        }
    }
    return owed;
}

} // namespace

Money exposureOf(catalog::PartnerId customer, Currency currency, const Workspace &records)
{
    Claim claim(currency, records);
    for (const Order &order : owedBy(customer, records))
        claim.add(order);
    return claim.amount();
}

std::optional<std::string> beyondCredit(const Order &order, const Workspace &records)
{
    const auto customer = records.get(order.customer);
    if (!customer || order.paid || customer->creditLimit.currency == Currency{})
        return std::nullopt;
    const Money limit = customer->creditLimit;
    Claim asked(limit.currency, records);
    const auto parts = partsOf(order.channel, order.reference, records);
    for (const Order &part : parts)
        asked.add(part);
    if (asked.isForeign())
        return "priced otherwise than the limit of " + toText(limit);
    Claim before(limit.currency, records);
    for (const Order &other : owedBy(customer->id, records)) {
        if (std::ranges::find(parts, other.id, &Order::id) == parts.end())
            before.add(other);
    }
    const Money all{addUp(asked.amount().minor, before.amount().minor), limit.currency};
    if (all.minor <= limit.minor || asked.amount().minor == 0)
        return std::nullopt;
    return "open orders come to " + toText(all) + " with this one, the limit is " + toText(limit);
}

} // namespace bincard::sales
