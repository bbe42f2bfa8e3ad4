// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/desk.h"

#include <random>
#include <string>
#include <vector>

namespace bincard::ctl {

/// Somebody of the demo, with what only the badge and the head know.
struct DemoPerson
{
    std::string code;
    std::string name;
    std::string role;
    std::string pin;
    std::string badge; // what the badge's barcode says
};

/// How large a demo warehouse is; the same seed makes the same one.
struct DemoSize
{
    std::uint32_t seed = 952;
    int products = 800;
    int zones = 3;
    int locationsPerZone = 200;
    int orders = 60;
    int linesMax = 5; // of an order
    /// Who works there, each with a PIN; none: two pickers and a supervisor.
    std::vector<DemoPerson> people = {};
    /// Whether one sees how goods look: for whoever watches.
    bool pictures = false;
};

/// A believable warehouse out of a seed: tools, kitchen goods, food with lots that expire,
/// electronics with serial numbers; three zones of shelves on one walk, pallets with SSCCs, boxes,
/// people with badges, the exception codes, and orders. All numbers have the prefix 952, which GS1
/// keeps for demonstrations.
class DemoWarehouse
{
public:
    DemoWarehouse(Desk &desk, const Outside &outside, DemoSize size);

    /// Errors: as Desk::perform and Desk::settle.
    Result<> build();

    /// Walks of each kind over the orders that are in none yet: a single, a batch, clusters. Their
    /// names begin with `prefix`. `orders`: how many at most.
    Result<> release(const std::string &prefix, std::size_t orders);

    [[nodiscard]] const std::vector<DemoPerson> &people() const
    {
        return m_people;
    }

private:
    struct Item
    {
        catalog::ProductId product;
        std::vector<inventory::LotId> lots; // none: not tracked
        bool serial = false;
    };

    void makeReasons();
    Result<> makePeople();
    void makeShelves();
    void makeFront();
    void makeProducts();
    Item makeProduct(int number);
    void makeCodes(const catalog::Product &product, int number);
    void makePicture(const catalog::Product &product);
    void makeLots(const catalog::Product &product, int number, Item &item);
    void makeStock();
    void putOnPallet(const Item &item, int number);
    void makeOrders();

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

    /// Even over 0..n-1, on every machine alike.
    int below(int n);
    Result<> carryOut();

    Desk &m_desk;
    Outside m_outside;
    DemoSize m_size;
    std::mt19937_64 m_dice;
    std::vector<Operation> m_operations;
    std::vector<DemoPerson> m_people;
    std::vector<inventory::LocationId> m_shelves;
    inventory::LocationId m_bulk;
    std::vector<Item> m_items;
};

} // namespace bincard::ctl
