// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/helpdesk/calendar.h"
#include "core/helpdesk/card.h"
#include "core/helpdesk/rules.h"
#include "tests/support/story.h"

#include <QTest>

using namespace bincard;
using namespace bincard::helpdesk;
using bincard::literals::operator""_units;
using bincard::support::Story;
using bincard::support::World;

namespace {

constexpr std::int64_t hourMs = 3'600'000;

/// SO1 is picked: 10 bolts and the saw S1, by ann. Beside it: types of cases and reasons.
struct Desk : Story
{
    Desk()
    {
        const std::string wrong = tell(R"(
            place    A-01 walk=1
            product  BOLT
            product  SAW tracking=Serial
            lot      SAW S1
            stock    BOLT A-01 100
            stock    SAW A-01 1 lot=S1
            order    SO1 BOLT 10 SAW 1
            confirm  SO1
            walk     W1 single SO1
            as       ann
            take     W1
            load     W1 1 T1
            pick     p1 W1 SO1 BOLT A-01 10 T1
            pick     p2 W1 SO1 SAW A-01 1 T1 lot=S1
            unload   W1 1 DOCK
            finish   W1
            as       sue
        )");
        if (!wrong.empty())
            throw std::runtime_error(wrong);
        world.save(
            TicketType{.code = "LATE", .name = "Late", .urgency = Urgency::High, .hours = 4});
        world.save(TicketType{.code = "ASK", .name = "A question"});
        world.save(TicketType{.code = "DAMAGED",
                              .name = "Damaged",
                              .urgency = Urgency::Critical,
                              .hours = 2,
                              .solveHours = 24});
        world.save(returns::ReturnReason{.code = "LOST", .name = "Lost", .withoutReturn = true});
        world.save(returns::ReturnReason{.code = "SIZE", .name = "Wrong size"});
    }

    TicketTypeId type(const std::string &code)
    {
        return world.look().find<TicketType>("by_code", code)->id;
    }

    returns::ReturnReasonId reason(const std::string &code)
    {
        return world.look().find<returns::ReturnReason>("by_code", code)->id;
    }

    TicketId opens(const std::string &typeCode = "LATE")
    {
        const auto id = world.newId<Ticket>();
        world.must(OpenTicket{.warehouse = world.warehouse(),
                              .ticket = id,
                              .ticketType = type(typeCode),
                              .order = world.order("SO1")});
        return id;
    }

    void passes(std::int64_t hours)
    {
        world.occasion.occurredAt.ms += hours * hourMs;
    }

    RequestSettlement settlement(returns::SettlementKind kind, Quantity quantity,
                                 const std::string &why)
    {
        return {.warehouse = world.warehouse(),
                .returnOrder = world.newId<returns::ReturnOrder>(),
                .reference = "RMA" + std::to_string(world.newId<Ticket>().value),
                .returnLine = world.newId<returns::ReturnLine>(),
                .orderLine = world.orderLine("SO1", "BOLT"),
                .quantity = quantity,
                .returnReason = reason(why),
                .settlement = world.newId<returns::Settlement>(),
                .kind = kind,
                .newOrder = world.newId<sales::Order>(),
                .newLine = world.newId<sales::OrderLine>(),
                .newTransfer = world.newId<inventory::Transfer>()};
    }

    std::string said(const Operation &operation)
    {
        const auto effects = world.act(operation);
        return effects ? "accepted" : std::string(nameOf(effects.error().code));
    }

    /// "Ordered Picked/10 Picked/1 ..."
    std::string story(Subject subject, const Workspace &records)
    {
        std::string text;
        for (const Event &event : timelineOf(records, subject).events) {
            text += text.empty() ? "" : " ";
            text += enumNames(event.kind)[static_cast<std::size_t>(event.kind)];
            if (!event.quantity.isZero())
                text += '/' + toText(event.quantity);
            if (event.kind == EventKind::Moved)
                text += ':'
                    + std::string(enumNames(event.move)[static_cast<std::size_t>(event.move)]);
        }
        return text;
    }

    std::string story(Subject subject)
    {
        return story(subject, world.look());
    }

    Subject order()
    {
        return {SubjectKind::Order, world.order("SO1").value};
    }
};

const auto accepted = std::string("accepted");

/// The books without the moves, as a handheld has them.
class Handheld final : public Reader
{
public:
    explicit Handheld(const Reader &books)
        : m_books(books)
    { }

    std::optional<Row> get(const Description &of, std::int64_t id) const override
    {
        return of.audience == Audience::Floor ? m_books.get(of, id) : std::nullopt;
    }

    std::vector<Row> scan(const Scan &scan) const override
    {
        return scan.of->audience == Audience::Floor ? m_books.scan(scan) : std::vector<Row>{};
    }

private:
    const Reader &m_books;
};

/// An office in Berlin: Monday to Friday from 8 to 12 and from 13 to 17.
struct Hours
{
    Hours()
    {
        fill(world);
        calendar = world.look().find<Calendar>("by_code", std::string("OFFICE"))->id;
    }

    static void fill(World &world)
    {
        const auto office
            = world.save(Calendar{.code = "OFFICE", .name = "Office", .timeZone = "Europe/Berlin"});
        for (int weekday = 1; weekday <= 5; ++weekday) {
            world.save(CalendarHours{.calendar = office,
                                     .weekday = weekday,
                                     .fromMinute = 8 * 60,
                                     .untilMinute = 12 * 60});
            world.save(CalendarHours{.calendar = office,
                                     .weekday = weekday,
                                     .fromMinute = 13 * 60,
                                     .untilMinute = 17 * 60});
        }
        world.save(
            ZoneOffset{.zone = "Europe/Berlin", .since = at("2026-03-29", 1), .minutes = 120});
        world.save(
            ZoneOffset{.zone = "Europe/Berlin", .since = at("2026-10-25", 1), .minutes = 60});
    }

    /// UTC.
    static Instant at(const char *day, std::int64_t hour)
    {
        const std::chrono::sys_days midnight(*dateFromText(day));
        return {midnight.time_since_epoch().count() * 24 * hourMs + hour * hourMs};
    }

    /// "2026-11-30 10:00", UTC.
    static std::string text(Instant instant)
    {
        const auto ms = std::chrono::sys_time<std::chrono::milliseconds>(
            std::chrono::milliseconds(instant.ms));
        const auto day = std::chrono::floor<std::chrono::days>(ms);
        const auto two = [](std::int64_t number) {
            return (number < 10 ? "0" : "") + std::to_string(number);
        };
        const std::int64_t minutes = (ms - day).count() / 60'000;
        return toText(Date(day)) + ' ' + two(minutes / 60) + ':' + two(minutes % 60);
    }

    void on(const char *day, int from, int until)
    {
        world.save(CalendarHours{.calendar = calendar,
                                 .day = *dateFromText(day),
                                 .fromMinute = from,
                                 .untilMinute = until});
    }

    [[nodiscard]] std::string after(const char *day, std::int64_t hour, std::int64_t hours) const
    {
        return text(OpenHours(calendar, world.look()).after(at(day, hour), hours * hourMs));
    }

    /// In hours.
    [[nodiscard]] std::int64_t between(const char *day, std::int64_t hour, const char *endDay,
                                       std::int64_t endHour) const
    {
        const OpenHours hours(calendar, world.look());
        return hours.between(at(day, hour), at(endDay, endHour)) / hourMs;
    }

    World world;
    CalendarId calendar;
};

} // namespace

class tst_helpdesk : public QObject
{
    Q_OBJECT

private slots:

    void a_case_is_due_as_its_type_promises()
    {
        Desk desk;
        const auto ticket = *desk.world.look().get(desk.opens());
        QCOMPARE(ticket.urgency, Urgency::High);
        QCOMPARE(ticket.dueAt.ms, desk.world.occasion.occurredAt.ms + 4 * 3'600'000);
        QCOMPARE(desk.world.look().get(desk.opens("ASK"))->dueAt.ms, 0);
    }

    void a_case_is_answered_then_solved_and_no_promise_runs_while_the_customer_is_asked()
    {
        Desk desk;
        const auto warehouse = desk.world.warehouse();
        const auto id = desk.opens("DAMAGED");
        const Instant opened = desk.world.occasion.occurredAt;
        const auto note = [&](const char *words, bool answer) {
            return AddTicketNote{warehouse, desk.world.newId<TicketNote>(), id, words, answer};
        };
        const auto dueAfterHours = [&] {
            const Instant due = desk.world.look().get(id)->dueAt;
            return due.ms == 0 ? -1 : (due.ms - opened.ms) / hourMs;
        };
        QCOMPARE(dueAfterHours(), 2);

        QCOMPARE(desk.said(note("asks the picker", false)), accepted);
        QCOMPARE(dueAfterHours(), 2); // the customer heard nothing of that
        desk.passes(1);
        QCOMPARE(desk.said(note("sent a label", true)), accepted);
        QCOMPARE(dueAfterHours(), 24);
        const Instant answered = desk.world.look().get(id)->answeredAt;
        QCOMPARE(answered.ms - opened.ms, hourMs);

        QCOMPARE(desk.said(WaitForCustomer{warehouse, id, true}), accepted);
        QCOMPARE(desk.said(WaitForCustomer{warehouse, id, true}), "WrongState");
        QCOMPARE(dueAfterHours(), -1);
        desk.passes(30);
        QCOMPARE(desk.said(WaitForCustomer{warehouse, id, false}), accepted);
        QCOMPARE(dueAfterHours(), 24 + 30);

        desk.passes(1);
        QCOMPARE(desk.said(note("sent another", true)), accepted);
        QCOMPARE(desk.world.look().get(id)->answeredAt.ms, answered.ms); // the first counts
    }

    void a_case_that_comes_back_is_promised_anew()
    {
        Desk desk;
        const auto warehouse = desk.world.warehouse();
        const auto id = desk.opens("DAMAGED");
        QCOMPARE(desk.said(ReopenTicket{warehouse, id}), "WrongState");
        QCOMPARE(desk.said(CloseTicket{warehouse, id, "SOLVED"}), accepted);
        QCOMPARE(desk.world.look().get(id)->dueAt.ms, 0);
        QCOMPARE(desk.said(WaitForCustomer{warehouse, id, true}), "WrongState");
        desk.passes(100);
        QCOMPARE(desk.said(ReopenTicket{warehouse, id}), accepted);
        const auto again = *desk.world.look().get(id);
        QVERIFY(!again.closed && again.outcome.empty());
        QCOMPARE(again.dueAt.ms, desk.world.occasion.occurredAt.ms + 2 * hourMs);
    }

    void a_case_of_another_type_has_the_promises_of_that_type()
    {
        Desk desk;
        const auto id = desk.opens("ASK");
        const Instant opened = desk.world.occasion.occurredAt;
        desk.passes(1);
        QCOMPARE(
            desk.said(ChangeTicket{desk.world.warehouse(), id, desk.type("DAMAGED"), Urgency::Low}),
            accepted);
        const auto changed = *desk.world.look().get(id);
        QCOMPARE(changed.urgency, Urgency::Low);
        QCOMPARE(changed.dueAt.ms, opened.ms + 2 * hourMs);
        QCOMPARE(desk.said(ChangeTicket{desk.world.warehouse(), id, {99'999}, Urgency::Low}),
                 "NotFound");
    }

    void a_promise_counts_open_hours_alone()
    {
        Hours office;
        // Friday 2026-11-27, 16:00 in Berlin: one hour is left of it.
        QCOMPARE(office.after("2026-11-27", 15, 4), "2026-11-30 10:00");
        QCOMPARE(office.after("2026-11-28", 12, 1), "2026-11-30 08:00"); // a Saturday
        QCOMPARE(office.after("2026-11-30", 6, 3), "2026-11-30 10:00"); // before they come
        QCOMPARE(office.after("2026-11-30", 7, 5), "2026-11-30 13:00"); // a break of an hour
        QCOMPARE(office.after("2026-11-30", 12, 4), "2026-11-30 16:00"); // to the last minute
        QCOMPARE(office.after("2026-11-30", 7, 8 * 10), "2026-12-11 16:00");
    }

    void a_holiday_is_closed_and_a_special_day_is_open_as_it_says()
    {
        Hours office;
        office.on("2026-12-25", 0, 0);
        office.on("2026-12-24", 8 * 60, 12 * 60);
        office.on("2026-12-26", 10 * 60, 11 * 60); // a Saturday
        QCOMPARE(office.after("2026-12-24", 8, 3), "2026-12-24 11:00");
        QCOMPARE(office.after("2026-12-24", 8, 4), "2026-12-26 10:00");
        QCOMPARE(office.after("2026-12-24", 8, 5), "2026-12-28 08:00");
    }

    void open_hours_follow_the_clocks()
    {
        Hours office;
        // The clocks went back on 2026-10-25: eight o'clock is an hour later in UTC.
        QCOMPARE(office.after("2026-10-23", 14, 2), "2026-10-26 08:00");
        QCOMPARE(office.after("2026-10-23", 6, 1), "2026-10-23 07:00");
        QCOMPARE(office.between("2026-10-23", 6, "2026-10-26", 16), 16); // two whole days
        QCOMPARE(office.between("2026-10-24", 0, "2026-10-25", 23), 0);
        QCOMPARE(office.between("2026-10-26", 16, "2026-10-26", 6), 0); // the wrong way round
    }

    void without_a_calendar_all_hours_count()
    {
        Hours office;
        const OpenHours always({}, office.world.look());
        QCOMPARE(always.after({1'000}, hourMs).ms, 1'000 + hourMs);
        QCOMPARE(always.between({1'000}, {5'000}), 4'000);
        const auto never = office.world.save(Calendar{.code = "NEVER", .name = "Never"});
        QCOMPARE(OpenHours(never, office.world.look()).after({1'000}, hourMs).ms, 1'000 + hourMs);
    }

    void a_case_is_due_in_its_type_s_hours_and_waits_in_them_too()
    {
        Desk desk;
        Hours::fill(desk.world);
        const auto office = desk.world.look().find<Calendar>("by_code", std::string("OFFICE"))->id;
        desk.world.save(TicketType{
            .code = "DESK", .name = "Desk", .hours = 4, .solveHours = 10, .calendar = office});
        const auto warehouse = desk.world.warehouse();
        desk.world.occasion.occurredAt = Hours::at("2026-11-27", 13); // three hours of Friday
        const auto id = desk.opens("DESK");
        const auto due = [&] {
            return Hours::text(desk.world.look().get(id)->dueAt);
        };
        QCOMPARE(due(), "2026-11-30 08:00");
        QCOMPARE(desk.said(WaitForCustomer{warehouse, id, true}), accepted);
        desk.world.occasion.occurredAt = Hours::at("2026-11-30", 8);
        QCOMPARE(desk.said(WaitForCustomer{warehouse, id, false}), accepted);
        QCOMPARE(desk.world.look().get(id)->waitedMs, 4 * hourMs); // not the weekend
        QCOMPARE(due(), "2026-11-30 13:00");
    }

    void hours_make_sense()
    {
        Hours office;
        const auto said = [&](CalendarHours hours) {
            hours.id = office.world.newId<CalendarHours>();
            hours.calendar = office.calendar;
            const auto done = office.world.act(Save<CalendarHours>{hours});
            return done ? accepted : std::string(nameOf(done.error().code));
        };
        const auto day = *dateFromText("2026-12-25");
        QCOMPARE(said({.weekday = 1, .fromMinute = 0, .untilMinute = 60}), accepted);
        QCOMPARE(said({.weekday = 1, .fromMinute = 30, .untilMinute = 90}), "Duplicate");
        QCOMPARE(said({.weekday = 8, .fromMinute = 0, .untilMinute = 60}), "InvalidInput");
        QCOMPARE(said({.weekday = 7, .fromMinute = 60, .untilMinute = 60}), "InvalidInput");
        QCOMPARE(said({.weekday = 7, .fromMinute = 60, .untilMinute = 1'441}), "InvalidInput");
        QCOMPARE(said({.weekday = 7, .day = day, .untilMinute = 60}), "InvalidInput");
        QCOMPARE(said({.fromMinute = 0, .untilMinute = 60}), "InvalidInput");
        QCOMPARE(said({.day = day}), accepted);
        const auto type = TicketType{
            .id = office.world.newId<TicketType>(), .code = "X", .name = "X", .calendar = {99'999}};
        QVERIFY(office.world.act(Save<TicketType>{type}).error().code == ErrorCode::NotFound);
    }

    void a_case_is_about_something_that_is_there()
    {
        Desk desk;
        OpenTicket open{.warehouse = desk.world.warehouse(),
                        .ticket = desk.world.newId<Ticket>(),
                        .ticketType = desk.type("LATE")};
        QCOMPARE(desk.said(open), "InvalidInput");
        open.order = {99'999};
        QCOMPARE(desk.said(open), "NotFound");
        open.order = desk.world.order("SO1");
        QCOMPARE(desk.said(open), accepted);
        QCOMPARE(desk.said(open), "Duplicate");
        open.ticket = desk.world.newId<Ticket>();
        open.ticketType = {};
        QCOMPARE(desk.said(open), "NotFound");
    }

    void a_case_is_somebodys_until_it_is_closed()
    {
        Desk desk;
        const auto id = desk.opens();
        const auto warehouse = desk.world.warehouse();
        QCOMPARE(desk.said(AssignTicket{warehouse, id, desk.world.user("ann")}), accepted);
        QCOMPARE(desk.world.look().get(id)->owner, desk.world.user("ann"));
        QCOMPARE(desk.said(CloseTicket{warehouse, id, "so so"}), "InvalidInput");
        QCOMPARE(desk.said(CloseTicket{warehouse, id, "SOLVED"}), accepted);
        QCOMPARE(desk.said(CloseTicket{warehouse, id, "SOLVED"}), "WrongState");
        QCOMPARE(desk.said(AssignTicket{warehouse, id, desk.world.user("bob")}), "WrongState");
    }

    void words_in_a_case_are_for_desks_and_stand_in_no_list_of_operations()
    {
        Desk desk;
        const auto id = desk.opens();
        const AddTicketNote add{desk.world.warehouse(), desk.world.newId<TicketNote>(), id,
                                "Mrs. Miller calls back at nine"};
        QCOMPARE(desk.said(add), accepted);
        QCOMPARE(desk.world.look().list<TicketNote>("by_ticket", id).front().text, add.text);
        QVERIFY(TicketNote::description().audience == Audience::Desk);
        const std::string shown = toText(descriptionOf(add), payloadOf(add));
        QVERIFY(shown.find("Miller") == std::string::npos);
    }

    void who_may_not_help_opens_no_case()
    {
        Desk desk;
        desk.world.isWorkOf("ann");
        QCOMPARE(desk.said(OpenTicket{.warehouse = desk.world.warehouse(),
                                      .ticket = desk.world.newId<Ticket>(),
                                      .ticketType = desk.type("LATE"),
                                      .order = desk.world.order("SO1")}),
                 "NotAllowed");
    }

    void an_act_of_a_device_is_requested_until_the_hub_said_so()
    {
        Desk desk;
        const Workspace books = desk.world.look();
        LocalIds local;
        Workspace device(books, local, Workspace::Completeness::Partial);
        const auto id = desk.world.newId<Ticket>();
        const auto effects = apply(OpenTicket{.warehouse = desk.world.warehouse(),
                                              .ticket = id,
                                              .ticketType = desk.type("LATE"),
                                              .order = desk.world.order("SO1")},
                                   desk.world.occasion, device);
        QVERIFY(effects.ok());
        QVERIFY(isRequested(*device.get(id), device));
        const auto there = desk.opens();
        QVERIFY(!isRequested(*desk.world.look().get(there), desk.world.look()));
    }

    void a_return_is_asked_for_within_what_was_sent()
    {
        Desk desk;
        RequestReturn request{.warehouse = desk.world.warehouse(),
                              .ticket = desk.opens(),
                              .returnOrder = desk.world.newId<returns::ReturnOrder>(),
                              .reference = "RMA1",
                              .returnLine = desk.world.newId<returns::ReturnLine>(),
                              .orderLine = desk.world.orderLine("SO1", "BOLT"),
                              .quantity = 11_units,
                              .returnReason = desk.reason("SIZE")};
        QCOMPARE(desk.said(request), "OverQuantity");
        request.quantity = 4_units;
        QCOMPARE(desk.said(request), accepted);
        const auto line = *desk.world.look().get(request.returnLine);
        QCOMPARE(line.authorised, 4_units);
        request.returnLine = desk.world.newId<returns::ReturnLine>();
        request.orderLine = desk.world.orderLine("SO1", "SAW");
        request.quantity = 1_units;
        QCOMPARE(desk.said(request), accepted);
        QCOMPARE(
            desk.world.look().list<returns::ReturnLine>("by_return", request.returnOrder).size(),
            std::size_t{2});
    }

    void a_reship_does_not_wait_for_goods_that_are_lost()
    {
        Desk desk;
        using returns::SettlementKind;
        const auto reship = desk.settlement(SettlementKind::Replacement, 10_units, "LOST");
        QCOMPARE(desk.said(reship), accepted);
        QVERIFY(desk.world.look().get(reship.newOrder)->confirmed);
        QCOMPARE(desk.said(desk.settlement(SettlementKind::Refund, 1_units, "LOST")),
                 "OverQuantity");
    }

    void a_reason_that_waits_for_the_goods_pays_nothing_before()
    {
        Desk desk;
        using returns::SettlementKind;
        QCOMPARE(desk.said(desk.settlement(SettlementKind::Refund, 1_units, "SIZE")), "WrongState");
        QCOMPARE(desk.said(desk.settlement(SettlementKind::None, 1_units, "LOST")), "InvalidInput");
        QCOMPARE(desk.said(desk.settlement(SettlementKind::Refund, 1_units, "LOST")), accepted);
    }

    void a_place_is_counted_before_other_work()
    {
        Desk desk;
        QCOMPARE(desk.said(CountThisPlace{.warehouse = desk.world.warehouse(),
                                          .location = desk.world.location("CUSTOMER")}),
                 "InvalidInput");
        QCOMPARE(desk.said(CountThisPlace{.warehouse = desk.world.warehouse(),
                                          .location = desk.world.location("A-01"),
                                          .product = desk.world.product("BOLT")}),
                 accepted);
        const auto task
            = cardOf(desk.world.look(), {SubjectKind::Location, desk.world.location("A-01").value})
                  .tasks.front();
        QCOMPARE(task.kind, inventory::TaskKind::CountLocation);
        QVERIFY(task.priority < inventory::Task{}.priority);
    }

    void a_repair_is_asked_for_by_serial_number()
    {
        Desk desk;
        RequestRepair request{.warehouse = desk.world.warehouse(),
                              .product = desk.world.product("BOLT"),
                              .lot = desk.world.lot("SAW", "S1")};
        QCOMPARE(desk.said(request), "WrongLot");
        request.product = desk.world.product("SAW");
        QCOMPARE(desk.said(request), accepted);
    }

    void the_card_of_an_order_shows_where_it_stands()
    {
        Desk desk;
        desk.opens("ASK");
        const auto urgent = desk.opens("LATE");
        const Card card = cardOf(desk.world.look(), desk.order());
        QCOMPARE(card.orders.size(), std::size_t{1});
        QCOMPARE(card.lines.size(), std::size_t{2});
        QCOMPARE(card.tickets.size(), std::size_t{2});
        QCOMPARE(card.tickets.front().id, urgent);
        QVERIFY(desk.tell("order SO2 BOLT 5\nconfirm SO2\norder SO3 BOLT 1 hold=payment").empty());
        const auto stage = [&](const char *reference) {
            return stageOf(*desk.world.look().get(desk.world.order(reference)), desk.world.look());
        };
        QCOMPARE(stage("SO2"), OrderStage::Open);
        QCOMPARE(stage("SO3"), OrderStage::Held);
        QVERIFY(desk.tell("cancel SO2 BOLT 5").empty());
        QCOMPARE(stage("SO2"), OrderStage::Cancelled);
    }

    void the_card_of_a_serial_number_names_the_order_it_went_with()
    {
        Desk desk;
        const Card card
            = cardOf(desk.world.look(), {SubjectKind::Lot, desk.world.lot("SAW", "S1").value});
        QCOMPARE(card.orders.size(), std::size_t{1});
        QCOMPARE(card.orders.front().reference, "SO1");
        QCOMPARE(card.stock.size(), std::size_t{1});
        QVERIFY(cardOf(desk.world.look(), {SubjectKind::Lot, 99'999}).isEmpty());
    }

    void the_card_of_a_tote_shows_what_is_in_it()
    {
        Desk desk;
        const Card card
            = cardOf(desk.world.look(), {SubjectKind::Package, desk.world.package("T1").value});
        QCOMPARE(card.stock.size(), std::size_t{2});
    }

    void the_timeline_of_an_order_tells_who_took_what_and_what_came_back()
    {
        Desk desk;
        desk.world.occasion.occurredAt.ms += 60'000;
        desk.opens();
        desk.world.occasion.occurredAt.ms += 60'000;
        const auto rma = desk.world.newId<returns::ReturnOrder>();
        desk.world.must(returns::OpenUnplannedReturn{.warehouse = desk.world.warehouse(),
                                                     .returnOrder = rma,
                                                     .order = desk.world.order("SO1")});
        const auto item = desk.world.newId<returns::ReturnItem>();
        desk.world.must(
            returns::ReceiveReturn{.warehouse = desk.world.warehouse(),
                                   .returnItem = item,
                                   .returnOrder = rma,
                                   .returnLine = desk.world.newId<returns::ReturnLine>(),
                                   .orderLine = desk.world.orderLine("SO1", "BOLT"),
                                   .product = desk.world.product("BOLT"),
                                   .quantity = 2_units});
        desk.world.must(
            returns::GradeReturn{desk.world.warehouse(), item, returns::Grade::Sellable, {}, {}});
        QCOMPARE(desk.story(desk.order()),
                 "Ordered Picked/10 Picked/1 TicketOpened Authorised Returned/2 Graded/2");
        const auto events = timelineOf(desk.world.look(), desk.order()).events;
        QCOMPARE(events[1].user, desk.world.user("ann"));
        QCOMPARE(events[1].from, desk.world.location("A-01"));
        QCOMPARE(stageOf(*desk.world.look().get(rma), desk.world.look()), ReturnStage::Graded);
    }

    void a_move_that_a_pick_tells_is_told_once()
    {
        Desk desk;
        const Subject saw{SubjectKind::Lot, desk.world.lot("SAW", "S1").value};
        QCOMPARE(desk.story(saw), "Picked/1 Moved/1:Opening Moved/1:Unload");
        QVERIFY(timelineOf(desk.world.look(), saw).isComplete);
    }

    void a_handheld_tells_what_it_holds_and_that_there_may_be_more()
    {
        Desk desk;
        const Workspace books = desk.world.look();
        const Handheld held(books);
        LocalIds local;
        const Workspace device(held, local, Workspace::Completeness::Partial);
        const Subject saw{SubjectKind::Lot, desk.world.lot("SAW", "S1").value};
        QCOMPARE(desk.story(saw, device), "Picked/1");
        QVERIFY(!timelineOf(device, saw).isComplete);
    }

    void a_long_story_is_told_from_its_end()
    {
        Desk desk;
        const auto all = timelineOf(desk.world.look(), desk.order()).events;
        const auto last = timelineOf(desk.world.look(), desk.order(), 1).events;
        QCOMPARE(last.size(), std::size_t{1});
        QCOMPARE(last.front().record, all.back().record);
    }

    void the_types_of_cases_are_checked_when_saved()
    {
        Desk desk;
        const auto refused = [&](TicketType type) {
            type.id = desk.world.newId<TicketType>();
            return desk.said(Save<TicketType>{type});
        };
        QCOMPARE(refused({.code = "LATE", .name = "Late"}), "Duplicate");
        QCOMPARE(refused({.code = "late", .name = "Late"}), "InvalidInput");
        QCOMPARE(refused({.code = "L8", .name = ""}), "InvalidInput");
        QCOMPARE(refused({.code = "L8", .name = "Late", .hours = -1}), "InvalidInput");
    }
};

QTEST_APPLESS_MAIN(tst_helpdesk)
#include "tst_helpdesk.moc"
