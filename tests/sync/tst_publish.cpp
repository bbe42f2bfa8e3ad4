// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records.h"
#include "core/returns/operations.h"
#include "sync/hub/feed.h"
#include "sync/publish/outbox.h"
#include "tests/support/story.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace bincard;
using namespace bincard::publish;
using namespace Qt::StringLiterals;
using bincard::literals::operator""_units;
using sales::bitOf;

namespace {

constexpr Instant noon{1'795'435'200'000};
constexpr std::int64_t allNews = (std::int64_t{1} << 9) - 1;
constexpr std::int64_t minute = 60'000;

QJsonObject objectOf(const std::string &json)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
}

/// A warehouse's story, its books with their feed as a hub keeps them, and who is told of it.
class Listeners
{
public:
    support::Story story;

    Listeners()
    {
        follow();
    }

    void tell(const char *table)
    {
        const std::string differences = story.tell(table);
        if (!differences.empty())
            throw std::runtime_error(differences);
        follow();
    }

    /// Somebody listens from now on.
    WebhookId listen(sales::Webhook webhook)
    {
        webhook.id = {m_ids.next()};
        webhook.url = "https://shop.example/hook";
        write([&](Workspace &records) {
            records.put(webhook);
            records.put(WebhookKey{.id = keyOf(webhook.id), .secret = "secret"});
            for (const std::int64_t scope : {scopeOffice, story.world.warehouse().value})
                records.put(WebhookCursor{.id = records.newId<WebhookCursor>(),
                                          .webhook = webhook.id,
                                          .scope = scope,
                                          .revision = hub::headOf(records, scope)});
        });
        return webhook.id;
    }

    /// What the hub does to its books, with its place in the feed.
    template <class Work> void write(Work work)
    {
        Workspace records(books, m_ids);
        work(records);
        hub::stamp(records);
        books.begin();
        records.writeTo(books);
        check(books.commit().ok(), "memory commits");
    }

    [[nodiscard]] Workspace look() const
    {
        return Workspace(books, m_ids);
    }

    /// The feed is followed to its end; what was told since, one message a line.
    std::string news()
    {
        for (auto steps = drafts(now, look()); !steps.empty(); steps = drafts(now, look())) {
            for (const Draft &step : steps) {
                // One that another feed's was quicker than is made once more.
                write([&](Workspace &records) {
                    (void)publish::write(step, records);
                });
            }
        }
        std::string lines;
        for (const Row &row : books.scan({.of = &WebhookMessage::description()})) {
            const auto message = *recordOf<WebhookMessage>(row);
            if (message.id.value <= m_heard)
                continue;
            m_heard = message.id.value;
            bodies.push_back(message.body);
            lines += message.type + '\n';
        }
        return lines;
    }

    /// The data of the last message.
    [[nodiscard]] QJsonObject lastData() const
    {
        return objectOf(bodies.back())[u"data"_s].toObject();
    }

    /// What channels heard of stock since: "web W-BOLT 11", by channel.
    QStringList offers()
    {
        const std::size_t from = bodies.size();
        (void)news();
        QStringList said;
        for (std::size_t i = from; i < bodies.size(); ++i) {
            const QJsonObject data = objectOf(bodies[i])[u"data"_s].toObject();
            said << data[u"channel"_s].toString() + u' ' + data[u"channel_sku"_s].toString() + u' '
                    + data[u"available"_s].toString();
            check(!data.contains(u"free"_s) && !data.contains(u"on_hand"_s),
                  "what there is is nobody's business");
        }
        said.sort();
        return said;
    }

    void offer(const char *channel, const char *channelSku, Quantity buffer, int permille = 0)
    {
        const auto known = story.world.look().find<sales::ChannelListing>(
            "by_sku", std::string(channel), std::string(channelSku));
        story.world.save(sales::ChannelListing{.id = known ? known->id : sales::ChannelListingId{},
                                               .channel = channel,
                                               .product = story.world.product("BOLT"),
                                               .channelSku = channelSku,
                                               .buffer = buffer,
                                               .bufferPermille = permille});
        follow();
    }

    std::vector<Errand> takes(std::int64_t sender)
    {
        std::vector<Errand> errands;
        write([&](Workspace &records) {
            errands = take({.sender = sender, .now = now}, records);
        });
        return errands;
    }

    std::optional<Turn> reports(const Errand &errand, std::int64_t sender, const Tried &tried,
                                const Schedule &schedule = {})
    {
        std::optional<Turn> turn;
        write([&](Workspace &records) {
            turn = settle(
                {errand.message, errand.webhook, sender, tried}, now, schedule,
                [](std::uint64_t) {
                    return std::uint64_t{0};
                },
                records);
        });
        return turn;
    }

    void follow()
    {
        write([&](Workspace &records) {
            for (const Description *of : allRecords()) {
                if (of->kind == sales::Webhook::description().kind)
                    continue;
                for (const Row &row : story.world.store().scan({.of = of})) {
                    if (books.get(*of, idOf(row)) != row)
                        records.put(*of, row);
                }
                for (const Row &row : books.scan({.of = of})) {
                    if (!story.world.store().get(*of, idOf(row)))
                        records.erase(*of, idOf(row));
                }
            }
        });
    }

    MemoryStore books;
    Instant now = noon;
    std::vector<std::string> bodies;

private:
    mutable NodeIds m_ids{77, 0};
    std::int64_t m_heard = 0;
};

/// Four bolts of SO1 are in the parcel B1, which is not closed yet.
constexpr auto packed = R"(
    place    A-01
    place    LANE usage=Staging
    place    GATE usage=Staging
    product  BOLT weight=100
    stock    BOLT A-01 20
    carrier  DHL
    order    SO1 BOLT 4 service=DHL
    confirm  SO1
    walk     W1 cluster SO1
    take     W1
    load     W1 1 T1
    pick     p1 W1 SO1 BOLT A-01 4 T1
    unload   W1 1 DOCK
    finish   W1
    parcel   B1 SO1 DOCK
    pack     u1 B1 SO1 BOLT 4 from=T1
    label    B1 B1
)";

/// Three SETs of two bolts and a nut are in two boxes: the last four bolts are in the second.
constexpr auto packedKits = R"(
    place    A-01
    product  BOLT
    product  NUT
    product  SET
    recipe   SET BOLT 2 NUT 1
    sell-as  SET Exploded
    stock    BOLT A-01 20
    stock    NUT A-01 5
    order    SO1 SET 3
    confirm  SO1
    walk     W1 single SO1
    take     W1
    load     W1 1 T1
    pick     p1 W1 SO1 BOLT A-01 6 T1
    pick     p2 W1 SO1 NUT A-01 3 T1
    unload   W1 1 DOCK
    finish   W1
    parcel   B1 SO1 DOCK
    pack     u1 B1 SO1 BOLT 2 from=T1
    pack     u2 B1 SO1 NUT 3 from=T1
    label    B1 B1
    parcel   B2 SO1 DOCK
    pack     u3 B2 SO1 BOLT 4 from=T1
    label    B2 B2
)";

} // namespace

class tst_publish : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void a_shipment_is_told_when_it_is_closed_and_when_it_leaves()
    {
        Listeners told;
        told.tell(packed);
        told.listen({.news = bitOf(News::ShipmentCreated) | bitOf(News::ShipmentLeft)});
        QCOMPARE(told.news(), "");
        told.tell("seal B1");
        QCOMPARE(told.news(), "shipment.created\n");
        told.tell("lane B1 LANE");
        told.tell("truck M1 DHL GATE");
        told.tell("onto M1 B1");
        QCOMPARE(told.news(), "");
        told.tell("depart M1 driver=TOUR-7");
        QCOMPARE(told.news(), "shipment.left\n");
        const QJsonObject data = told.lastData();
        QCOMPARE(data[u"carrier"_s].toString(), u"DHL"_s);
        QCOMPARE(data[u"order"_s][u"reference"_s].toString(), u"SO1"_s);
        QCOMPARE(data[u"manifest"_s].toString(), u"M1"_s);
        QCOMPARE(data[u"lines"_s].toArray().size(), 1);
        QCOMPARE(data[u"lines"_s][0][u"sku"_s].toString(), u"BOLT"_s);
        QCOMPARE(data[u"lines"_s][0][u"quantity"_s].toString(), u"4"_s);
        QVERIFY2(told.bodies.back().find("TOUR-7") == std::string::npos,
                 "people are nobody's business");
    }

    void a_kit_is_told_with_the_parcel_that_completes_it()
    {
        Listeners told;
        told.tell(packedKits);
        told.listen({.news = bitOf(News::ShipmentCreated)});
        told.tell("seal B1");
        QCOMPARE(told.news(), "shipment.created\n");
        QCOMPARE(told.lastData()[u"lines"_s].toArray().size(), 1);
        QCOMPARE(told.lastData()[u"lines"_s][0][u"sku"_s].toString(), u"SET"_s);
        QCOMPARE(told.lastData()[u"lines"_s][0][u"quantity"_s].toString(), u"1"_s);
        QCOMPARE(told.lastData()[u"components"_s].toArray().size(), 2);
        told.tell("seal B2");
        QCOMPARE(told.news(), "shipment.created\n");
        QCOMPARE(told.lastData()[u"lines"_s][0][u"quantity"_s].toString(), u"2"_s);
        QCOMPARE(told.lastData()[u"components"_s].toArray().size(), 1);
    }

    void an_order_of_kits_says_how_many_are_whole()
    {
        Listeners told;
        told.listen({.news = bitOf(News::OrderChanged)});
        told.tell(packedKits);
        QCOMPARE(told.news(), "order.changed\n");
        const QJsonArray lines = told.lastData()[u"lines"_s].toArray();
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines[0][u"sku"_s].toString(), u"SET"_s);
        QCOMPARE(lines[0][u"packed"_s].toString(), u"3"_s);
    }

    void what_there_is_of_a_component_is_told_of_its_kits()
    {
        Listeners told;
        told.tell(packedKits);
        told.listen({.news = bitOf(News::StockChanged)});
        told.tell("stock NUT A-01 1");
        QCOMPARE(told.news(), "stock.changed\nstock.changed\n");
        QCOMPARE(told.lastData()[u"sku"_s].toString(), u"SET"_s);
        QCOMPARE(told.lastData()[u"free"_s].toString(), u"3"_s);
    }

    void what_was_told_and_counts_no_more_is_taken_back_once()
    {
        Listeners told;
        told.tell(packed);
        told.listen({.news = bitOf(News::ShipmentVoided)});
        told.tell("seal B1");
        QCOMPARE(told.news(), "");
        told.tell("void B1 reason=CTNX");
        QCOMPARE(told.news(), "shipment.voided\n");
        told.tell("stock BOLT A-01 1");
        QCOMPARE(told.news(), "");
    }

    void a_parcel_that_nobody_was_told_of_is_not_taken_back()
    {
        Listeners told;
        told.tell(packed);
        told.listen({.news = allNews - bitOf(News::StockChanged)});
        told.tell("void B1 reason=CTNX");
        QVERIFY(told.news().find("shipment") == std::string::npos);
    }

    void an_order_says_how_far_each_line_is()
    {
        Listeners told;
        told.tell(R"(
            place    A-01
            product  BOLT
            stock    BOLT A-01 3
        )");
        told.listen({.news = bitOf(News::OrderChanged)});
        told.tell("order SO1 BOLT 5");
        QCOMPARE(told.news(), "order.changed\n");
        told.tell("confirm SO1");
        QCOMPARE(told.news(), "order.changed\n");
        QCOMPARE(told.lastData()[u"lines"_s][0][u"reserved"_s].toString(), u"3"_s);
        told.tell("cancel SO1 BOLT 2");
        QCOMPARE(told.news(), "order.changed\n");
        QCOMPARE(told.lastData()[u"lines"_s][0][u"cancelled"_s].toString(), u"2"_s);
    }

    void what_happened_to_one_thing_meanwhile_is_told_at_once()
    {
        Listeners told;
        told.tell(R"(
            place    A-01
            product  BOLT
        )");
        told.listen({.news = bitOf(News::StockChanged)});
        told.tell("stock BOLT A-01 3");
        told.tell("stock BOLT A-01 4");
        told.tell("order SO1 BOLT 2");
        told.tell("confirm SO1");
        QCOMPARE(told.news(), "stock.changed\n");
        const QJsonObject data = told.lastData();
        QCOMPARE(data[u"sku"_s].toString(), u"BOLT"_s);
        const auto onHand = quantityFromText(data[u"on_hand"_s].toString().toStdString());
        const auto free = quantityFromText(data[u"free"_s].toString().toStdString());
        QVERIFY(onHand.ok() && free.ok());
        QCOMPARE(data[u"reserved"_s].toString(), u"2"_s);
        QCOMPARE((*onHand - *free).micro, (2_units).micro);
    }

    void stock_that_is_gone_is_told_too()
    {
        Listeners told;
        told.tell(R"(
            place    A-01
            product  BOLT
            stock    BOLT A-01 3
        )");
        told.listen({.news = bitOf(News::StockChanged)});
        told.tell("scrap s1 BOLT 3 A-01 DMGD");
        QCOMPARE(told.news(), "stock.changed\n");
        QCOMPARE(told.lastData()[u"on_hand"_s].toString(), u"0"_s);
    }

    void an_order_that_is_held_is_told_and_told_again_when_it_is_free()
    {
        Listeners told;
        told.tell("product BOLT");
        told.listen({.news = bitOf(News::OrderReleased)});
        told.tell("order SO1 BOLT 3 hold=payment");
        QCOMPARE(told.news(), "");
        told.write([&](Workspace &records) {
            auto order = *records.get(told.story.world.order("SO1"));
            order.hold.clear();
            records.put(order);
        });
        QCOMPARE(told.news(), "order.released\n");
        QCOMPARE(told.news(), "");
    }

    void a_channel_hears_of_its_own_orders_only()
    {
        Listeners told;
        told.tell(packed);
        told.listen({.news = bitOf(News::ShipmentCreated), .onlyChannel = "another"});
        told.tell("seal B1");
        QCOMPARE(told.news(), "");
    }

    void each_channel_hears_what_it_may_sell_and_what_others_reserve()
    {
        Listeners told;
        told.tell(R"(
            place    A-01
            product  BOLT
            stock    BOLT A-01 20
            channel  web
        )");
        told.offer("web", "W-BOLT", 5_units);
        told.offer("market", "M-1", {}, 500);
        for (const char *channel : {"web", "market"})
            told.listen({.news = bitOf(News::StockChanged), .onlyChannel = channel});
        told.tell("order SO1 BOLT 4 channel=web");
        told.tell("confirm SO1");
        QCOMPARE(told.offers(), (QStringList{u"market M-1 8"_s, u"web W-BOLT 11"_s}));
        QVERIFY(told.offers().isEmpty());
        told.tell("cancel SO1 BOLT 4");
        QCOMPARE(told.offers(), (QStringList{u"market M-1 10"_s, u"web W-BOLT 15"_s}));
    }

    void what_is_kept_back_from_a_channel_is_news_to_it()
    {
        Listeners told;
        told.tell(R"(
            place    A-01
            product  BOLT
            stock    BOLT A-01 20
        )");
        told.offer("web", "W-BOLT", 5_units);
        told.listen({.news = bitOf(News::StockChanged), .onlyChannel = "web"});
        told.offer("web", "W-BOLT", 12_units);
        QCOMPARE(told.offers(), QStringList{u"web W-BOLT 8"_s});
        told.offer("market", "M-1", 1_units);
        QVERIFY(told.offers().isEmpty());
    }

    void a_channel_hears_one_number_of_all_warehouses()
    {
        Listeners told;
        told.tell(R"(
            place    A-01
            product  BOLT
        )");
        told.offer("web", "W-BOLT", 5_units);
        told.listen({.news = bitOf(News::StockChanged), .onlyChannel = "web"});
        told.tell("stock BOLT A-01 20");
        QCOMPARE(told.offers(), QStringList{u"web W-BOLT 15"_s});
        const auto before = objectOf(told.bodies.back())[u"revision"_s].toString().toLongLong();
        auto &world = told.story.world;
        const auto branch = world.save(inventory::Warehouse{.code = "BR", .name = "Branch"});
        world.save(inventory::Location{
            .warehouse = branch, .code = "B-ADJUST", .usage = inventory::Usage::Adjustment});
        const auto shelf = world.save(inventory::Location{.warehouse = branch, .code = "B-01"});
        world.must(inventory::AdjustStock{.warehouse = branch,
                                          .product = world.product("BOLT"),
                                          .location = shelf,
                                          .quantity = 7_units,
                                          .reason = "Opening"});
        told.follow();
        QCOMPARE(told.offers(), QStringList{u"web W-BOLT 22"_s});
        const QJsonObject body = objectOf(told.bodies.back());
        QCOMPARE(body[u"warehouse"_s].toString(), QString());
        QVERIFY(body[u"revision"_s].toString().toLongLong() > before);
        told.tell("stock BOLT A-01 -7");
        QCOMPARE(told.offers(), QStringList{u"web W-BOLT 15"_s});
    }

    void a_channel_that_lists_nothing_offers_everything_less_its_buffer()
    {
        Listeners told;
        told.tell(R"(
            place    A-01
            product  BOLT
        )");
        told.story.world.save(catalog::Channel{.code = "web", .name = "Web", .buffer = 2_units});
        told.follow();
        told.listen({.news = bitOf(News::StockChanged), .onlyChannel = "web"});
        told.tell("stock BOLT A-01 20");
        QCOMPARE(told.offers(), QStringList{u"web BOLT 18"_s});
    }

    void of_two_steps_that_say_the_same_one_is_written()
    {
        Listeners told;
        told.tell(R"(
            place    A-01
            product  BOLT
        )");
        told.offer("web", "W-BOLT", 5_units);
        told.listen({.news = bitOf(News::StockChanged), .onlyChannel = "web"});
        told.tell("stock BOLT A-01 20");
        told.offer("web", "W-BOLT", 6_units);
        const auto steps = drafts(noon, told.look());
        QCOMPARE(steps.size(), 2U); // the warehouse's and the office's
        std::vector<bool> written;
        for (const Draft &step : steps)
            told.write([&](Workspace &records) {
                written.push_back(write(step, records));
            });
        QVERIFY(written[0] && !written[1]);
        QCOMPARE(told.offers(), QStringList{u"web W-BOLT 14"_s});
    }

    void a_return_is_told_when_it_came_and_when_it_is_settled()
    {
        using namespace returns;
        Listeners told;
        told.tell(R"(
            place    LANE2 usage=Quarantine
            product  BOLT
        )");
        told.listen({.news = bitOf(News::ReturnReceived) | bitOf(News::ReturnSettled)});
        auto &world = told.story.world;
        const auto rma = world.newId<ReturnOrder>();
        const auto line = world.newId<ReturnLine>();
        world.must(AuthoriseReturn{
            .warehouse = world.warehouse(), .returnOrder = rma, .reference = "RMA1"});
        world.must(AddReturnLine{.warehouse = world.warehouse(),
                                 .returnLine = line,
                                 .returnOrder = rma,
                                 .product = world.product("BOLT"),
                                 .quantity = 2_units});
        told.follow();
        QCOMPARE(told.news(), "");
        const auto item = world.newId<ReturnItem>();
        world.must(ReceiveReturn{.warehouse = world.warehouse(),
                                 .returnItem = item,
                                 .returnOrder = rma,
                                 .returnLine = line,
                                 .product = world.product("BOLT"),
                                 .quantity = 2_units});
        told.follow();
        QCOMPARE(told.news(), "return.received\n");
        QCOMPARE(told.lastData()[u"lines"_s][0][u"received"_s].toString(), u"2"_s);
        world.must(GradeReturn{
            .warehouse = world.warehouse(), .returnItem = item, .grade = Grade::Sellable});
        world.must(SettleReturn{.warehouse = world.warehouse(),
                                .settlement = world.newId<Settlement>(),
                                .returnLine = line,
                                .kind = SettlementKind::None,
                                .quantity = 2_units});
        told.follow();
        QCOMPARE(told.news(), "return.settled\n");
        QCOMPARE(told.lastData()[u"settlements"_s][0][u"kind"_s].toString(), u"none"_s);
    }

    void of_two_hubs_one_tells_it()
    {
        Listeners told;
        told.tell(packed);
        told.listen({.news = bitOf(News::ShipmentCreated)});
        told.tell("seal B1");
        const auto one = drafts(noon, told.look());
        const auto other = drafts(noon, told.look());
        QCOMPARE(one.size(), 1);
        QCOMPARE(other.size(), 1);
        bool isFirst = false;
        bool isSecond = false;
        told.write([&](Workspace &records) {
            isFirst = write(one.front(), records);
        });
        told.write([&](Workspace &records) {
            isSecond = write(other.front(), records);
        });
        QVERIFY(isFirst && !isSecond);
        QCOMPARE(told.news(), "shipment.created\n");
    }

    void of_two_hubs_one_sends_it_until_its_lease_is_over()
    {
        Listeners told;
        told.tell(packed);
        told.listen({.news = bitOf(News::ShipmentCreated)});
        told.tell("seal B1");
        QCOMPARE(told.news(), "shipment.created\n");
        const auto mine = told.takes(1);
        QCOMPARE(mine.size(), 1);
        QVERIFY(told.takes(2).empty());
        told.now.ms += 21'000;
        const auto theirs = told.takes(2);
        QCOMPARE(theirs.size(), 1);
        QVERIFY2(theirs.front().message == mine.front().message, "by the same webhook-id");
        QVERIFY2(!told.reports(mine.front(), 1, {.status = 500}), "it is another's by now");
        QVERIFY(told.reports(mine.front(), 1, {.status = 200}));
        QVERIFY2(!told.reports(theirs.front(), 2, {.status = 500}), "it was taken");
        QVERIFY(told.takes(2).empty());
    }

    void what_is_never_taken_is_given_up_and_tried_again_when_somebody_says_so()
    {
        Listeners told;
        told.tell(packed);
        told.listen({.news = bitOf(News::ShipmentCreated)});
        told.tell("seal B1");
        QCOMPARE(told.news(), "shipment.created\n");
        const Schedule twice{.waitsMs = {minute, minute}};
        std::optional<Turn> turn;
        int tries = 0;
        for (; !turn || turn->verdict == Verdict::Again; ++tries) {
            const auto errands = told.takes(1);
            QCOMPARE(errands.size(), 1);
            turn = told.reports(errands.front(), 1, {.status = 500, .answer = "no"}, twice);
            told.now.ms += minute;
        }
        QCOMPARE(tries, 3);
        QVERIFY(turn->verdict == Verdict::Dead);
        const auto dead = told.look().list<WebhookMessage>("by_end", MessageState::Dead);
        QCOMPARE(dead.size(), 1);
        QCOMPARE(dead.front().status, 500);
        QCOMPARE(dead.front().answer, "no");
        QVERIFY(told.takes(1).empty());
    }

    void a_webhook_with_too_much_waiting_pauses_and_loses_nothing()
    {
        Listeners told;
        told.tell(R"(
            place    A-01
            product  BOLT
        )");
        const auto webhook = told.listen({.news = bitOf(News::StockChanged)});
        told.write([&](Workspace &records) {
            for (int i = 0; i < 1'000; ++i)
                records.put(WebhookMessage{
                    .id = records.newId<WebhookMessage>(), .webhook = webhook, .type = "ping"});
        });
        (void)told.news();
        told.tell("stock BOLT A-01 3");
        QCOMPARE(told.news(), "");
        told.write([&](Workspace &records) {
            for (const auto &message :
                 records.list<WebhookMessage>("by_turn", webhook, MessageState::Pending))
                records.erase(message.id);
        });
        QCOMPARE(told.news(), "stock.changed\n");
    }

    void a_webhook_that_is_off_is_told_nothing_and_later_how_things_stand()
    {
        Listeners told;
        told.tell(R"(
            place    A-01
            product  BOLT
        )");
        const auto id = told.listen({.news = bitOf(News::StockChanged)});
        const auto isOn = [&](bool active) {
            told.write([&](Workspace &records) {
                auto webhook = *records.get(id);
                webhook.active = active;
                records.put(webhook);
            });
        };
        isOn(false);
        told.tell("stock BOLT A-01 3");
        told.tell("stock BOLT A-01 7");
        QCOMPARE(told.news(), "");
        isOn(true);
        QCOMPARE(told.news(), "stock.changed\n");
    }

    void long_feeds_are_told_page_by_page()
    {
        Listeners told;
        told.tell("place A-01");
        told.listen({.news = bitOf(News::StockChanged)});
        std::string goods;
        for (int i = 0; i < 130; ++i) {
            const std::string sku = "P" + std::to_string(i);
            goods += "product " + sku + "\nstock " + sku + " A-01 1\n";
        }
        told.tell(goods.c_str());
        const std::string lines = told.news();
        QCOMPARE(std::ranges::count(lines, '\n'), 130);
        QCOMPARE(told.news(), "");
    }

    void old_messages_are_forgotten()
    {
        Listeners told;
        constexpr std::int64_t day = 86'400'000;
        const auto ended = [&](MessageState state, std::int64_t daysAgo) {
            told.write([&](Workspace &records) {
                records.put(WebhookMessage{.id = records.newId<WebhookMessage>(),
                                           .webhook = {1},
                                           .type = "ping",
                                           .state = state,
                                           .endedAt = {noon.ms - daysAgo * day}});
            });
        };
        ended(MessageState::Delivered, 8);
        ended(MessageState::Delivered, 6);
        ended(MessageState::Dead, 8);
        ended(MessageState::Dead, 31);
        told.write([](Workspace &records) {
            QVERIFY(!sweep(noon, records));
        });
        QCOMPARE(told.books.scan({.of = &WebhookMessage::description()}).size(), 2);
    }
};

QTEST_APPLESS_MAIN(tst_publish)
#include "tst_publish.moc"
