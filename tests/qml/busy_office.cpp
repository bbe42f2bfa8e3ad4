// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/busy_floor.h"

namespace bincard::handheld_test {

namespace {

using namespace bincard::literals;

constexpr std::int64_t cent = 10'000; // in millionths

Currency eur()
{
    return *currencyFromText("EUR");
}

/// Orders as a shop sends them: with customers and prices, some of them held.
void shopOrders(HubWorld &world)
{
    struct Wanted
    {
        const char *reference;
        const char *customer;
        const char *sku;
        int units;
        std::int64_t cents;
        const char *hold;
        const char *why;
    };

    constexpr std::array wanted{
        Wanted{"W-7001", "web-118", "MUG-BL", 2, 790, "", ""},
        Wanted{"W-7002", "web-204", "KETTLE", 1, 3'490, "PAYMENT", "The bank says pending."},
        Wanted{"W-7003", "web-118", "LAMP-H7", 3, 2'190, "", ""},
        Wanted{"W-7004", "web-377", "PAINT-W", 60, 1'890, "", ""},
        Wanted{"W-7005", "web-391", "DRILL-6", 4, 320, "ADDRESS", "There is no house number."},
    };
    for (const Wanted &one : wanted) {
        const sales::OrderId order{world.id(one.reference)};
        std::vector<Operation> operations;
        const bool isKnown = world.books()
                                 .get(catalog::Partner::description(), world.id(one.customer))
                                 .has_value();
        if (!isKnown)
            operations.emplace_back(
                Save<catalog::Partner>{{{world.id(one.customer)}, one.customer, "DE"}});
        operations.emplace_back(sales::OpenOrder{.order = order,
                                                 .warehouse = world.warehouse(),
                                                 .channel = "web",
                                                 .reference = one.reference,
                                                 .customer = {world.id(one.customer)},
                                                 .placedAt = world.now(),
                                                 .promisedAt = {world.now().ms + 86'400'000},
                                                 .hold = one.hold,
                                                 .holdDetail = one.why});
        operations.emplace_back(
            sales::AddOrderLine{.line = {world.id(std::string(one.reference) + "/1")},
                                .order = order,
                                .product = {world.id(one.sku)},
                                .position = 1,
                                .quantity = Quantity::units(one.units),
                                .price = {one.cents * cent, eur()}});
        if (std::string_view(one.hold).empty())
            operations.emplace_back(sales::ConfirmOrder{
                .order = order,
                .transfer = {world.id(std::string("transfer of ") + one.reference)}});
        world.must(operations);
    }
}

void listsAndListings(HubWorld &world)
{
    const catalog::PriceListId list{world.id("RETAIL")};
    world.must({Save<catalog::PriceList>{
                    {.id = list, .code = "RETAIL", .name = "Web shop", .currency = "EUR"}},
                Save<catalog::Channel>{{.id = {world.id("channel web")},
                                        .code = "web",
                                        .name = "Web shop",
                                        .defaultWarehouse = world.warehouse()}}});
    int cents = 490;
    for (const auto *sku : {"MUG-BL", "KETTLE", "LAMP-H7", "PAINT-W", "DRILL-6"}) {
        const std::string name = sku;
        world.must({Save<catalog::PriceRule>{{.id = {world.id("price of " + name)},
                                              .list = list,
                                              .product = {world.id(sku)},
                                              .price = {cents * cent, eur()}}},
                    Save<sales::ChannelListing>{{.id = {world.id("listing of " + name)},
                                                 .channel = "web",
                                                 .product = {world.id(sku)},
                                                 .channelSku = "WEB-" + name,
                                                 .buffer = 2_units}}});
        cents += 700;
    }
}

void buying(HubWorld &world)
{
    const inventory::WarehouseId warehouse = world.warehouse();
    const catalog::PartnerId maker{world.id("MAKER")};
    world.must({Save<catalog::Partner>{{maker, "MAKER", "IT"}}});
    for (const auto *sku : {"PAINT-W", "CORD-10", "TAPE-50"}) {
        const std::string name = sku;
        world.must({Save<purchase::SupplierPrice>{{.id = {world.id("offer of " + name)},
                                                   .supplier = maker,
                                                   .product = {world.id(sku)},
                                                   .price = {415 * cent, eur()},
                                                   .leadDays = 5}},
                    Save<purchase::ReorderRule>{{.id = {world.id("rule of " + name)},
                                                 .warehouse = warehouse,
                                                 .product = {world.id(sku)},
                                                 .min = 500_units,
                                                 .max = 800_units,
                                                 .multiple = 50_units}}});
    }
    world.must(
        {purchase::ConfirmPurchaseOrder{.order = {world.id("PO-1")}, .warehouse = warehouse}});
    world.workByItself();
}

/// Three mugs went out; one is back and was looked at, and one is on its way.
void comesBack(HubWorld &world)
{
    using namespace fulfilment;
    const inventory::WarehouseId warehouse = world.warehouse();
    const sales::OrderId order{world.id("W-6990")};
    const sales::OrderLineId line{world.id("W-6990/1")};
    const BatchId batch{world.id("W-110")};
    world.must({sales::OpenOrder{.order = order,
                                 .warehouse = warehouse,
                                 .channel = "web",
                                 .reference = "W-6990",
                                 .customer = {world.id("web-118")},
                                 .placedAt = world.now()},
                sales::AddOrderLine{.line = line,
                                    .order = order,
                                    .product = {world.id("MUG-BL")},
                                    .position = 1,
                                    .quantity = 3_units,
                                    .price = {790 * cent, eur()}},
                sales::ConfirmOrder{.order = order, .transfer = {world.id("transfer of W-6990")}}});
    world.batch("W-110", BatchKind::Single, {"W-6990"});
    LocalIds ids;
    const Workspace records(world.books(), ids);
    const SlotId slot{world.id("W-110 slot of W-6990")};
    const inventory::PackageId tote{world.id("tote of W-110")};
    std::vector<Operation> picks{
        TakeBatch{.batch = batch},
        LoadTote{.batch = batch, .slot = slot, .tote = tote, .code = "T-W-110"}};
    for (const auto &held :
         records.list<inventory::Reservation>("by_line", inventory::TransferLineId{line.value}))
        picks.emplace_back(PickUnits{.pick = {world.id("pick of W-6990")},
                                     .batch = batch,
                                     .line = held.line,
                                     .location = held.location,
                                     .tote = tote,
                                     .quantity = held.quantity});
    picks.emplace_back(UnloadTote{.batch = batch, .slot = slot, .location = {world.id("PACK-1")}});
    picks.emplace_back(FinishBatch{.batch = batch});
    world.mustAs("TOM", picks);

    using namespace returns;
    const ReturnReasonId reason{world.id("SIZE")};
    const auto announced = [&](const std::string &reference) {
        world.must({AuthoriseReturn{.warehouse = warehouse,
                                    .returnOrder = {world.id(reference)},
                                    .reference = reference,
                                    .order = order},
                    AddReturnLine{.warehouse = warehouse,
                                  .returnLine = {world.id(reference + "/1")},
                                  .returnOrder = {world.id(reference)},
                                  .orderLine = line,
                                  .product = {world.id("MUG-BL")},
                                  .quantity = 1_units,
                                  .returnReason = reason}});
    };
    world.must({Save<ReturnReason>{{.id = reason, .code = "SIZE", .name = "Too small"}}});
    announced("RMA-31");
    announced("RMA-32");
    const ReturnItemId item{world.id("item of RMA-31")};
    world.must({ReceiveReturn{.warehouse = warehouse,
                              .returnItem = item,
                              .returnOrder = {world.id("RMA-31")},
                              .returnLine = {world.id("RMA-31/1")},
                              .product = {world.id("MUG-BL")},
                              .quantity = 1_units},
                GradeReturn{.warehouse = warehouse,
                            .returnItem = item,
                            .grade = Grade::Sellable,
                            .returnReason = reason}});
}

/// Somebody new buys more than they may on their own word.
void tooMuchForOne(HubWorld &world)
{
    const inventory::WarehouseId warehouse = world.warehouse();
    const access::RoleId role{world.id("assistant")};
    const purchase::PurchaseOrderId order{world.id("PO-2")};
    world.must({Save<access::Role>{{role, "assistant", access::allPermissions}},
                Save<access::RoleLimit>{{.id = {world.id("limit of assistants")},
                                         .role = role,
                                         .subject = access::LimitSubject::PurchaseOrder,
                                         .amount = {500'00, eur()}}},
                Save<access::User>{{.id = {world.id("PIA")},
                                    .warehouse = warehouse,
                                    .code = "PIA",
                                    .name = "Pia Lindqvist",
                                    .role = role}},
                purchase::OpenPurchaseOrder{.order = order,
                                            .warehouse = warehouse,
                                            .reference = "PO-2",
                                            .supplier = {world.id("MAKER")},
                                            .dock = {world.id("PACK-1")}},
                purchase::AddPurchaseLine{.line = {world.id("PO-2/1")},
                                          .warehouse = warehouse,
                                          .order = order,
                                          .product = {world.id("KETTLE")},
                                          .position = 1,
                                          .quantity = 60_units,
                                          .price = {1'780 * cent, eur()}}});
    world.askAs("PIA", {purchase::ConfirmPurchaseOrder{.order = order, .warehouse = warehouse}});
}

void programs(HubWorld &world)
{
    world.must({access::IssueApiKey{.key = {world.id("key of the shop")},
                                    .name = "Web shop",
                                    .user = {world.id("NADIA")},
                                    .scopes = 1,
                                    .hash = std::string(32, 'h')},
                Save<sales::Webhook>{{.id = {world.id("webhook of the shop")},
                                      .name = "Web shop, tracking",
                                      .url = "https://shop.example/bincard",
                                      .news = 1}}});
    // It did not hear of two parcels.
    world.webhooks = [webhook = world.id("webhook of the shop"),
                      at = world.now()](const wire::WebhookWish &) {
        const wire::MessageLine message{.message = 1,
                                        .webhook = webhook,
                                        .type = "shipment.left",
                                        .state = "Dead",
                                        .attempts = 12,
                                        .status = 503,
                                        .createdAt = at};
        wire::MessageLine other = message;
        other.type = "order.held";
        other.status = 0;
        other.error = "no answer in 10 s";
        return wire::WebhookAnswer{.webhooks = {{.webhook = webhook, .name = "Web shop, tracking"}},
                                   .messages = {message, other}};
    };
}

} // namespace

void furnishOffice(HubWorld &world)
{
    listsAndListings(world);
    shopOrders(world);
    buying(world);
    comesBack(world);
    tooMuchForOne(world);
    programs(world);
}

} // namespace bincard::handheld_test
