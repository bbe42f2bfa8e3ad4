// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a day begins with: places, people, goods, and the rules of the house.

#include "core/catalog/usual_reasons.h"
#include "tests/sim/worker_sight.h"

namespace bincard::sim {

namespace {

using namespace inventory;

/// The codes that somebody here says.
void openReasons(const Hand &hand, std::vector<Operation> &made)
{
    for (catalog::Reason reason : catalog::usualReasons()) {
        const bool isSaid = reason.type == catalog::ReasonType::ShortPick
            || reason.type == catalog::ReasonType::Receiving;
        if (!isSaid)
            continue;
        reason.id = fresh<catalog::Reason>(hand);
        made.push_back(Save<catalog::Reason>{reason});
    }
}

catalog::Tracking trackingOf(int number)
{
    if (number % 3 == 0)
        return catalog::Tracking::Lot;
    return number % 5 == 4 ? catalog::Tracking::Serial : catalog::Tracking::None;
}

/// The first goods of a product: a few heaps, or a few serial numbers.
void openStock(const Hand &hand, const catalog::Product &product,
               const std::vector<LocationId> &shelves, std::vector<Operation> &made)
{
    const bool isSerial = product.tracking == catalog::Tracking::Serial;
    const auto heaps = isSerial ? hand.random.between(2, 6) : 2;
    const auto place = hand.random.of(shelves);
    for (int heap = 0; heap < heaps; ++heap) {
        Lot lot;
        if (product.tracking != catalog::Tracking::None) {
            lot = {.id = fresh<Lot>(hand), .product = product.id, .name = std::to_string(heap)};
            made.push_back(Save<Lot>{lot});
        }
        const bool isBeside = product.tracking == catalog::Tracking::Lot;
        made.push_back(AdjustStock{
            .warehouse = hand.warehouse,
            .product = product.id,
            .location = isBeside ? place : hand.random.of(shelves),
            .lot = lot.id,
            .quantity = isSerial ? Quantity::units(1) : amount(product, hand.random.between(1, 40)),
            .reason = "opening"});
    }
}

/// A record of its own, saved.
template <class R> Id<R> keep(const Hand &hand, std::vector<Operation> &made, R record)
{
    record.id = fresh<R>(hand);
    made.push_back(Save<R>{record});
    return record.id;
}

/// Everything has a price, so that a line which says none has one.
catalog::PriceListId openPrices(const Hand &hand, std::vector<Operation> &made)
{
    const auto list = keep(
        hand, made, catalog::PriceList{.code = "RETAIL", .name = "retail", .currency = "EUR"});
    keep(hand, made,
         catalog::PriceRule{.list = list, .price = {4'990'000, Currency{{'E', 'U', 'R'}, 2}}});
    keep(hand, made, catalog::Channel{.code = "phone", .name = "phone", .priceList = list});
    return list;
}

/// What can be sent, and in what.
void openShipping(const Hand &hand, catalog::PriceListId list, std::vector<Operation> &made)
{
    using namespace fulfilment;
    const auto box = keep(hand, made,
                          CartonType{.code = "BOX",
                                     .name = "box",
                                     .lengthMm = 400,
                                     .widthMm = 300,
                                     .heightMm = 200,
                                     .tareGrams = 200});
    const auto carrier = keep(hand, made, Carrier{.code = "VAN", .name = "van"});
    const auto service
        = keep(hand, made, CarrierService{.carrier = carrier, .code = "DAY", .name = "next day"});
    keep(hand, made, ServiceCarton{.service = service, .carton = box});
    keep(hand, made, PackPolicy{.warehouse = hand.warehouse});
    // Another one numbers its parcels, from numbers that devices have.
    const auto post = keep(hand, made, Carrier{.code = "POST", .name = "post", .numbered = true});
    const auto letter
        = keep(hand, made, CarrierService{.carrier = post, .code = "STD", .name = "standard"});
    keep(hand, made, CarrierZone{.carrier = post, .country = "DE", .zone = "1"});
    keep(hand, made,
         ServiceRate{.service = letter,
                     .zone = "1",
                     .gramsMax = 30'000,
                     .price = {490, Currency{{'E', 'U', 'R'}, 2}}});
    keep(hand, made,
         Surcharge{.service = letter,
                   .name = "Fuel",
                   .permille = 50,
                   .amount = {30, Currency{{'E', 'U', 'R'}, 2}}});
    const auto channel = keep(hand, made,
                              catalog::Channel{.code = "shop",
                                               .name = "shop",
                                               .reservesWhileHeld = hand.random.percent(50),
                                               .priceList = list});
    keep(hand, made,
         catalog::ChannelService{.channel = channel, .name = "letter", .service = letter});
    const auto printer = keep(hand, made,
                              inventory::Printer{.warehouse = hand.warehouse,
                                                 .code = "Z1",
                                                 .name = "labels",
                                                 .address = "192.0.2.9:9100"});
    keep(hand, made,
         inventory::Workstation{
             .warehouse = hand.warehouse, .code = "P1", .name = "bench", .labelPrinter = printer});
    keep(hand, made,
         inventory::NumberSeries{.code = "POST",
                                 .scheme = inventory::NumberScheme::Mod10,
                                 .prefix = "340",
                                 .digits = 8,
                                 .next = 1,
                                 .last = 99'999,
                                 .lot = 20});
}

/// What goods cost, where they are offered, who sends them.
void openSelling(const Hand &hand, const catalog::Product &product, catalog::PriceListId list,
                 std::vector<Operation> &made)
{
    const Currency euro{{'E', 'U', 'R'}, 2};
    keep(hand, made,
         catalog::PriceRule{.list = list, .product = product.id, .price = {9'990'000, euro}});
    keep(hand, made, catalog::Promotion{.name = "spring", .list = list, .permille = 100});
    keep(hand, made,
         sales::ChannelListing{.channel = "shop",
                               .product = product.id,
                               .channelSku = "S-" + product.sku,
                               .buffer = Quantity::units(1)});
    keep(hand, made, sales::RouteRule{.country = "DE", .source = hand.warehouse, .leadDays = 1});
}

/// Who may everything, within limits.
access::RoleId openLimits(const Hand &hand, std::vector<Operation> &made)
{
    const auto clerk
        = keep(hand, made, access::Role{.name = "clerk", .permissions = access::allPermissions});
    keep(hand, made,
         access::RoleLimit{.role = clerk,
                           .subject = access::LimitSubject::StockAdjustment,
                           .quantity = Quantity::units(7)});
    keep(hand, made,
         access::RoleLimit{
             .role = clerk, .subject = access::LimitSubject::HoldRelease, .quantity = {}});
    keep(hand, made,
         access::RoleLimit{.role = clerk,
                           .subject = access::LimitSubject::Price,
                           .amount = {5'000, Currency{{'E', 'U', 'R'}, 2}}});
    return clerk;
}

/// How goods come back, are counted and checked.
void openRules(const Hand &hand, std::vector<Operation> &made)
{
    using namespace returns;
    keep(hand, made, ReturnReason{.code = "SIZE", .name = "size", .windowDays = 30});
    keep(hand, made, ReturnReason{.code = "LOST", .name = "never came", .withoutReturn = true});
    keep(hand, made, ReturnCheck{.question = "complete?"});
    keep(hand, made,
         DispositionPolicy{.grade = Grade::Sellable, .disposition = Disposition::Restock});
    keep(hand, made,
         RefundLimit{.role = hand.seen.get(hand.user)->role,
                     .amount = {10'000, Currency{{'E', 'U', 'R'}, 2}}});
    const auto office = keep(hand, made, helpdesk::Calendar{.code = "OFFICE", .name = "Office"});
    keep(hand, made,
         helpdesk::CalendarHours{
             .calendar = office, .weekday = 1, .fromMinute = 480, .untilMinute = 960});
    keep(hand, made, helpdesk::ZoneOffset{.zone = "UTC", .since = {1}});
    keep(hand, made,
         helpdesk::TicketType{.code = "LATE", .name = "late", .hours = 24, .calendar = office});
    keep(hand, made,
         sales::Webhook{.url = "https://shop.example/hook",
                        .news = sales::bitOf(sales::News::ShipmentLeft)});
    keep(
        hand, made,
        documents::ImportProfile{.kind = "products", .name = "ACME", .columns = "sku = Article\n"});
    keep(hand, made,
         counting::CountPlan{.warehouse = hand.warehouse,
                             .name = "C",
                             .everyDays = static_cast<int>(hand.random.between(0, 30)),
                             .toleranceUnits = Quantity::units(hand.random.percent(70) ? 0 : 2),
                             .secondCounter = hand.random.percent(50),
                             .approvalLimit = Quantity::units(hand.random.percent(60) ? 0 : 3)});
    keep(hand, made,
         quality::QualityPoint{.title = "whole?",
                               .every = static_cast<int>(hand.random.between(1, 5))});
    keep(hand, made,
         MovePolicy{.warehouse = hand.warehouse,
                    .reserved
                    = hand.random.percent(30) ? ReservedGoods::Deny : ReservedGoods::Reassign,
                    .scrapUnitsMax = Quantity::units(3)});
    const auto warehouse = hand.seen.get(hand.warehouse);
    made.push_back(Save<Warehouse>{*warehouse});
    keep(hand, made, catalog::Partner{.reference = "ACME", .country = "DE"});
}

/// Who sells some of the products, and when they are bought again.
void openBuying(const Hand &hand, const std::vector<catalog::Product> &products,
                std::vector<Operation> &made)
{
    using namespace purchase;
    const auto supplier = keep(hand, made, catalog::Partner{.reference = "BOSS", .country = "AT"});
    for (const catalog::Product &product : products) {
        if (hand.random.percent(50))
            keep(hand, made,
                 SupplierPrice{.supplier = supplier,
                               .product = product.id,
                               .minQuantity = Quantity::units(hand.random.between(0, 20)),
                               .price = {1'250'000, Currency{{'E', 'U', 'R'}, 2}},
                               .leadDays = static_cast<int>(hand.random.between(0, 9))});
        keep(hand, made,
             ReorderRule{.warehouse = hand.warehouse,
                         .product = product.id,
                         .min = Quantity::units(hand.random.between(0, 10)),
                         .max = Quantity::units(hand.random.between(10, 40))});
    }
}

/// A kit of the first two things that are counted.
catalog::Product openKit(const Hand &hand, const std::string &sku,
                         const std::vector<catalog::Product> &products,
                         std::vector<Operation> &made)
{
    const catalog::Product kit{.id = fresh<catalog::Product>(hand), .sku = sku, .name = "kit"};
    made.push_back(Save<catalog::Product>{kit});
    const auto recipe = keep(hand, made, catalog::KitRecipe{.product = kit.id});
    int position = 0;
    for (const catalog::Product &part : products) {
        if (part.whole && position < 2)
            keep(hand, made,
                 catalog::KitComponent{
                     .recipe = recipe, .product = part.id, .position = ++position});
    }
    return kit;
}

/// What is about one product: boxes, codes, kits, and where it belongs.
void openProducts(const Hand &hand, const std::vector<catalog::Product> &products,
                  const std::vector<LocationId> &shelves, StorageCategoryId drawer,
                  std::vector<Operation> &made)
{
    const catalog::Product &first = products.front();
    const auto box = keep(
        hand, made,
        catalog::Packaging{.product = first.id, .name = "box", .factor = Quantity::units(6)});
    keep(hand, made,
         catalog::Barcode{.code = "B-" + first.sku, .product = first.id, .packaging = box});
    keep(hand, made,
         StorageCapacity{.category = drawer, .product = first.id, .unitsMax = Quantity::units(20)});
    keep(
        hand, made,
        PutawayRule{.warehouse = hand.warehouse, .product = first.id, .location = shelves.front()});
    keep(hand, made,
         ReplenishRule{.warehouse = hand.warehouse,
                       .product = first.id,
                       .face = shelves.front(),
                       .min = Quantity::units(3),
                       .max = Quantity::units(9)});
    keep(hand, made,
         Package{.warehouse = hand.warehouse, .code = "SPARE", .location = shelves.front()});
    openKit(hand, "KIT", products, made);
    // Another one is sold as its components.
    catalog::Product set = openKit(hand, "SET", products, made);
    set.kitSale = catalog::KitSale::Exploded;
    made.push_back(Save<catalog::Product>{set});
}

} // namespace

std::vector<Operation> opening(const Hand &hand, int products, int places)
{
    std::vector<Operation> made;
    const auto drawer = keep(
        hand, made,
        StorageCategory{.name = "drawer",
                        .mixing = hand.random.percent(50) ? Mixing::Any : Mixing::OneProduct});
    std::vector<LocationId> shelves;
    for (int i = 1; i <= places; ++i)
        shelves.push_back(keep(hand, made,
                               Location{.warehouse = hand.warehouse,
                                        .code = "A-" + std::to_string(i),
                                        .zone = i % 2 == 0 ? "EVEN" : "ODD",
                                        .sequence = i,
                                        .category = i % 3 == 0 ? drawer : StorageCategoryId{}}));
    openReasons(hand, made);
    const auto boss = hand.seen.get(hand.user);
    // Ann and Bob work on the floor, Eva at the desk, where she counts nothing and asks the boss.
    for (const char *name : {"Ann", "Bob"})
        keep(hand, made, access::User{.code = name, .name = name, .role = boss->role});
    keep(hand, made, access::User{.code = "Eva", .name = "Eva", .role = openLimits(hand, made)});
    std::vector<catalog::Product> things;
    for (int i = 1; i <= products; ++i) {
        catalog::Product thing{.id = fresh<catalog::Product>(hand),
                               .sku = "P" + std::to_string(i),
                               .name = "thing",
                               .tracking = trackingOf(i)};
        if (isSoldByWeight(thing.id) && thing.tracking != catalog::Tracking::Serial) {
            thing.whole = false;
            thing.unit = "KGM";
        }
        made.push_back(Save<catalog::Product>{thing});
        if (!things.empty() && things.back().unit == thing.unit)
            keep(hand, made, catalog::Substitute{{}, thing.id, things.back().id});
        things.push_back(thing);
        openStock(hand, thing, shelves, made);
    }
    const auto prices = openPrices(hand, made);
    openShipping(hand, prices, made);
    openSelling(hand, things.front(), prices, made);
    openRules(hand, made);
    openProducts(hand, things, shelves, drawer, made);
    openBuying(hand, things, made);
    return made;
}

} // namespace bincard::sim
