// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/floor_packing.h"

namespace bincard::tests {

using namespace bincard::literals;
using namespace std::chrono_literals;

namespace {

const Currency eur = *currencyFromText("EUR");

void carrier(FloorShift &shift, const std::string &code)
{
    auto known = *shift.records().get(fulfilment::CarrierId{shift.number(code)});
    known.numbered = true;
    shift.does(Save<fulfilment::Carrier>{known});
    shift.does(Save<inventory::NumberSeries>{{.id = {shift.number("series " + code)},
                                              .code = code,
                                              .scheme = inventory::NumberScheme::Mod10,
                                              .prefix = "340",
                                              .digits = 8,
                                              .next = 1,
                                              .last = 4,
                                              .lot = 2}});
    shift.does(inventory::AllotNumbers{
        .range = {shift.number("range " + code)}, .warehouse = {1}, .device = {1}, .series = code});
}

void drivesTo(FloorShift &shift, const std::string &code, const std::string &from,
              const std::string &to, const std::string &zone, const std::string &refusal = {})
{
    shift.does(Save<fulfilment::CarrierZone>{{.id = shift.fresh<fulfilment::CarrierZone>(),
                                              .carrier = {shift.number(code)},
                                              .country = "DE",
                                              .postcodeFrom = from,
                                              .postcodeTo = to,
                                              .zone = zone,
                                              .refusal = refusal}});
}

void costs(FloorShift &shift, const std::string &code, const std::string &zone, std::int64_t grams,
           std::int64_t cents)
{
    shift.does(Save<fulfilment::ServiceRate>{{.id = shift.fresh<fulfilment::ServiceRate>(),
                                              .service = {shift.number("service " + code)},
                                              .zone = zone,
                                              .gramsMax = grams,
                                              .price = {cents, eur}}});
}

} // namespace

void picked(FloorShift &shift, const std::string &name, fulfilment::BatchKind kind,
            const Totes &totes)
{
    std::vector<std::string> orders;
    for (const auto &[order, tote] : totes)
        orders.push_back(order);
    shift.batch(name, kind, orders);
    const fulfilment::BatchId batch{shift.number(name)};
    shift.does(fulfilment::TakeBatch{.batch = batch});
    const auto slots = shift.records().list<fulfilment::Slot>("by_batch", batch);
    for (std::size_t i = 0; i < slots.size(); ++i)
        shift.does(fulfilment::LoadTote{.batch = batch,
                                        .slot = slots[i].id,
                                        .tote = {shift.number(totes[i].second)},
                                        .code = totes[i].second});
    for (const auto &held : shift.records().list<inventory::Reservation>("by_batch", batch)) {
        std::string tote = totes.front().second;
        for (const auto &[order, own] : totes) {
            if (held.transfer.value == shift.number("transfer of " + order)
                && kind != fulfilment::BatchKind::Batch)
                tote = own;
        }
        shift.does(fulfilment::PickUnits{
            .pick = {shift.number("pick " + std::to_string(held.id.value) + name)},
            .batch = batch,
            .line = held.line,
            .location = held.location,
            .lot = held.lot,
            .package = held.package,
            .tote = {shift.number(tote)},
            .quantity = held.quantity});
    }
    for (const auto &slot : slots)
        shift.does(fulfilment::UnloadTote{
            .batch = batch, .slot = slot.id, .location = {shift.number("PACK-1")}});
    shift.does(fulfilment::FinishBatch{.batch = batch});
}

void isChief(FloorShift &shift, const std::string &name)
{
    auto user = *shift.records().get(access::UserId{shift.number(name)});
    user.role = {shift.number("chief")};
    shift.does(Save<access::User>{user});
}

void weighs(FloorShift &shift, const std::string &sku, std::int64_t grams)
{
    auto product = *shift.records().get(catalog::ProductId{shift.number(sku)});
    product.weightGrams = grams;
    shift.does(Save<catalog::Product>{product});
}

void shippingRoom(FloorShift &shift)
{
    using inventory::Location;
    shift.does(Save<fulfilment::CartonType>{{.id = {shift.number("carton M")},
                                             .code = "M",
                                             .name = "M",
                                             .lengthMm = 300,
                                             .widthMm = 200,
                                             .heightMm = 150,
                                             .weightMaxGrams = 2'000,
                                             .tareGrams = 50}});
    shift.does(Save<fulfilment::CartonType>{{.id = {shift.number("carton L")},
                                             .code = "L",
                                             .name = "L",
                                             .lengthMm = 600,
                                             .widthMm = 400,
                                             .heightMm = 300,
                                             .tareGrams = 90}});
    for (const std::string carrier : {"DHL", "UPS"}) {
        shift.does(Save<fulfilment::Carrier>{
            {.id = {shift.number(carrier)}, .code = carrier, .name = carrier}});
        shift.does(Save<fulfilment::CarrierService>{{.id = {shift.number("service " + carrier)},
                                                     .carrier = {shift.number(carrier)},
                                                     .code = "STD",
                                                     .name = "Standard"}});
        const std::string lane = carrier.substr(0, 1) + "-1";
        shift.does(Save<Location>{{.id = {shift.number(lane)},
                                   .warehouse = {1},
                                   .code = lane,
                                   .usage = inventory::Usage::Staging,
                                   .zone = carrier}});
    }
}

void orderBy(FloorShift &shift, const std::string &carrier, const std::string &reference,
             const FloorShift::Lines &lines)
{
    const sales::OrderId order{shift.number(reference)};
    shift.does(sales::OpenOrder{.order = order,
                                .warehouse = {1},
                                .channel = "shop",
                                .reference = reference,
                                .service = {shift.number("service " + carrier)}});
    int position = 0;
    for (const auto &[sku, quantity] : lines) {
        ++position;
        shift.does(
            sales::AddOrderLine{.line = {shift.number(reference + '/' + std::to_string(position))},
                                .order = order,
                                .product = {shift.number(sku)},
                                .position = position,
                                .quantity = quantity});
    }
    shift.does(sales::ConfirmOrder{.order = order,
                                   .transfer = {shift.number("transfer of " + reference)}});
}

FloorShift packingRoom(floor::Policy policy)
{
    using catalog::Tracking;
    FloorShift shift(policy);
    for (const char *sku : {"BOLT", "NUT", "DUST"})
        shift.product(sku);
    shift.box("BOLT", 5_units);
    shift.product("SAW", Tracking::Serial);
    shift.product("MILK", Tracking::Lot, true);
    weighs(shift, "BOLT", 100);
    weighs(shift, "NUT", 10);
    shift.stock("BOLT", "A-01", 20_units);
    shift.stock("NUT", "A-02", 20_units);
    for (const char *name : {"S1", "S2"}) {
        shift.lot("SAW", name);
        shift.stock("SAW", "A-03", 1_units, name);
    }
    for (const char *name : {"L1", "L2"}) {
        shift.lot("MILK", name, 2026y / 12 / 31);
        shift.stock("MILK", "A-04", 1_units, name);
    }
    shippingRoom(shift);
    orderBy(shift, "DHL", "SO-1", {{"BOLT", 4_units}, {"NUT", 2_units}});
    orderBy(shift, "DHL", "SO-2", {{"SAW", 1_units}, {"MILK", 2_units}});
    orderBy(shift, "UPS", "SO-3", {{"BOLT", 1_units}});
    picked(shift, "B-1", fulfilment::BatchKind::Cluster,
           {{"SO-1", "T-1"}, {"SO-2", "T-2"}, {"SO-3", "T-3"}});
    shift.signIn("sue");
    return shift;
}

void goesTo(FloorShift &shift, const std::string &order, const std::string &postcode)
{
    shift.does(sales::ChangeAddress{.order = {shift.number(order)},
                                    .name = "Ada Lovelace",
                                    .street = "Am Kanal 1",
                                    .postcode = postcode,
                                    .city = "Berlin",
                                    .country = "DE"});
}

FloorShift carriersRoom(floor::Policy policy)
{
    FloorShift shift = packingRoom(policy);
    for (const char *code : {"DHL", "UPS"})
        carrier(shift, code);
    drivesTo(shift, "DHL", "10", "14", "BER");
    drivesTo(shift, "DHL", "", "", "NAT");
    drivesTo(shift, "DHL", "18565", "18565", "ISL", "Hiddensee: ferry only, hand in at Stralsund");
    drivesTo(shift, "UPS", "", "", "1");
    costs(shift, "DHL", "BER", 1'000, 390);
    costs(shift, "DHL", "BER", 5'000, 590);
    costs(shift, "DHL", "NAT", 5'000, 690);
    costs(shift, "UPS", "1", 5'000, 850);
    goesTo(shift, "SO-1", "10115");
    return shift;
}

} // namespace bincard::tests
