// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sim/floor.h"

#include "core/kernel/check.h"

namespace bincard::sim {

void add(Balance &balance, const Spot &spot, const Goods &goods, Quantity quantity)
{
    const auto entry = balance.try_emplace({spot, goods}).first;
    entry->second += quantity;
    if (entry->second.isZero())
        balance.erase(entry);
}

Balance operator+(Balance a, const Balance &b)
{
    for (const auto &[heap, quantity] : b)
        add(a, heap.first, heap.second, quantity);
    return a;
}

Balance operator-(Balance a, const Balance &b)
{
    for (const auto &[heap, quantity] : b)
        add(a, heap.first, heap.second, -quantity);
    return a;
}

std::string toText(const Balance &balance)
{
    std::string text;
    for (const auto &[heap, quantity] : balance) {
        const auto &[spot, goods] = heap;
        text += text.empty() ? "" : ", ";
        text += std::to_string(quantity.micro) + " of " + std::to_string(goods.product.value) + '/'
            + std::to_string(goods.lot.value) + " at "
            + (spot.package.empty() ? std::to_string(spot.place.value) : spot.package);
    }
    return text.empty() ? "nothing" : text;
}

Deed carrying(const Goods &goods, Quantity quantity, const Spot &from, const Spot &to)
{
    Deed deed;
    add(deed.done, from, goods, -quantity);
    add(deed.done, to, goods, quantity);
    deed.told = deed.done;
    return deed;
}

Quantity Floor::at(const Spot &spot, const Goods &goods) const
{
    const auto found = m_stock.find({spot, goods});
    return found == m_stock.end() ? Quantity{} : found->second;
}

bool Floor::has(const Spot &spot, catalog::ProductId product) const
{
    const auto first = m_stock.lower_bound({spot, {product, {}}});
    return first != m_stock.end() && first->first.first == spot
        && first->first.second.product == product;
}

std::vector<std::pair<Goods, Quantity>> Floor::on(const Spot &spot) const
{
    std::vector<std::pair<Goods, Quantity>> heaps;
    for (auto at = m_stock.lower_bound({spot, {}}); at != m_stock.end() && at->first.first == spot;
         ++at)
        heaps.emplace_back(at->first.second, at->second);
    return heaps;
}

std::vector<std::pair<Heap, Quantity>> Floor::loose() const
{
    std::vector<std::pair<Heap, Quantity>> heaps;
    for (const auto &[heap, quantity] : m_stock) {
        if (heap.first.package.empty())
            heaps.emplace_back(heap, quantity);
    }
    return heaps;
}

std::optional<Whereabouts> Floor::whereIs(const std::string &package) const
{
    const auto found = m_packages.find(package);
    return found == m_packages.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> Floor::onCart(int cart) const
{
    std::vector<std::string> labels;
    for (const auto &[label, where] : m_packages) {
        if (where.cart == cart)
            labels.push_back(label);
    }
    return labels;
}

std::vector<std::string> Floor::atRest() const
{
    return onCart(-1);
}

std::string Floor::newLabel()
{
    return "T" + std::to_string(++m_labels);
}

void Floor::happen(const Deed &deed)
{
    m_stock = std::move(m_stock) + deed.done;
    for (const auto &[heap, quantity] : deed.done)
        check(at(heap.first, heap.second) >= Quantity{}, "nobody takes what is not there");
    m_untold = std::move(m_untold) + (deed.done - deed.told);
    for (const auto &[label, where] : deed.packages)
        m_packages[label] = where;
    for (const std::string &label : deed.gone)
        m_packages.erase(label);
}

void Floor::mischief(const Heap &heap, Quantity change)
{
    Deed deed;
    add(deed.done, heap.first, heap.second, change);
    happen(deed);
}

} // namespace bincard::sim
