// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/demo_warehouse.h"

#include "app/ctl/badge.h"
#include "app/ctl/batches.h"
#include "app/ctl/demo_names.h"
#include "app/ctl/demo_pictures.h"
#include "app/ctl/roles.h"
#include "app/peripherals/photo.h"
#include "core/catalog/usual_reasons.h"
#include "core/scan/check_digit.h"
#include "core/scan/own_code.h"
#include "sync/wire/zone_day.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace bincard::ctl {

namespace {

using inventory::Location;
using inventory::Usage;

constexpr std::string_view demoPrefix = "952";
constexpr std::string_view demoCompany = "9520000"; // a company prefix within it
constexpr std::size_t serialDigits = 9;
constexpr int boxEvery = 4; // so many products come in boxes
constexpr int palletEvery = 10; // and so many stand on pallets too
constexpr int unitsPerBox = 12;
constexpr std::int64_t dayMs = 24LL * 60 * 60 * 1'000;
constexpr int bays = 5; // of an aisle
constexpr int levels = 4;
constexpr std::int64_t bayMm = 2'700;
constexpr std::int64_t rackMm = 1'100; // its depth
constexpr std::int64_t walkMm = 2'600; // between racks that face each other
constexpr std::int64_t crossingMm = 3'500; // before the racks, and between zones
constexpr std::int64_t frontMm = 2 * bayMm; // from one place before the racks to the next

/// How far down the middle of an aisle's racks is.
std::int64_t aisleMm(int aisle)
{
    return aisle / 2 * (2 * rackMm + walkMm) + aisle % 2 * (rackMm + walkMm) + rackMm / 2;
}

std::string numbered(const char *form, int number)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), form, number);
    return text.data();
}

/// 14 digits; the indicator says which level of packaging.
std::string gtin(char indicator, int number)
{
    std::string digits = std::to_string(number + 1);
    digits.insert(0, serialDigits - digits.size(), '0');
    const std::string key = indicator + std::string(demoPrefix) + digits;
    return key + scan::gs1CheckDigit(key);
}

} // namespace

DemoWarehouse::DemoWarehouse(Desk &desk, const Outside &outside, DemoSize size)
    : m_desk(desk)
    , m_outside(outside)
    , m_size(std::move(size))
    , m_dice(size.seed)
{ }

int DemoWarehouse::below(int n)
{
    // The modulo's bias is beyond anything a demo could show; std distributions differ by library.
    return static_cast<int>(m_dice() % static_cast<std::uint64_t>(n));
}

Result<> DemoWarehouse::carryOut()
{
    constexpr std::size_t slice = 100;
    for (std::size_t from = 0; from < m_operations.size(); from += slice) {
        const auto to = std::min(m_operations.size(), from + slice);
        const auto done = m_desk.perform({m_operations.begin() + static_cast<std::ptrdiff_t>(from),
                                          m_operations.begin() + static_cast<std::ptrdiff_t>(to)});
        if (!done)
            return done;
        if (const auto settled = m_desk.settle(); !settled)
            return settled;
    }
    m_operations.clear();
    return {};
}

Result<> DemoWarehouse::build()
{
    makeReasons();
    if (const auto people = makePeople(); !people)
        return people;
    makeShelves();
    makeFront();
    makeProducts();
    makeStock();
    makeOrders();
    return carryOut();
}

void DemoWarehouse::makeReasons()
{
    for (const catalog::Reason &reason : catalog::usualReasons())
        save(reason);
}

Result<> DemoWarehouse::makePeople()
{
    m_people = m_size.people;
    if (m_people.empty())
        m_people = {{"ANN", "Ann Archer", "picker", "1111", {}},
                    {"BOB", "Bob Baker", "picker", "2222", {}},
                    {"SUE", "Sue Shaw", "supervisor", "3333", {}}};
    std::map<std::string, access::RoleId> roles;
    for (DemoPerson &person : m_people) {
        const auto badge = makeBadge(person.code, person.pin, m_outside.entropy);
        if (!badge)
            return badge.error();
        person.badge = badge->text;
        if (!roles.contains(person.role)) {
            const auto role = roleNamed(person.role, m_desk, m_operations);
            if (!role)
                return role.error();
            roles[person.role] = *role;
        }
        save(access::User{.warehouse = m_desk.warehouse(),
                          .code = person.code,
                          .name = person.name,
                          .role = roles[person.role],
                          .verifier = badge->verifier});
    }
    return {};
}

/// Zones beside each other; in each the aisles run from left to right, and two and two of their
/// racks face each other.
void DemoWarehouse::makeShelves()
{
    std::int64_t sequence = 0;
    for (int zone = 0; zone < m_size.zones; ++zone) {
        const std::string letter(1, static_cast<char>('A' + zone));
        for (int i = 0; i < m_size.locationsPerZone; ++i) {
            const int aisle = i / (bays * levels);
            const int bay = i / levels % bays;
            const std::string name = letter + numbered("%02d", aisle + 1);
            m_shelves.push_back(save(Location{
                .warehouse = m_desk.warehouse(),
                .code = name + numbered("-%02d", bay + 1) + numbered("-%d", i % levels + 1),
                .usage = Usage::Storage,
                .zone = letter,
                .sequence = ++sequence,
                .aisle = name,
                .xMm = zone * (bays * bayMm + crossingMm) + bay * bayMm + bayMm / 2,
                .yMm = aisleMm(aisle)}));
        }
    }
}

/// Where goods come, wait and go: in a row before the racks.
void DemoWarehouse::makeFront()
{
    const int aisles = (m_size.locationsPerZone + bays * levels - 1) / (bays * levels);
    const std::int64_t yMm = aisleMm(aisles) + crossingMm;
    std::int64_t sequence = m_size.zones * m_size.locationsPerZone;
    std::int64_t xMm = bayMm / 2 - frontMm;
    const auto place = [&](const std::string &code, Usage usage, const std::string &zone) {
        return save(Location{.warehouse = m_desk.warehouse(),
                             .code = code,
                             .usage = usage,
                             .zone = zone,
                             .sequence = ++sequence,
                             .xMm = xMm += frontMm,
                             .yMm = yMm});
    };
    m_bulk = place("BULK-1", Usage::Storage, "BULK");
    for (const auto *code : {"DOCK", "QUARANTINE"}) {
        auto known = m_desk.look().find<Location>("by_code", m_desk.warehouse(), std::string(code));
        check(known.has_value(), "a building has a dock and a place for what is held");
        known->zone = "IN";
        known->xMm = xMm += frontMm;
        known->yMm = yMm;
        add(Save<Location>{*known});
    }
    place("PACK-1", Usage::Staging, "OUT");
    place("PUTBACK", Usage::Staging, "OUT");
}

void DemoWarehouse::makeProducts()
{
    for (int number = 0; number < m_size.products; ++number)
        m_items.push_back(makeProduct(number));
}

DemoWarehouse::Item DemoWarehouse::makeProduct(int number)
{
    catalog::Product product = demoProduct(number);
    product.id = save(product);
    Item item{.product = product.id, .lots = {}};
    item.serial = product.tracking == catalog::Tracking::Serial;
    makeCodes(product, number);
    if (m_size.pictures)
        makePicture(product);
    makeLots(product, number, item);
    return item;
}

void DemoWarehouse::makeCodes(const catalog::Product &product, int number)
{
    save(catalog::Barcode{.code = gtin('0', number), .product = product.id});
    if (number % boxEvery != 0 || product.tracking == catalog::Tracking::Serial)
        return;
    const auto box = save(catalog::Packaging{
        .product = product.id, .name = "Box", .factor = Quantity::units(unitsPerBox)});
    save(catalog::Barcode{.code = gtin('1', number), .product = product.id, .packaging = box});
}

void DemoWarehouse::makePicture(const catalog::Product &product)
{
    const auto picture = peripherals::photoOf(demoPicture(product));
    check(picture.ok(), "a drawing is a picture");
    const std::string content = picture->toStdString();
    const auto hash = m_desk.keep(content, peripherals::photoMediaType);
    check(hash.ok(), "memory keeps it");
    add(documents::AttachDocument{.attachment = m_desk.newId<documents::Attachment>(),
                                  .warehouse = m_desk.warehouse(),
                                  .subjectKind = documents::SubjectKind::Product,
                                  .subject = product.id.value,
                                  .sha256 = *hash,
                                  .mediaType = peripherals::photoMediaType,
                                  .bytes = static_cast<std::int64_t>(content.size())});
}

void DemoWarehouse::makeLots(const catalog::Product &product, int number, Item &item)
{
    if (product.tracking == catalog::Tracking::None)
        return;
    constexpr int lots = 2;
    constexpr int serials = 4;
    const int count = item.serial ? serials : lots;
    for (int i = 0; i < count; ++i) {
        inventory::Lot lot{.product = product.id,
                           .name = (item.serial ? "S" : "L") + numbered("%04d", number + 1)
                               + static_cast<char>('A' + i)};
        if (product.expires) {
            const std::int64_t daysLeft = 60 + 90 * i + below(60);
            lot.expiry = wire::zoneDay({m_outside.clock().ms + daysLeft * dayMs}, "UTC");
        }
        item.lots.push_back(save(lot));
    }
}

void DemoWarehouse::makeStock()
{
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const Item &item = m_items[i];
        const auto shelf = m_shelves[i * m_shelves.size() / m_items.size()];
        inventory::AdjustStock opening{.warehouse = m_desk.warehouse(),
                                       .product = item.product,
                                       .location = shelf,
                                       .quantity = Quantity::units(item.serial ? 1 : 40),
                                       .reason = "Opening"};
        if (item.lots.empty())
            add(opening);
        for (const inventory::LotId lot : item.lots) {
            opening.lot = lot;
            add(opening);
        }
        if (i % palletEvery == 1 && item.lots.empty())
            putOnPallet(item, static_cast<int>(i));
    }
}

void DemoWarehouse::putOnPallet(const Item &item, int number)
{
    const auto sscc = scan::makeSscc(0, demoCompany, static_cast<std::uint64_t>(number) + 1);
    check(sscc.ok(), "a demo's SSCC has its digits");
    const auto pallet = save(inventory::Package{
        .warehouse = m_desk.warehouse(), .code = *sscc, .kind = inventory::PackageKind::Pallet});
    add(inventory::AdjustStock{.warehouse = m_desk.warehouse(),
                               .product = item.product,
                               .location = m_bulk,
                               .package = pallet,
                               .quantity = Quantity::units(480),
                               .reason = "Opening"});
}

void DemoWarehouse::makeOrders()
{
    const auto customer = save(catalog::Partner{.reference = "DEMO-1", .country = "Germany"});
    for (int number = 1; number <= m_size.orders; ++number) {
        const auto order = m_desk.newId<sales::Order>();
        add(sales::OpenOrder{.order = order,
                             .warehouse = m_desk.warehouse(),
                             .channel = "demo",
                             .reference = "SO-" + numbered("%04d", number),
                             .customer = customer,
                             .placedAt = m_outside.clock(),
                             .promisedAt = {m_outside.clock().ms + dayMs}});
        const int lines = 1 + below(m_size.linesMax);
        std::vector<std::size_t> chosen;
        while (static_cast<int>(chosen.size()) < lines) {
            const auto item = static_cast<std::size_t>(below(static_cast<int>(m_items.size())));
            const bool isTwice = std::ranges::find(chosen, item) != chosen.end();
            if (isTwice || m_items[item].serial)
                continue;
            chosen.push_back(item);
            add(sales::AddOrderLine{.line = m_desk.newId<sales::OrderLine>(),
                                    .order = order,
                                    .product = m_items[item].product,
                                    .position = static_cast<int>(chosen.size()),
                                    .quantity = Quantity::units(1 + below(4)),
                                    .price
                                    = {(99 + below(2'000)) * 10'000LL, *currencyFromText("EUR")}});
        }
        add(sales::ConfirmOrder{order, m_desk.newId<inventory::Transfer>()});
    }
}

Result<> DemoWarehouse::release(const std::string &prefix, std::size_t orders)
{
    using fulfilment::BatchKind;
    const auto destination = stagingOf(m_desk);
    if (!destination)
        return destination.error();

    struct Portion
    {
        BatchKind kind;
        std::size_t each;
        std::size_t walks;
    };

    // A single, a batch of four, full carts, and one with what is left.
    constexpr std::size_t slots = 6; // of a cart
    const std::array portions{Portion{BatchKind::Single, 1, 1}, Portion{BatchKind::Batch, 4, 1},
                              Portion{BatchKind::Cluster, slots, orders / slots},
                              Portion{BatchKind::Cluster, slots, 1}};
    for (const Portion &portion : portions) {
        const auto each = std::min(portion.each, orders);
        if (each == 0)
            break;
        BatchWish wish{.kind = portion.kind,
                       .transfersEach = each,
                       .walksMax = std::min(portion.walks, orders / each),
                       .prefix = prefix,
                       .destination = *destination};
        const auto walks = planBatches(wish, m_desk);
        for (const auto &walk : walks)
            m_operations.insert(m_operations.end(), walk.begin(), walk.end());
        if (const auto done = carryOut(); !done)
            return done;
        orders -= std::min(orders, walks.size() * each);
    }
    return {};
}

} // namespace bincard::ctl
