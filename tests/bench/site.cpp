// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/site.h"

#include "core/apply.h"
#include "core/scan/check_digit.h"
#include "tests/bench/figures.h"

namespace bincard::bench {

using namespace std::chrono_literals;

namespace {

constexpr Date today = 2026y / 11 / 23;
/// Rows between two commits of a filling.
constexpr std::size_t slice = 20'000;

std::string padded(std::int64_t number, std::size_t digits)
{
    std::string text = std::to_string(number);
    text.insert(0, digits - std::min(digits, text.size()), '0');
    return text;
}

catalog::Product productOf(catalog::ProductId id, std::int64_t number)
{
    return {.id = id,
            .sku = "SKU-" + padded(number * 7'919 % 10'000'019, 8),
            .name = "Hexagon bolt, zinc plated, number " + std::to_string(number)};
}

} // namespace

std::string gtinOf(catalog::ProductId product)
{
    constexpr std::int64_t demonstration = 952'0000'0000;
    const std::string digits = "00" + std::to_string(demonstration + product.value % 10'000'000);
    return digits + scan::gs1CheckDigit(digits);
}

Site::Site(Store &store, Size size, inventory::WarehouseId warehouse)
    : m_store(store)
    , m_size(size)
    , m_warehouse(warehouse)
{
    store.begin();
    addPeople();
    addPlaces();
    require(store.commit().ok(), "a site is founded");
    addProducts();
    addStock();
}

template <class R> void Site::write(const std::vector<R> &records)
{
    std::vector<Row> rows;
    rows.reserve(records.size());
    for (const R &record : records)
        rows.push_back(rowOf(record));
    if (auto *file = dynamic_cast<store::SqlcipherStore *>(&m_store))
        return file->writeMany(R::description(), rows);
    for (const Row &row : rows)
        m_store.write(R::description(), row);
}

void Site::addPeople()
{
    if (!m_warehouse) {
        m_warehouse = {m_ids.next()};
        write<inventory::Warehouse>(
            {{.id = m_warehouse, .code = "BW", .name = "Bench", .timeZone = "Europe/Berlin"}});
    }
    const access::RoleId role{m_ids.next()};
    m_worker = {m_ids.next()};
    write<access::Role>({{.id = role, .name = "bench", .permissions = access::allPermissions}});
    write<access::User>({{.id = m_worker,
                          .warehouse = m_warehouse,
                          .code = "bench",
                          .name = "Worker",
                          .role = role}});
}

void Site::addPlaces()
{
    using inventory::Usage;
    std::vector<inventory::Location> made;
    for (const auto &[code, usage] : {std::pair{"CART-B", Usage::Cart},
                                      {"PACK-B", Usage::Staging},
                                      {"LOSS", Usage::LossFound},
                                      {"ADJ", Usage::Adjustment}})
        made.push_back(
            {.id = {m_ids.next()}, .warehouse = m_warehouse, .code = code, .usage = usage});
    m_staging = made[1].id;
    m_places = std::max<std::int64_t>(200, m_size.quants / 10);
    for (std::int64_t i = 0; i < m_places; ++i)
        made.push_back({.id = {m_ids.next()},
                        .warehouse = m_warehouse,
                        .code = "A-" + padded(i, 5),
                        .zone = "A",
                        .sequence = i});
    m_firstPlace = made.back().id.value - m_places + 1;
    write(made);
}

void Site::addProducts()
{
    m_store.begin();
    std::vector<catalog::Product> products;
    std::vector<catalog::Barcode> barcodes;
    const auto flush = [&] {
        write(products);
        write(barcodes);
        products.clear();
        barcodes.clear();
    };
    for (std::int64_t i = 0; i < m_size.products; ++i) {
        const catalog::ProductId id{m_ids.next()};
        if (i == 0)
            m_firstProduct = id.value;
        products.push_back(productOf(id, i));
        if (products.size() == slice)
            flush();
    }
    for (std::int64_t i = 0; i < m_size.products; ++i) {
        barcodes.push_back(
            {.id = {m_ids.next()}, .code = gtinOf(product(i)), .product = product(i)});
        if (barcodes.size() == slice)
            flush();
    }
    flush();
    require(m_store.commit().ok(), "products are stored");
}

void Site::addStock()
{
    m_store.begin();
    std::vector<inventory::Quant> quants;
    for (std::int64_t i = 0; i < m_size.quants; ++i) {
        // Spread over the shelves; a product's second heap lies elsewhere than its first.
        const std::int64_t place = (i * 7'919 + i / m_size.products) % m_places;
        quants.push_back({.id = {m_ids.next()},
                          .warehouse = m_warehouse,
                          .product = product(i),
                          .location = {m_firstPlace + place},
                          .onHand = Quantity::units(1'000),
                          .since = today});
        if (quants.size() == slice) {
            write(quants);
            quants.clear();
        }
    }
    write(quants);
    require(m_store.commit().ok(), "stock is stored");
}

catalog::ProductId Site::product(std::int64_t number) const
{
    return {m_firstProduct + number % m_size.products};
}

Row Site::renamed(std::int64_t number, int round) const
{
    catalog::Product changed = productOf(product(number), number % m_size.products);
    changed.name += ", round " + std::to_string(round);
    return rowOf(changed);
}

void Site::apply(const Operation &operation, Workspace &books) const
{
    const Occasion occasion{
        .user = m_worker, .occurredAt = noon, .bookedAt = noon, .businessDate = today};
    const auto done = bincard::apply(operation, occasion, books);
    require(done.ok(), done ? "" : descriptionOf(operation).table + ": " + done.error().detail);
}

void Site::addOrders(int count, int lines)
{
    constexpr int together = 100;
    for (int i = 0; i < count; i += together) {
        m_store.begin();
        Workspace books(m_store, m_ids);
        for (int j = i; j < std::min(i + together, count); ++j)
            addOrder(lines, books);
        books.writeTo(m_store);
        require(m_store.commit().ok(), "orders are stored");
    }
}

std::vector<fulfilment::BatchId> Site::addWalks(int count, int lines)
{
    std::vector<fulfilment::BatchId> walks;
    m_store.begin();
    for (int i = 0; i < count; ++i)
        walks.push_back(addWalk(lines));
    require(m_store.commit().ok(), "walks are stored");
    return walks;
}

fulfilment::BatchId Site::addWalk(int lines)
{
    Workspace books(m_store, m_ids);
    const auto walk = addWalk(lines, books);
    books.writeTo(m_store);
    return walk;
}

inventory::TransferId Site::addOrder(int lines, Workspace &books)
{
    const sales::OrderId order{m_ids.next()};
    const inventory::TransferId transfer{m_ids.next()};
    apply(sales::OpenOrder{.order = order,
                           .warehouse = m_warehouse,
                           .channel = "shop",
                           .reference = "SO" + std::to_string(++m_documents)},
          books);
    const auto stocked = static_cast<std::uint64_t>(std::min(m_size.products, m_size.quants));
    for (int position = 1; position <= lines; ++position)
        apply(
            sales::AddOrderLine{.line = {m_ids.next()},
                                .order = order,
                                .product = product(static_cast<std::int64_t>(m_random() % stocked)),
                                .position = position,
                                .quantity = Quantity::units(1)},
            books);
    apply(sales::ConfirmOrder{.order = order, .transfer = transfer}, books);
    return transfer;
}

fulfilment::BatchId Site::addWalk(int lines, Workspace &books)
{
    const inventory::TransferId transfer = addOrder(lines, books);
    const fulfilment::BatchId batch{m_ids.next()};
    apply(fulfilment::OpenBatch{.batch = batch,
                                .warehouse = m_warehouse,
                                .name = "W" + std::to_string(m_documents),
                                .kind = fulfilment::BatchKind::Single,
                                .destination = m_staging},
          books);
    apply(fulfilment::AddToBatch{.batch = batch, .transfer = transfer, .slot = {m_ids.next()}},
          books);
    apply(fulfilment::ReleaseBatch{.batch = batch}, books);
    return batch;
}

} // namespace bincard::bench
