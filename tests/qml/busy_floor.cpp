// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/busy_floor.h"

#include "core/scan/check_digit.h"
#include "tests/qml/goods_pictures.h"

namespace bincard::handheld_test {

namespace {

using namespace bincard::literals;
using namespace std::chrono_literals;
using inventory::Usage;

constexpr std::int64_t minuteMs = 60'000;
constexpr int levels = 12; // places of a zone

/// A code and a name each.
constexpr std::array goods{
    std::pair{"BOLT-M8", "Hex bolt M8 × 40"},
    std::pair{"NUT-M8", "Hex nut M8"},
    std::pair{"WASHER-8", "Washer 8.4, zinc"},
    std::pair{"SAW-18", "Hand saw 18\""},
    std::pair{"TAPE-50", "Packing tape 50 mm"},
    std::pair{"GLOVE-L", "Work gloves, L"},
    std::pair{"LAMP-H7", "Headlamp H7, 450 lm"},
    std::pair{"PAINT-W", "Paint, white, 2.5 l"},
    std::pair{"DRILL-6", "Drill bit 6 mm"},
    std::pair{"CORD-10", "Extension cord 10 m"},
    std::pair{"MUG-BL", "Mug, blue"},
    std::pair{"KETTLE", "Kettle, steel, 1.7 l"},
};

std::string number(const char *form, int value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), form, value);
    return text.data();
}

std::string placeAt(int at)
{
    return std::string(1, static_cast<char>('A' + at / levels))
        + number("-%02d-1", at % levels + 1);
}

/// What lies at that place: each zone has goods of its own.
int goodsAt(int at)
{
    return at / levels * 4 + at % 4;
}

std::string sku(int at)
{
    return goods[static_cast<std::size_t>(at) % goods.size()].first;
}

void build(HubWorld &world)
{
    world.reasons();
    world.person("MARA", "Mara Kowalski");
    world.person("TOM", "Tom Fischer");
    world.person("LI", "Li Wei");
    world.manager("NADIA", "Nadia Haddad");
    world.location("PACK-1", Usage::Staging, "P", 900);
    world.location("PACK-2", Usage::Staging, "P", 901);
    world.location("QUAR", Usage::Quarantine, "", 950);
    for (int i = 0; i < 3 * levels; ++i)
        world.location(placeAt(i), Usage::Storage, placeAt(i).substr(0, 1), i + 1);
    for (std::size_t i = 0; i < goods.size(); ++i) {
        const std::string code = number("40063813%04d", static_cast<int>(i) + 100);
        world.product(goods[i].first, goods[i].second, code + scan::gs1CheckDigit(code));
        world.picture({world.id(goods[i].first)}, pictureOfGoods(goods[i].second).toStdString());
    }
    for (int i = 0; i < 3 * levels; ++i)
        world.stock(sku(goodsAt(i)), placeAt(i), Quantity::units(20 + i * 7 % 60));
}

/// A and B beside each other, C below A, benches and docks below B; each zone two rows of racks
/// that face each other.
void measure(HubWorld &world)
{
    constexpr int baysOfRow = 6;
    constexpr std::int64_t bayMm = 2'700;
    constexpr std::int64_t rowMm = 4'100; // from one row of racks to the one it faces
    constexpr std::int64_t acrossMm = 21'000;
    constexpr std::int64_t downMm = 9'500;
    for (int i = 0; i < 3 * levels; ++i) {
        const int zone = i / levels;
        const int row = i % levels / baysOfRow;
        world.measure(placeAt(i), zone % 2 * acrossMm + (i % baysOfRow) * bayMm + bayMm,
                      zone / 2 * downMm + row * rowMm + bayMm,
                      placeAt(i).substr(0, 1) + number("%d", row + 1));
    }
    std::int64_t bench = 0;
    for (const auto *code : {"PACK-1", "PACK-2", "DOCK", "QUAR"})
        world.measure(code, acrossMm + bayMm + bench++ * 2 * bayMm, downMm + bayMm);
}

/// What goods cost last: what a difference is worth.
void prices(HubWorld &world)
{
    const inventory::WarehouseId warehouse = world.warehouse();
    const purchase::PurchaseOrderId order{world.id("PO-1")};
    std::vector<Operation> bought{
        Save<catalog::Partner>{
            {.id = {world.id("WHOLESALE")}, .reference = "WHOLESALE", .country = "Germany"}},
        purchase::OpenPurchaseOrder{.order = order,
                                    .warehouse = warehouse,
                                    .reference = "PO-1",
                                    .supplier = {world.id("WHOLESALE")},
                                    .dock = world.place("DOCK").id}};
    for (std::size_t i = 0; i < goods.size(); ++i) {
        const int position = static_cast<int>(i) + 1;
        bought.emplace_back(purchase::AddPurchaseLine{
            .line = {world.id(number("PO-1 line %d", position))},
            .warehouse = warehouse,
            .order = order,
            .product = {world.id(goods[i].first)},
            .position = position,
            .quantity = 100_units,
            .price = {(150 + 230 * position) * 10'000LL, *currencyFromText("EUR")}});
    }
    world.must(bought);
}

void carriers(HubWorld &world)
{
    for (const auto &[code, name] : {std::pair{"DHL", "DHL"}, std::pair{"GLS", "GLS"}}) {
        world.must({Save<fulfilment::Carrier>{{.id = {world.id(code)}, .code = code, .name = name}},
                    Save<fulfilment::CarrierService>{{.id = {world.id(code + std::string(" day"))},
                                                      .carrier = {world.id(code)},
                                                      .code = "DAY",
                                                      .name = "Parcel"}}});
    }
}

void orders(HubWorld &world)
{
    constexpr std::array cutOffs{-20, 45, 45, 180, 300};
    for (int i = 0; i < 30; ++i) {
        HubWorld::Lines lines;
        for (int line = 0; line <= i % 3; ++line)
            lines.emplace_back(sku(i + line * 4), Quantity::units(1 + (i + line) % 4));
        const auto cutOff = cutOffs[static_cast<std::size_t>(i) % cutOffs.size()] * minuteMs;
        world.order(number("SO-%04d", 2001 + i), lines,
                    {.channel = i % 4 == 0 ? "market" : "shop",
                     .cutOff = {world.now().ms + cutOff},
                     .service = i % 3 == 0 ? "GLS day" : "DHL day"});
    }
    const auto some = [](int first, int count) {
        std::vector<std::string> names;
        for (int i = first; i < first + count; ++i)
            names.push_back(number("SO-%04d", 2000 + i));
        return names;
    };
    using fulfilment::BatchKind;
    world.batch("W-118", BatchKind::Cluster, some(1, 4));
    world.batch("W-119", BatchKind::Single, some(5, 1));
    world.batch("W-120", BatchKind::Cluster, some(6, 6));
    world.batch("W-121", BatchKind::Single, some(12, 1));
}

/// Somebody picks all of an order's walk into one tote, and it is packed into a parcel.
void pickAndPack(HubWorld &world, const std::string &person, const std::string &walk,
                 const std::string &order)
{
    LocalIds ids;
    const Workspace records(world.books(), ids);
    const fulfilment::BatchId batch{world.id(walk)};
    const inventory::PackageId tote{world.id("tote of " + walk)};
    world.mustAs(person,
                 {fulfilment::TakeBatch{.batch = batch},
                  fulfilment::LoadTote{.batch = batch,
                                       .slot = {world.id(walk + " slot of " + order)},
                                       .tote = tote,
                                       .code = "T-" + walk}});
    const inventory::TransferId transfer{world.id("transfer of " + order)};
    const auto lines = records.list<inventory::TransferLine>("by_transfer", transfer);
    for (const auto &line : lines) {
        for (const auto &held : records.list<inventory::Reservation>("by_line", line.id)) {
            world.pass(2 * minuteMs);
            world.mustAs(
                person,
                {fulfilment::PickUnits{.pick = {world.id(order + std::to_string(held.id.value))},
                                       .batch = batch,
                                       .line = line.id,
                                       .location = held.location,
                                       .tote = tote,
                                       .quantity = held.quantity}});
        }
    }
    const inventory::LocationId station{world.id("PACK-1")};
    const fulfilment::ParcelId parcel{world.id("parcel of " + order)};
    world.pass(4 * minuteMs);
    world.mustAs(person,
                 {fulfilment::UnloadTote{.batch = batch,
                                         .slot = {world.id(walk + " slot of " + order)},
                                         .location = station},
                  fulfilment::FinishBatch{.batch = batch}});
    world.mustAs("CLERK",
                 {fulfilment::OpenParcel{.parcel = parcel,
                                         .warehouse = world.warehouse(),
                                         .transfer = transfer,
                                         .package = {world.id("box of " + order)},
                                         .code = "P-" + order,
                                         .location = station}});
    for (const auto &line : lines) {
        world.pass(minuteMs);
        world.mustAs(
            "CLERK",
            {fulfilment::PackUnits{.line = {world.id("packed " + std::to_string(line.id.value))},
                                   .parcel = parcel,
                                   .picking = line.id,
                                   .location = station,
                                   .package = tote,
                                   .quantity = line.needed}});
    }
    const auto print = [&](const std::string &failure) {
        world.pass(minuteMs);
        world.mustAs("CLERK",
                     {fulfilment::RecordPrint{.print = {world.id(order + "label" + failure)},
                                              .parcel = parcel,
                                              .printer = "ZEBRA-2",
                                              .failure = failure,
                                              .addressVersion = 1}});
    };
    print("PRTF");
    world.mustAs("CLERK", {fulfilment::HoldParcel{.parcel = parcel, .reason = "WGTV"}});
}

void count(HubWorld &world, const std::string &person, const std::string &name,
           const std::string &place, const std::string &product, Quantity quantity)
{
    const counting::CountId count{world.id(name)};
    const inventory::WarehouseId warehouse = world.warehouse();
    world.mustAs(person,
                 {counting::BeginCount{.count = count,
                                       .sheet = {world.id("sheet of " + place)},
                                       .warehouse = warehouse,
                                       .location = {world.id(place)}},
                  counting::CountUnits{.count = count,
                                       .warehouse = warehouse,
                                       .product = {world.id(product)},
                                       .quantity = quantity},
                  counting::SubmitCount{.count = count, .warehouse = warehouse}});
}

void trouble(HubWorld &world)
{
    const inventory::WarehouseId warehouse = world.warehouse();
    count(world, "NADIA", "first count", "C-05-1", sku(goodsAt(28)), 3_units);
    count(world, "CLERK", "second count", "C-05-1", sku(goodsAt(28)), 3_units);
    count(world, "CLERK", "good count", "C-07-1", sku(goodsAt(30)),
          Quantity::units(20 + 30 * 7 % 60));
    for (const auto *place : {"B-02-1", "B-03-1"})
        world.must({counting::OpenSpotCount{.sheet = {world.id(std::string("sheet of ") + place)},
                                            .warehouse = warehouse,
                                            .location = {world.id(place)}}});
    const auto type = [&](const std::string &code, const std::string &name, int hours) {
        world.must({Save<helpdesk::TicketType>{
            {.id = {world.id(code)}, .code = code, .name = name, .hours = hours}}});
    };
    type("LATE", "Late delivery", 4);
    type("DAMAGED", "Damaged goods", 24);
    const auto ticket
        = [&](const std::string &name, const std::string &kind, const std::string &order) {
              world.must({helpdesk::OpenTicket{.warehouse = warehouse,
                                               .ticket = {world.id(name)},
                                               .ticketType = {world.id(kind)},
                                               .order = {world.id(order)}},
                          helpdesk::AddTicketNote{.warehouse = warehouse,
                                                  .ticketNote = {world.id(name + " note")},
                                                  .ticket = {world.id(name)},
                                                  .text = "The customer called twice."}});
          };
    ticket("first case", "LATE", "SO-2001");
    ticket("second case", "DAMAGED", "SO-2006");
    for (const auto *place : {"A-09-1", "C-11-1", "C-12-1"})
        world.must({helpdesk::CountThisPlace{.warehouse = warehouse,
                                             .ticket = {world.id("first case")},
                                             .location = {world.id(place)}}});
}

} // namespace

void furnishBusyFloor(HubWorld &world)
{
    build(world);
    world.manager("CLERK", "Omar Saleh");
    measure(world);
    prices(world);
    carriers(world);
    orders(world);
    world.pass(35 * minuteMs);
    pickAndPack(world, "TOM", "W-119", "SO-2005");
    trouble(world);
    world.pass(12 * minuteMs);
}

} // namespace bincard::handheld_test
