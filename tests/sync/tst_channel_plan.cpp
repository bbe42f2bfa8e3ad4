// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sales/parts.h"
#include "sync/channel/plan.h"
#include "sync/channel/shopify.h"
#include "tests/support/story.h"
#include "tests/sync/channel_sample.h"

#include <QTest>

using namespace bincard;
using namespace bincard::channel;
using namespace bincard::literals;
using support::World;

namespace {

const Currency eur{{'E', 'U', 'R'}, 2};

/// A warehouse with mugs and tea, and a channel that sends orders to it.
class Shop
{
public:
    Shop()
    {
        world.save(inventory::Location{.warehouse = world.warehouse(), .code = "A-01"});
        for (const char *sku : {"MUG-RED", "TEA-100"}) {
            world.save(catalog::Product{.sku = sku, .name = sku});
            world.has(50_units, sku, "A-01");
        }
        policy.warehouse = world.warehouse();
    }

    /// Takes orders in as one file: each plan is carried out once all are made.
    std::vector<OrderPlan> takes(const std::vector<IncomingOrder> &orders)
    {
        const Workspace records = world.look();
        IntakePlanner planner(records, m_ids, policy, "shop");
        std::vector<OrderPlan> plans;
        for (const IncomingOrder &order : orders) {
            auto plan = planner.plan(order, records);
            if (!plan)
                throw std::runtime_error(plan.error().detail);
            plans.push_back(*std::move(plan));
        }
        for (const OrderPlan &plan : plans) {
            for (const Operation &operation : plan.operations)
                world.must(operation);
        }
        return plans;
    }

    OrderPlan takes(const IncomingOrder &order)
    {
        return takes(std::vector{order}).front();
    }

    [[nodiscard]] sales::Order order(const std::string &reference) const
    {
        return sales::orderOf("shop", reference, world.look()).value();
    }

    /// Two red mugs and a tea.
    void sellsSets()
    {
        catalog::Product set{
            .id = world.newId<catalog::Product>(), .sku = "GIFT-SET", .name = "Gift set"};
        world.must(Save<catalog::Product>{set});
        const auto recipe = world.save(catalog::KitRecipe{.product = set.id});
        world.save(catalog::KitComponent{
            .recipe = recipe, .product = world.product("MUG-RED"), .quantity = 2_units});
        world.save(catalog::KitComponent{.recipe = recipe, .product = world.product("TEA-100")});
        set.kitSale = catalog::KitSale::Exploded;
        world.must(Save<catalog::Product>{set});
    }

    [[nodiscard]] sales::OrderLine line(const std::string &reference, const char *sku) const
    {
        for (const auto &each :
             world.look().list<sales::OrderLine>("by_order", order(reference).id)) {
            if (each.product == world.product(sku))
                return each;
        }
        throw std::runtime_error("no line of " + reference);
    }

    /// What holds it: "Fraud Payment".
    [[nodiscard]] std::string holds(const std::string &reference) const
    {
        std::string text;
        for (const auto &hold : openHoldsOf(order(reference), world.look()))
            text += (text.empty() ? "" : " ")
                + std::string(enumNames(hold.kind)[static_cast<std::size_t>(hold.kind)]);
        return text;
    }

    /// The open hold of that kind is released by somebody who looked.
    void releases(const std::string &reference, sales::HoldKind kind)
    {
        for (const auto &hold : openHoldsOf(order(reference), world.look())) {
            if (hold.kind == kind)
                world.must(sales::ReleaseHold{hold.id, "asked"});
        }
    }

    World world;
    ChannelPolicy policy;

private:
    NodeIds m_ids{2, 0};
};

IncomingLine line(const std::string &sku, Quantity quantity, std::int64_t cents = 950)
{
    return {.externalId = sku, .sku = sku, .quantity = quantity, .price = {cents * 10'000, eur}};
}

/// An order that nothing speaks against.
IncomingOrder goodOrder(const std::string &reference = "1001")
{
    return {.channel = "shop",
            .reference = reference,
            .customer = "26",
            .placedAt = {1'795'424'400'000},
            .currency = eur,
            .delivery = {.name = "Anna Meyer",
                         .street = "Lindenallee 12",
                         .postcode = "04177",
                         .city = "Leipzig",
                         .country = "DE"},
            .lines = {line("MUG-RED", 3_units), line("TEA-100", 2_units, 475)},
            .payment = Payment::Paid};
}

/// "PAYMENT ADDRESS"
std::string codesOf(const OrderPlan &plan)
{
    std::string text;
    for (const Hold &hold : plan.holds)
        text += (text.empty() ? "" : " ") + std::string(codeOf(hold.kind));
    return text;
}

} // namespace

class TstChannelPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void a_new_order_is_opened_addressed_and_confirmed()
    {
        Shop shop;
        const OrderPlan plan = shop.takes(goodOrder());
        QCOMPARE(plan.operations.size(), 6U); // customer, order, two lines, address, confirmation
        QCOMPARE(codesOf(plan), "");
        QVERIFY(shop.order("1001").confirmed);
        QCOMPARE(shop.line("1001", "MUG-RED").reserved, 3_units);
        const auto records = shop.world.look();
        const auto customer = records.get(shop.order("1001").customer);
        QCOMPARE(customer->reference, "shop:26");
        const auto address = records.get(Id<sales::DeliveryAddress>{shop.order("1001").id.value});
        QCOMPARE(address->city, "Leipzig");
    }

    void the_same_file_twice_changes_nothing()
    {
        Shop shop;
        const auto intake = readShopify(channelSample("shopify_orders.json"), "shop");
        QVERIFY(intake.ok());
        const auto first = shop.takes(intake->orders);
        QVERIFY(!first[0].operations.empty());
        QCOMPARE(first[2].notes.front(), "cancelled before it came here: not taken");
        for (const OrderPlan &plan : shop.takes(intake->orders))
            QCOMPARE(plan.operations.size(), 0U);
    }

    void a_customer_with_two_orders_in_one_file_is_made_once()
    {
        Shop shop;
        IncomingOrder other = goodOrder("1002");
        other.lines.pop_back();
        const auto plans = shop.takes({goodOrder(), other});
        QCOMPARE(plans[1].operations.size(), 4U);
        QCOMPARE(shop.order("1001").customer, shop.order("1002").customer);
    }

    void what_speaks_against_an_order_holds_it_the_gravest_first()
    {
        Shop shop;
        IncomingOrder order = goodOrder();
        order.payment = Payment::Pending;
        order.risk = Risk::High;
        order.delivery.country = "Germany";
        order.lines[1].sku = "TEA-OLD";
        const OrderPlan plan = shop.takes(order);
        QCOMPARE(codesOf(plan), "FRAUD PAYMENT UNKNOWN_SKU ADDRESS");
        QCOMPARE(plan.holds[2].reason, "no product TEA-OLD");
        QCOMPARE(shop.order("1001").hold, "FRAUD");
        QCOMPARE(shop.holds("1001"), "Fraud Payment UnknownSku Address");
        QVERIFY(!shop.order("1001").confirmed);
        QCOMPARE(shop.takes(order).operations.size(), 0U); // they are known
        QCOMPARE(shop.line("1001", "MUG-RED").reserved, Quantity{});
    }

    void an_address_has_a_street_a_city_a_country_and_no_markup()
    {
        Shop shop;
        int number = 0;
        const auto holdsWith = [&](auto change) {
            IncomingOrder order = goodOrder("A" + std::to_string(++number));
            order.customer.clear();
            change(order.delivery);
            return codesOf(shop.takes(order));
        };
        QCOMPARE(holdsWith([](Delivery &to) {
                     to.name = "Tom & <3";
                 }),
                 "");
        QCOMPARE(holdsWith([](Delivery &to) {
                     to.street.clear();
                 }),
                 "ADDRESS");
        QCOMPARE(holdsWith([](Delivery &to) {
                     to.city.clear();
                 }),
                 "ADDRESS");
        QCOMPARE(holdsWith([](Delivery &to) {
                     to.country = "de";
                 }),
                 "ADDRESS");
        QCOMPARE(holdsWith([](Delivery &to) {
                     to.name = "<img src=x>";
                 }),
                 "ADDRESS");
    }

    void what_is_paid_enough_is_the_owner_s_to_say()
    {
        Shop shop;
        shop.policy.sendsUnpaid = true;
        IncomingOrder order = goodOrder();
        order.payment = Payment::Pending;
        QCOMPARE(codesOf(shop.takes(order)), "");
        QVERIFY(shop.order("1001").confirmed);
    }

    void a_price_far_from_the_last_one_is_looked_at()
    {
        Shop shop;
        shop.takes(goodOrder());
        IncomingOrder close = goodOrder("1002");
        close.lines = {line("MUG-RED", 1_units, 1'235)}; // 30 % more
        IncomingOrder far = goodOrder("1003");
        far.lines = {line("MUG-RED", 2_units, 95)};
        const auto plans = shop.takes({close, far});
        QCOMPARE(codesOf(plans[0]), "");
        QCOMPARE(codesOf(plans[1]), "PRICE");
        QCOMPARE(plans[1].holds[0].reason, "MUG-RED for 0.95 EUR, last 12.35 EUR");
        QCOMPARE(shop.order("1003").hold, "PRICE");
    }

    void the_same_lines_again_from_the_same_customer_may_be_a_mistake()
    {
        Shop shop;
        shop.takes(goodOrder());
        IncomingOrder again = goodOrder("1002");
        std::swap(again.lines[0], again.lines[1]);
        IncomingOrder nextWeek = goodOrder("1003");
        nextWeek.placedAt.ms += std::int64_t{7} * 24 * 3'600'000;
        IncomingOrder guest = goodOrder("1004");
        guest.customer.clear();
        const auto plans = shop.takes({again, nextWeek, guest});
        QCOMPARE(codesOf(plans[0]), "DUPLICATE");
        QCOMPARE(plans[0].holds[0].reason, "the customer's order 1001 has the same lines");
        QCOMPARE(codesOf(plans[1]), "");
        QCOMPARE(codesOf(plans[2]), "");
    }

    void quantities_follow_the_channel()
    {
        Shop shop;
        IncomingOrder order = goodOrder();
        shop.takes(order);
        order.lines[0].quantity = 5_units;
        order.lines[1].cancelled = 1_units;
        QCOMPARE(shop.takes(order).operations.size(), 2U);
        QCOMPARE(shop.line("1001", "MUG-RED").reserved, 5_units);
        QCOMPARE(shop.line("1001", "TEA-100").cancelled, 1_units);
        QCOMPARE(shop.takes(order).operations.size(), 0U);
    }

    void what_was_cancelled_here_is_not_ordered_again_by_the_same_file()
    {
        Shop shop;
        IncomingOrder order = goodOrder();
        shop.takes(order);
        shop.world.must(sales::CancelOrderLine{shop.line("1001", "MUG-RED").id, 1_units});
        const OrderPlan same = shop.takes(order);
        QCOMPARE(same.operations.size(), 0U);
        QCOMPARE(same.notes.front(), "1 of MUG-RED is wanted there, and was cancelled here");
        order.lines[0].quantity = 5_units;
        QCOMPARE(shop.takes(order).operations.size(), 1U);
        QCOMPARE(shop.line("1001", "MUG-RED").open(), 4_units);
        QCOMPARE(shop.takes(order).operations.size(), 0U);
    }

    void a_line_that_the_channel_drops_is_cancelled_and_the_others_are_still_known()
    {
        Shop shop;
        IncomingOrder order = goodOrder();
        shop.takes(order);
        order.lines.erase(order.lines.begin());
        QCOMPARE(shop.takes(order).operations.size(), 1U);
        QCOMPARE(shop.line("1001", "MUG-RED").cancelled, 3_units);
        QCOMPARE(shop.line("1001", "TEA-100").cancelled, Quantity{});
        QCOMPARE(shop.takes(order).operations.size(), 0U);
    }

    void a_cancelled_order_is_cancelled_as_far_as_it_is_open()
    {
        Shop shop;
        IncomingOrder order = goodOrder();
        shop.takes(order);
        order.isCancelled = true;
        QCOMPARE(shop.takes(order).operations.size(), 2U);
        QCOMPARE(shop.line("1001", "MUG-RED").open(), Quantity{});
        QCOMPARE(shop.line("1001", "MUG-RED").reserved, Quantity{});
        QCOMPARE(shop.takes(order).operations.size(), 0U);
    }

    void what_is_in_a_closed_parcel_is_beyond_a_cancellation()
    {
        support::Story story;
        const std::string told = story.tell("place    A-01\n"
                                            "product  BOLT\n"
                                            "stock    BOLT A-01 20\n"
                                            "order    SO1 BOLT 6\n"
                                            "confirm  SO1\n"
                                            "walk     W1 cluster SO1\n"
                                            "take     W1\n"
                                            "load     W1 1 T1\n"
                                            "pick     p1 W1 SO1 BOLT A-01 6 T1\n"
                                            "unload   W1 1 DOCK\n"
                                            "finish   W1\n"
                                            "parcel   B1 SO1 DOCK\n"
                                            "pack     u1 B1 SO1 BOLT 4 from=T1\n"
                                            "label    B1 B1\n"
                                            "seal     B1\n");
        QCOMPARE(told, "");
        const IncomingOrder order{.reference = "SO1",
                                  .lines = {{.sku = "BOLT", .quantity = 6_units}},
                                  .isCancelled = true};
        // What is loose goes back and what is closed is taken out, once.
        for (const std::size_t operations : {2U, 0U}) {
            const Workspace records = story.world.look();
            NodeIds ids{2, 0};
            const auto plan = IntakePlanner(records, ids, {}, "").plan(order, records);
            QCOMPARE(plan->operations.size(), operations);
            QCOMPARE(plan->notes.front(),
                     "4 of BOLT is cancelled there, and in a closed parcel or gone here");
            for (const Operation &operation : plan->operations)
                story.world.must(operation);
        }
    }

    void a_kit_sold_as_its_components_is_one_line_of_the_shops()
    {
        Shop shop;
        shop.sellsSets();
        IncomingOrder order = goodOrder();
        order.lines = {line("GIFT-SET", 2_units)};
        QCOMPARE(shop.takes(order).operations.size(), 5U); // customer, order, line, address, go
        QCOMPARE(shop.line("1001", "GIFT-SET").reserved, 2_units);
        QCOMPARE(shop.line("1001", "MUG-RED").ordered, 4_units);
        QCOMPARE(shop.takes(order).operations.size(), 0U);
        order.lines[0].quantity = 3_units;
        QCOMPARE(shop.takes(order).operations.size(), 1U);
        QCOMPARE(shop.line("1001", "MUG-RED").ordered, 6_units);
        order.lines[0].cancelled = 2_units;
        QCOMPARE(shop.takes(order).operations.size(), 1U);
        QCOMPARE(shop.line("1001", "GIFT-SET").open(), 1_units);
        QCOMPARE(shop.line("1001", "MUG-RED").cancelled, 4_units);
        order.isCancelled = true;
        QCOMPARE(shop.takes(order).operations.size(), 1U);
        QCOMPARE(shop.line("1001", "TEA-100").open(), Quantity{});
        QCOMPARE(shop.takes(order).operations.size(), 0U);
    }

    void money_that_went_back_cancels_as_well()
    {
        Shop shop;
        IncomingOrder order = goodOrder();
        shop.takes(order);
        order.payment = Payment::Refunded;
        QCOMPARE(shop.takes(order).operations.size(), 2U);
    }

    void a_new_address_is_a_change_and_a_missing_one_is_none()
    {
        Shop shop;
        IncomingOrder order = goodOrder();
        shop.takes(order);
        order.delivery.street = "Karlstr. 3";
        QCOMPARE(shop.takes(order).operations.size(), 1U);
        QCOMPARE(shop.order("1001").addressVersion, 3);
        order.delivery = {};
        QCOMPARE(shop.takes(order).operations.size(), 0U);
    }

    void what_others_sent_before_is_not_sent_again()
    {
        Shop shop;
        IncomingOrder order = goodOrder();
        order.lines[0].fulfilled = 1_units;
        shop.takes(order);
        QCOMPARE(shop.line("1001", "MUG-RED").ordered, 2_units);
        QCOMPARE(shop.takes(order).operations.size(), 0U);
        order.lines[0].fulfilled = 3_units;
        order.lines[1].fulfilled = 2_units;
        IncomingOrder late = goodOrder("1002");
        late.lines = order.lines;
        const auto plans = shop.takes({order, late});
        QCOMPARE(plans[0].operations.size(), 2U); // nothing of it left from here
        QCOMPARE(plans[1].notes.front(), "nothing of it is left to send: not taken");
    }

    void a_line_that_comes_late_is_added_to_what_is_not_packed_yet()
    {
        Shop shop;
        IncomingOrder held = goodOrder();
        held.customer = "27";
        held.payment = Payment::Pending;
        held.lines[1].sku = "TEA-200";
        shop.takes(held);
        IncomingOrder confirmed = goodOrder("1002");
        confirmed.lines.pop_back();
        shop.takes(confirmed);
        shop.world.save(catalog::Product{.sku = "TEA-200", .name = "Tea"});
        shop.world.has(9_units, "TEA-200", "A-01");
        confirmed.lines.push_back(line("TEA-200", 1_units));
        const auto plans = shop.takes({held, confirmed});
        QCOMPARE(plans[0].operations.size(), 1U);
        QCOMPARE(shop.line("1001", "TEA-200").ordered, 2_units);
        QCOMPARE(plans[1].operations.size(), 1U);
        QCOMPARE(shop.line("1002", "TEA-200").reserved, 1_units);
        QCOMPARE(shop.takes(confirmed).operations.size(), 0U);
        confirmed.lines = {line("TEA-100", 2_units)}; // one comes, all others go
        QCOMPARE(shop.takes(confirmed).operations.size(), 3U);
        QCOMPARE(shop.line("1002", "TEA-100").reserved, 2_units);
        shop.world.must(sales::CancelOrderLine{shop.line("1002", "TEA-100").id, 2_units});
        confirmed.lines.push_back(line("TEA-200", 1_units));
        QCOMPARE(shop.takes(confirmed).operations.size(), 0U);
        confirmed.lines.push_back(line("MUG-BLUE", 1_units));
        shop.world.save(catalog::Product{.sku = "MUG-BLUE", .name = "Mug"});
        QVERIFY(shop.takes(confirmed).notes.front().starts_with("MUG-BLUE was added there after"));
    }

    void a_payment_that_has_come_releases_its_hold_by_itself()
    {
        Shop shop;
        IncomingOrder order = goodOrder();
        order.payment = Payment::Pending;
        shop.takes(order);
        QCOMPARE(shop.takes(order).notes.front(), "held for PAYMENT");
        order.payment = Payment::Paid;
        QCOMPARE(shop.takes(order).operations.size(), 3U); // paid, released, confirmed
        QVERIFY(shop.order("1001").confirmed);
        QCOMPARE(shop.line("1001", "MUG-RED").reserved, 3_units);
        const auto holds
            = shop.world.look().list<sales::OrderHold>("by_order", shop.order("1001").id);
        QCOMPARE(holds.front().releaseReason, "the channel has its money");
        QCOMPARE(shop.takes(order).operations.size(), 0U);
    }

    void a_payment_does_not_release_what_else_holds_an_order()
    {
        Shop shop;
        IncomingOrder order = goodOrder();
        order.payment = Payment::Pending;
        order.risk = Risk::High;
        shop.takes(order);
        order.payment = Payment::Paid;
        order.risk = Risk::Low;
        const OrderPlan plan = shop.takes(order);
        QCOMPARE(plan.operations.size(), 2U); // paid, released
        QCOMPARE(plan.notes.front(), "held for FRAUD, for which there is no reason any more");
        QCOMPARE(shop.order("1001").hold, "FRAUD");
        shop.releases("1001", sales::HoldKind::Fraud);
        QCOMPARE(shop.takes(order).operations.size(), 1U);
        QVERIFY(shop.order("1001").confirmed);
    }

    void what_turns_out_about_the_payer_holds_a_confirmed_order_once()
    {
        Shop shop;
        IncomingOrder order = goodOrder();
        shop.takes(order);
        order.risk = Risk::High;
        order.lines[0].quantity = 5_units;
        QCOMPARE(shop.takes(order).operations.size(), 2U); // held, and more of it wanted
        QCOMPARE(shop.order("1001").hold, "FRAUD");
        QCOMPARE(shop.line("1001", "MUG-RED").reserved, Quantity{});
        shop.releases("1001", sales::HoldKind::Fraud);
        QCOMPARE(shop.line("1001", "MUG-RED").reserved, 5_units);
        QCOMPARE(shop.takes(order).operations.size(), 0U); // somebody looked
        order.delivery = {}; // channels forget addresses
        QCOMPARE(shop.takes(order).operations.size(), 0U);
    }

    void a_channel_that_reserves_confirms_what_it_holds()
    {
        Shop shop;
        catalog::Channel record{.code = "shop",
                                .name = "Shop",
                                .defaultWarehouse = shop.world.warehouse(),
                                .reservesWhileHeld = true};
        record.id = shop.world.save(record);
        shop.policy = policyOf(record, shop.world.look());
        IncomingOrder order = goodOrder();
        order.payment = Payment::Pending;
        shop.takes(order);
        QVERIFY(shop.order("1001").confirmed);
        QCOMPARE(shop.order("1001").hold, "PAYMENT");
        QCOMPARE(shop.line("1001", "MUG-RED").reserved, 3_units);
        order.payment = Payment::Paid;
        QCOMPARE(shop.takes(order).operations.size(), 2U); // paid, released
        QCOMPARE(shop.order("1001").hold, "");
        order = goodOrder("1002");
        order.payment = Payment::Pending;
        order.lines = {line("TEA-OLD", 1_units)};
        shop.takes(order); // held twice over, and nothing there to be confirmed
        QVERIFY(!shop.order("1002").confirmed);
    }

    void a_channel_s_record_is_its_policy()
    {
        Shop shop;
        const auto carrier = shop.world.save(fulfilment::Carrier{.code = "DHL", .name = "DHL"});
        const auto service = shop.world.save(
            fulfilment::CarrierService{.carrier = carrier, .code = "PAKET", .name = "Paket"});
        catalog::Channel record{
            .code = "shop", .name = "Shop", .pricePermille = 10, .sendsUnpaid = true};
        record.id = shop.world.save(record);
        shop.world.save(
            catalog::ChannelService{.channel = record.id, .name = "DHL Paket", .service = service});
        const ChannelPolicy policy = policyOf(record, shop.world.look());
        QCOMPARE(policy.pricePermille, 10);
        QVERIFY(policy.sendsUnpaid);
        QVERIFY(policy.heldFrom == Risk::High);
        QCOMPARE(policy.services.at("DHL Paket"), service);
        QVERIFY(!policy.warehouse);
    }

    void when_and_how_it_is_sent_follow_the_channel()
    {
        Shop shop;
        const auto carrier = shop.world.save(fulfilment::Carrier{.code = "DHL", .name = "DHL"});
        const auto service = shop.world.save(
            fulfilment::CarrierService{.carrier = carrier, .code = "EXPR", .name = "Express"});
        shop.policy.services = {{"Express", service}};
        IncomingOrder order = goodOrder();
        shop.takes(order);
        order.promisedAt = {1'795'600'000'000};
        order.service = "Express";
        QCOMPARE(shop.takes(order).operations.size(), 1U);
        QCOMPARE(shop.order("1001").promisedAt, order.promisedAt);
        QCOMPARE(shop.order("1001").service, service);
        const auto picking
            = shop.world.look().list<inventory::Transfer>("by_order", shop.order("1001").id);
        QCOMPARE(picking.front().cutOff, order.promisedAt);
        QCOMPARE(shop.takes(order).operations.size(), 0U);
        order.promisedAt = {}; // not said is no change, nor is a name that nobody knows
        order.service = "Post";
        QCOMPARE(shop.takes(order).operations.size(), 0U);
    }

    void what_was_interrupted_is_confirmed_the_next_time()
    {
        Shop shop;
        const Workspace records = shop.world.look();
        NodeIds ids{3, 0};
        const auto planned = planIntake(goodOrder(), records, ids, shop.policy);
        QVERIFY(planned.ok());
        for (std::size_t i = 0; i + 1 < planned->size(); ++i)
            shop.world.must((*planned)[i]);
        QVERIFY(!shop.order("1001").confirmed);
        QCOMPARE(shop.takes(goodOrder()).operations.size(), 1U);
        QVERIFY(shop.order("1001").confirmed);
    }

    void part_of_a_whole_thing_is_refused()
    {
        Shop shop;
        IncomingOrder order = goodOrder();
        order.lines[0].quantity = {1'500'000};
        const Workspace records = shop.world.look();
        NodeIds ids{3, 0};
        QCOMPARE(planIntake(order, records, ids, shop.policy).error().code,
                 ErrorCode::NotDivisible);
    }

    void where_not_all_parts_are_seen_none_is_changed_and_all_are_called_off()
    {
        Shop shop;
        shop.policy.seesAll = false; // a device
        for (const int part : {1, 2}) {
            const auto order = shop.world.newId<sales::Order>();
            shop.world.must(sales::OpenOrder{.order = order,
                                             .warehouse = shop.world.warehouse(),
                                             .channel = "shop",
                                             .reference = "1001",
                                             .part = part});
            shop.world.must(sales::AddOrderLine{
                .line = shop.world.newId<sales::OrderLine>(),
                .order = order,
                .product = shop.world.product(part == 1 ? "MUG-RED" : "TEA-100"),
                .position = part,
                .quantity = 2_units});
        }
        const OrderPlan changed = shop.takes(goodOrder());
        QVERIFY(changed.operations.empty());
        QCOMPARE(changed.notes.size(), 1U);

        IncomingOrder order = goodOrder();
        order.isCancelled = true;
        QCOMPARE(shop.takes(order).operations.size(), 2U);
        for (const sales::Order &part : sales::partsOf("shop", "1001", shop.world.look())) {
            for (const auto &line : shop.world.look().list<sales::OrderLine>("by_order", part.id))
                QVERIFY(line.open().isZero());
        }
    }
};

QTEST_APPLESS_MAIN(TstChannelPlan)
#include "tst_channel_plan.moc"
