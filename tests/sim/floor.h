// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/stock.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace bincard::sim {

/// What one unit is taken for: its product and its lot or serial number.
struct Goods
{
    catalog::ProductId product = {};
    inventory::LotId lot = {};

    friend auto operator<=>(const Goods &, const Goods &) = default;
};

/// Where units are: loose at a place, or in a package wherever that stands. A package is what its
/// label says, whatever number the books know it by.
struct Spot
{
    inventory::LocationId place = {};
    std::string package = {};

    friend auto operator<=>(const Spot &, const Spot &) = default;
};

using Heap = std::pair<Spot, Goods>;
/// How many units are where, or came and went. Nothing is not listed.
using Balance = std::map<Heap, Quantity>;

void add(Balance &balance, const Spot &spot, const Goods &goods, Quantity quantity);
[[nodiscard]] Balance operator+(Balance a, const Balance &b);
[[nodiscard]] Balance operator-(Balance a, const Balance &b);
[[nodiscard]] std::string toText(const Balance &balance);

/// Who carries a package, or where it stands.
struct Whereabouts
{
    /// The worker's number; -1: it stands at `place`.
    int cart = -1;
    inventory::LocationId place = {};

    friend auto operator<=>(const Whereabouts &, const Whereabouts &) = default;
};

/// What somebody did with hands, and what the operation says about it; the two differ where people
/// read or press the wrong thing.
struct Deed
{
    Balance done;
    Balance told;
    std::map<std::string, Whereabouts> packages;
    /// Packages that left the building.
    std::set<std::string> gone = {};
    /// A package was emptied or left, or a kit was taken apart: with all that was in it, which the
    /// operation does not tell.
    bool isOfContent = false;
    /// The record that the operation is about, where several may be about one; else 0.
    std::int64_t about = 0;
    /// Nobody moved anything: the operation says what is true of goods that moved before.
    bool isCorrection = false;

    [[nodiscard]] bool isNothing() const
    {
        return done.empty() && told.empty() && packages.empty() && gone.empty() && !isOfContent
            && !isCorrection;
    }
};

/// Where goods lie that were thrown away: outside by the books, and whole after all now and then.
inline const Spot bin{.package = "bin"};

/// So many units go from one spot to another, and the operation says so.
[[nodiscard]] Deed carrying(const Goods &goods, Quantity quantity, const Spot &from,
                            const Spot &to);

/// The building as it is: goods on shelves and in totes, totes on carts, whatever the books say.
class Floor
{
public:
    [[nodiscard]] Quantity at(const Spot &spot, const Goods &goods) const;
    [[nodiscard]] bool has(const Spot &spot, catalog::ProductId product) const;
    /// What is at that spot, in the order of numbers.
    [[nodiscard]] std::vector<std::pair<Goods, Quantity>> on(const Spot &spot) const;
    /// Every heap that lies loose somewhere.
    [[nodiscard]] std::vector<std::pair<Heap, Quantity>> loose() const;

    [[nodiscard]] std::optional<Whereabouts> whereIs(const std::string &package) const;
    [[nodiscard]] std::vector<std::string> onCart(int cart) const;
    [[nodiscard]] std::vector<std::string> atRest() const;
    /// A label that nothing in the building bears.
    [[nodiscard]] std::string newLabel();

    /// A defect when something would be taken from where it is not.
    void happen(const Deed &deed);
    /// Nobody tells the books: theft, a thing put on the wrong shelf, a thing found.
    void mischief(const Heap &heap, Quantity change);

    [[nodiscard]] const Balance &stock() const
    {
        return m_stock;
    }

    [[nodiscard]] const std::map<std::string, Whereabouts> &packages() const
    {
        return m_packages;
    }

    /// What became of the stock without a word to the books, misread labels included.
    [[nodiscard]] const Balance &untold() const
    {
        return m_untold;
    }

    /// Takes this for the truth, as on the first day.
    void beginWith(const Balance &stock)
    {
        m_stock = stock;
    }

private:
    Balance m_stock;
    Balance m_untold;
    std::map<std::string, Whereabouts> m_packages;
    int m_labels = 0;
};

} // namespace bincard::sim
