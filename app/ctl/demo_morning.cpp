// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/demo_morning.h"

#include "app/ctl/batches.h"
#include "app/ctl/import_carry.h"
#include "core/sales/parts.h"

#include <QDateTime>

#include <array>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t minuteMs = 60'000;
constexpr int ordersPicked = 6;

/// Tables, in the order in which they name each other.
struct ShippingTable
{
    const char *kind;
    const char *csv;
};

constexpr std::array shippingTables{
    ShippingTable{"cartons",
                  "code,name,length_mm,width_mm,height_mm,weight_max_grams,tare_grams\n"
                  "BOX-S,Box S,250,200,120,5000,120\n"
                  "BOX-M,Box M,400,300,200,10000,240\n"
                  "BOX-L,Box L,600,400,400,31500,610\n"},
    ShippingTable{"carriers", "code,name,numbered\nSWIFT,Swift Parcel,yes\nNORD,Nordpost,yes\n"},
    ShippingTable{"services",
                  "carrier,code,name,cut_off_minute,weight_max_grams\n"
                  "SWIFT,NEXT,Next day,1020,31500\n"
                  "NORD,ECO,Economy,900,20000\n"},
    ShippingTable{"zones",
                  "carrier,country,postcode_from,postcode_to,zone\n"
                  "SWIFT,DE,00,99,DE\nSWIFT,AT,1,9,EU\nNORD,DE,00,99,DE\nNORD,AT,1,9,EU\n"},
    ShippingTable{"rates",
                  "service,zone,grams_max,price,price_currency\n"
                  "SWIFT/NEXT,DE,5000,4.90,EUR\nSWIFT/NEXT,DE,31500,9.90,EUR\n"
                  "SWIFT/NEXT,EU,31500,16.50,EUR\n"
                  "NORD/ECO,DE,20000,3.60,EUR\nNORD/ECO,EU,20000,11.20,EUR\n"},
    ShippingTable{"numbers",
                  "code,scheme,prefix,digits,next,last,lot\n"
                  "SSCC,sscc,39520000,,1,99999,100\n"
                  "SWIFT,mod10,340,10,1,99999,100\nNORD,mod10,370,10,1,99999,100\n"},
};

struct Customer
{
    const char *code;
    const char *name;
    const char *street;
    const char *postcode;
    const char *city;
    const char *country;
};

constexpr std::array customers{
    Customer{"C-101", "Ada Müller", "Am Kanal 3", "10115", "Berlin", "DE"},
    Customer{"C-102", "Ben Okafor", "Hafenstraße 18", "20457", "Hamburg", "DE"},
    Customer{"C-103", "Clara Vogt", "Ringweg 44", "80331", "München", "DE"},
    Customer{"C-104", "David Horvat", "Mariahilfer Straße 7", "1060", "Wien", "AT"},
    Customer{"C-105", "Eva Lindqvist", "Lindenallee 12", "04109", "Leipzig", "DE"},
    Customer{"C-106", "Farid Nasser", "Rosenweg 5", "50667", "Köln", "DE"},
    Customer{"C-107", "Grete Aumann", "Schlossplatz 1", "70173", "Stuttgart", "DE"},
    Customer{"C-108", "Hugo Brandt", "Deichweg 27", "28195", "Bremen", "DE"},
};

/// Goods without lots and serial numbers: whoever packs needs no label but the product's.
constexpr std::array skus{"HW-0010", "KT-0003", "HW-0005", "KT-0007", "EL-0002", "HW-0021",
                          "KT-0012", "EL-0005", "HW-0033", "KT-0020", "EL-0004", "HW-0047"};

template <class Array> const auto &nth(const Array &all, int number)
{
    return all[static_cast<std::size_t>(number) % all.size()];
}

std::string isoText(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms).toUTC().toString(Qt::ISODate).toStdString();
}

} // namespace

Result<> DemoMorning::build()
{
    if (const auto shipping = ship(); !shipping)
        return shipping;
    if (const auto first = order(1, ordersPicked, 35); !first)
        return first;
    if (const auto picked = pick(); !picked)
        return picked;
    constexpr std::array leaving{-15, 35, 150, 300};
    constexpr int ordersEach = 6;
    int number = ordersPicked + 1;
    for (const int minutes : leaving) {
        if (const auto more = order(number, ordersEach, minutes); !more)
            return more;
        number += ordersEach;
    }
    watchQuality();
    makeTrouble();
    return carryOut();
}

Result<> DemoMorning::carryOut()
{
    const auto done = m_desk.perform(std::exchange(m_operations, {}));
    return done ? m_desk.settle() : done;
}

Result<> DemoMorning::ship()
{
    const auto table = [this](const char *kind, const std::string &csv) {
        return importTable(csv, QString::fromLatin1(kind), m_desk);
    };
    for (const ShippingTable &one : shippingTables) {
        if (const auto done = table(one.kind, one.csv); !done)
            return done;
    }
    if (!m_printer.empty()) {
        const auto printers = table("printers",
                                    "code,name,kind,address,language,dpi\n"
                                    "ZPL-1,Labels,raw,"
                                        + m_printer + ",zpl,203\n");
        if (!printers)
            return printers;
    }
    return table("workstations",
                 "code,name,location,label_printer\n" + std::string(benchCode) + ",Bench A,PACK-1,"
                     + (m_printer.empty() ? "" : "ZPL-1") + '\n');
}

Result<> DemoMorning::order(int first, int count, int leavesInMinutes)
{
    const std::string promised = isoText({m_now.ms + leavesInMinutes * minuteMs});
    std::string csv = "channel,reference,customer,country,service,placed,promised,sku,quantity,"
                      "price,currency,name,street,postcode,city\n";
    for (int number = first; number < first + count; ++number) {
        const Customer &to = nth(customers, number);
        for (int line = 0; line <= number % 3; ++line)
            csv += std::string(number % 4 == 0 ? "market" : "web") + ",SO-"
                + std::to_string(1000 + number) + ',' + to.code + ',' + to.country + ','
                + (number % 3 == 0 ? "NORD/ECO" : "SWIFT/NEXT") + ','
                + isoText({m_now.ms - 180 * minuteMs}) + ',' + promised + ','
                + nth(skus, number * 2 + line * 5) + ',' + std::to_string(1 + (number + line) % 3)
                + ",12.90,EUR," + to.name + ',' + to.street + ',' + to.postcode + ',' + to.city
                + '\n';
    }
    return importTable(csv, u"orders"_s, m_desk);
}

/// Somebody has walked already: the orders there are stand picked at the bench.
Result<> DemoMorning::pick()
{
    const auto bench = m_desk.look().find<inventory::Location>("by_code", m_desk.warehouse(),
                                                               std::string("PACK-1"));
    if (!bench)
        return Error{ErrorCode::NotFound, "PACK-1"};
    const auto walks = planBatches({.kind = fulfilment::BatchKind::Cluster,
                                    .transfersEach = ordersPicked / 2,
                                    .prefix = "E",
                                    .destination = bench->id},
                                   m_desk);
    for (const auto &walk : walks)
        m_operations.insert(m_operations.end(), walk.begin(), walk.end());
    if (const auto released = carryOut(); !released)
        return released;
    const Workspace records = m_desk.look();
    for (const auto &batch : records.list<fulfilment::Batch>("by_state", m_desk.warehouse(),
                                                             fulfilment::BatchState::Released))
        pickWalk(batch, bench->id);
    return carryOut();
}

void DemoMorning::pickWalk(const fulfilment::Batch &walk, inventory::LocationId bench)
{
    const Workspace records = m_desk.look();
    add(fulfilment::TakeBatch{.batch = walk.id});
    for (const auto &slot : records.list<fulfilment::Slot>("by_batch", walk.id)) {
        const auto tote = m_desk.newId<inventory::Package>();
        add(fulfilment::LoadTote{.batch = walk.id,
                                 .slot = slot.id,
                                 .tote = tote,
                                 .code = "T-" + walk.name + std::to_string(slot.number)});
        for (const auto &line :
             records.list<inventory::TransferLine>("by_transfer", slot.transfer)) {
            for (const auto &held : records.list<inventory::Reservation>("by_line", line.id))
                add(fulfilment::PickUnits{.pick = m_desk.newId<fulfilment::Pick>(),
                                          .batch = walk.id,
                                          .line = line.id,
                                          .location = held.location,
                                          .lot = held.lot,
                                          .package = held.package,
                                          .tote = tote,
                                          .quantity = held.quantity});
        }
        add(fulfilment::UnloadTote{.batch = walk.id, .slot = slot.id, .location = bench});
    }
    add(fulfilment::FinishBatch{.batch = walk.id});
}

void DemoMorning::watchQuality()
{
    const Workspace records = m_desk.look();
    const auto product = [&](const char *sku) {
        const auto found = records.find<catalog::Product>("by_sku", std::string(sku));
        return found ? found->id : catalog::ProductId{};
    };
    add(Save<quality::QualityPoint>{{.id = m_desk.newId<quality::QualityPoint>(),
                                     .title = "Packaging undamaged?",
                                     .stage = quality::Stage::Receipt,
                                     .product = product("FD-0001")}});
    add(Save<quality::QualityPoint>{{.id = m_desk.newId<quality::QualityPoint>(),
                                     .title = "Switches on?",
                                     .stage = quality::Stage::Receipt,
                                     .product = product("EL-0002")}});
}

void DemoMorning::makeTrouble()
{
    const Workspace records = m_desk.look();
    const inventory::WarehouseId warehouse = m_desk.warehouse();
    const auto place = [&](const char *code) {
        return records.find<inventory::Location>("by_code", warehouse, std::string(code));
    };
    for (const auto *code : {"A02-03-1", "B04-01-2", "C01-05-1"}) {
        if (const auto found = place(code))
            add(counting::OpenSpotCount{.sheet = m_desk.newId<counting::CountSheet>(),
                                        .warehouse = warehouse,
                                        .location = found->id});
    }
    if (auto blocked = place("B07-02-3")) {
        blocked->blocked = true;
        add(Save<inventory::Location>{*blocked});
    }
    const auto type = m_desk.newId<helpdesk::TicketType>();
    add(Save<helpdesk::TicketType>{
        {.id = type, .code = "LATE", .name = "Late delivery", .hours = 4}});
    const auto order = sales::orderOf("web", "SO-1001", records);
    if (!order)
        return;
    const auto ticket = m_desk.newId<helpdesk::Ticket>();
    add(helpdesk::OpenTicket{
        .warehouse = warehouse, .ticket = ticket, .ticketType = type, .order = order->id});
    add(helpdesk::AddTicketNote{.warehouse = warehouse,
                                .ticketNote = m_desk.newId<helpdesk::TicketNote>(),
                                .ticket = ticket,
                                .text = "The customer called twice."});
}

} // namespace bincard::ctl
