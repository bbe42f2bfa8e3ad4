// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/held.h"
#include "sync/wire/codec.h"
#include "sync/wire/digest.h"
#include "tests/sync/two_devices.h"

#include <QTest>

using namespace bincard;
using namespace bincard::support;
using catalog::Product;

/// What a person does with an operation that the hub journalled and did not book.
class TestHeld : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void what_is_held_is_listed_with_who_what_when_and_why();
    void an_accepted_operation_counts_everywhere();
    void an_accepted_operation_keeps_its_own_occasion();
    void what_the_rules_refuse_stays_held();
    void a_dismissed_operation_is_settled_with_a_reason();
    void a_decision_is_made_once();
    void its_task_says_what_was_done_to_what();
    void a_desk_accepts_what_is_held();
    void a_desk_dismisses_with_a_reason();
    void what_the_rules_refuse_is_refused_to_the_desk_and_stays_held();
    void a_held_fact_is_not_settled_by_a_look();
    void what_holds_nothing_is_not_decided();
    void the_journal_is_never_changed();
    void what_no_rule_knows_is_parked_and_the_queue_goes_on();

private:
    /// ann was put back to an older copy: what she did on it is recovered, and held.
    struct Recovered
    {
        Recovered();
        [[nodiscard]] inventory::Task task();
        /// Of bob, who heard of it; and how the hub took it.
        hub::JournalEntry says(const Operation &word);
        [[nodiscard]] inventory::DecideHeld word(bool accepted, const std::string &reason = {});

        TwoDevices world;
        Save<Product> nut;
        Instant doneAt;
    };
};

namespace {

bool knows(Handheld &handheld, const std::string &sku)
{
    return handheld.replica->workspace().find<Product>("by_sku", sku).has_value();
}

} // namespace

TestHeld::Recovered::Recovered()
{
    const MemoryStore copy = world.ann.store;
    check(world.perform(world.ann, world.product(world.ann, "BOLT")).ok(), "done");
    world.sync(world.ann);
    world.ann.store = copy;
    world.restart(world.ann);
    nut = world.product(world.ann, "NUT");
    doneAt = world.ann.replica->occasion(world.administrator, 0).occurredAt;
    check(world.perform(world.ann, nut).ok(), "done on the copy");
    world.sync(world.ann);
}

inventory::Task TestHeld::Recovered::task()
{
    const Workspace books = world.hubsBooks();
    return *books.get(books.get(Id<hub::HeldOperation>{1})->task);
}

inventory::DecideHeld TestHeld::Recovered::word(bool accepted, const std::string &reason)
{
    return {
        .warehouse = world.warehouse, .task = task().id, .accepted = accepted, .reason = reason};
}

hub::JournalEntry TestHeld::Recovered::says(const Operation &word)
{
    world.sync(world.bob);
    check(world.perform(world.bob, word).ok(), "said");
    world.sync(world.bob);
    const auto last = world.hubsBooks().scan(
        {.of = &hub::JournalEntry::description(), .direction = Direction::Descending, .limit = 1});
    return *recordOf<hub::JournalEntry>(last.front());
}

void TestHeld::what_is_held_is_listed_with_who_what_when_and_why()
{
    Recovered held;
    const auto lines = hub::heldLines(held.world.hubsBooks());
    QCOMPARE(lines.size(), 1);
    const wire::HeldLine &line = lines.front();
    QCOMPARE(line.number, 1);
    QCOMPARE(line.device, std::string("handheld"));
    QCOMPARE(line.user, std::string("sue"));
    QVERIFY2(line.what.find("NUT") != std::string::npos, line.what.c_str());
    QVERIFY(line.doneAt == held.doneAt);
    QVERIFY(line.heldAt > line.doneAt);
    QCOMPARE(line.why, std::string(nameOf(ErrorCode::Fork)));
    QVERIFY(!held.task().done);
}

void TestHeld::an_accepted_operation_counts_everywhere()
{
    Recovered held;
    QVERIFY(!knows(held.world.ann, "NUT"));
    QVERIFY(held.world.decide(1, true).ok());
    held.world.sync(held.world.ann);
    held.world.sync(held.world.bob);
    QVERIFY(knows(held.world.ann, "NUT"));
    QVERIFY(knows(held.world.bob, "NUT"));
    QVERIFY(held.task().done);
    QCOMPARE(hub::countHeld(held.world.hubsBooks()), 0);
    const auto decided = held.world.hubsBooks().find<hub::HeldDecision>("by_held", std::int64_t{1});
    QVERIFY(decided && decided->accepted);
    QCOMPARE(decided->by, held.world.administrator.value);
    QVERIFY(decided->at > held.doneAt);
}

void TestHeld::an_accepted_operation_keeps_its_own_occasion()
{
    TwoDevices world;
    const auto bolt = world.product(world.ann, "BOLT");
    const auto dock = world.ann.replica->workspace().find<inventory::Location>(
        "by_code", world.warehouse, std::string("DOCK"));
    QVERIFY(world.perform(world.ann, bolt).ok());
    world.sync(world.ann);
    const Instant doneAt = world.ann.replica->occasion(world.administrator, 0).occurredAt;
    QVERIFY(world
                .perform(world.ann,
                         inventory::AdjustStock{.warehouse = world.warehouse,
                                                .product = bolt.record.id,
                                                .location = dock->id,
                                                .quantity = Quantity::units(2),
                                                .reason = "Opening"})
                .ok());
    world.revoke(world.ann, false);
    world.sync(world.ann);
    world.pass(std::chrono::hours(48));
    QVERIFY(world.hubsBooks().list<inventory::Move>("by_product", world.warehouse).empty());
    QVERIFY(world.decide(1, true).ok());
    const auto moves = world.hubsBooks().list<inventory::Move>("by_product", world.warehouse);
    QCOMPARE(moves.size(), 1);
    QVERIFY(moves.front().occurredAt == doneAt);
    QVERIFY(moves.front().bookedAt > doneAt);
}

void TestHeld::what_the_rules_refuse_stays_held()
{
    Recovered held;
    QVERIFY(held.world.perform(held.world.bob, held.world.product(held.world.bob, "NUT")).ok());
    held.world.sync(held.world.bob);
    const auto refused = held.world.decide(1, true);
    QVERIFY(!refused);
    QVERIFY(refused.error().code == ErrorCode::Duplicate);
    QCOMPARE(hub::countHeld(held.world.hubsBooks()), 1);
    QVERIFY(!held.task().done);
    QVERIFY(held.world.hubsBooks().list<hub::HeldDecision>("by_held").empty());
}

void TestHeld::a_dismissed_operation_is_settled_with_a_reason()
{
    Recovered held;
    const auto refused = held.world.decide(1, false);
    QVERIFY(!refused);
    QVERIFY(refused.error().code == ErrorCode::InvalidInput);
    QVERIFY(held.world.decide(1, false, "counted twice").ok());
    held.world.sync(held.world.ann);
    QVERIFY(!knows(held.world.ann, "NUT"));
    QVERIFY(held.task().done);
    const auto decided = held.world.hubsBooks().find<hub::HeldDecision>("by_held", std::int64_t{1});
    QVERIFY(decided && !decided->accepted);
    QCOMPARE(decided->reason, std::string("counted twice"));
}

void TestHeld::a_decision_is_made_once()
{
    Recovered held;
    QVERIFY(held.world.decide(1, true).ok());
    for (const bool accepted : {true, false}) {
        const auto again = held.world.decide(1, accepted, "on second thoughts");
        QVERIFY(!again);
        QVERIFY(again.error().code == ErrorCode::WrongState);
    }
    const auto unknown = held.world.decide(2, true);
    QVERIFY(!unknown);
    QVERIFY(unknown.error().code == ErrorCode::NotFound);
}

void TestHeld::its_task_says_what_was_done_to_what()
{
    TwoDevices world;
    const auto bolt = world.product(world.ann, "BOLT");
    QVERIFY(world.perform(world.ann, bolt).ok());
    const auto dock = world.ann.replica->workspace().find<inventory::Location>(
        "by_code", world.warehouse, std::string("DOCK"));
    const auto adjust = [&](std::int64_t units) {
        return inventory::AdjustStock{.warehouse = world.warehouse,
                                      .product = bolt.record.id,
                                      .location = dock->id,
                                      .quantity = Quantity::units(units),
                                      .reason = "Opening"};
    };
    QVERIFY(world.perform(world.ann, adjust(5)).ok());
    world.sync(world.ann);
    QVERIFY(world.perform(world.ann, adjust(2)).ok());
    world.revoke(world.ann, false);
    world.sync(world.ann);
    const Workspace books = world.hubsBooks();
    const auto task = *books.get(books.get(Id<hub::HeldOperation>{1})->task);
    QCOMPARE(task.operation, inventory::AdjustStock::description().table);
    QVERIFY(task.product == bolt.record.id);
    QVERIFY(task.location == dock->id);
    QVERIFY(task.quantity == Quantity::units(2));
    QVERIFY(task.openedBy == world.administrator);
    QCOMPARE(task.reason, std::string(nameOf(ErrorCode::DeviceRevoked)));
}

void TestHeld::a_desk_accepts_what_is_held()
{
    Recovered held;
    QVERIFY(held.says(held.word(true)).outcome == wire::OutcomeKind::Applied);
    QVERIFY(held.task().done);
    QCOMPARE(hub::countHeld(held.world.hubsBooks()), 0);
    const auto decided = held.world.hubsBooks().find<hub::HeldDecision>("by_held", std::int64_t{1});
    QVERIFY(decided && decided->accepted);
    QCOMPARE(decided->by, held.world.administrator.value);
    held.world.sync(held.world.ann);
    QVERIFY(knows(held.world.ann, "NUT"));
    QVERIFY(knows(held.world.bob, "NUT"));
}

void TestHeld::a_desk_dismisses_with_a_reason()
{
    Recovered held;
    held.world.sync(held.world.bob);
    const auto silent = held.world.perform(held.world.bob, held.word(false));
    QVERIFY(!silent);
    QVERIFY(silent.error().code == ErrorCode::InvalidInput);
    QVERIFY(held.says(held.word(false, "counted twice")).outcome == wire::OutcomeKind::Applied);
    const auto decided = held.world.hubsBooks().find<hub::HeldDecision>("by_held", std::int64_t{1});
    QVERIFY(decided && !decided->accepted);
    QCOMPARE(decided->reason, std::string("counted twice"));
    QVERIFY(!knows(held.world.bob, "NUT"));
    const auto again = held.world.perform(held.world.bob, held.word(true));
    QVERIFY(!again);
    QVERIFY(again.error().code == ErrorCode::WrongState);
}

void TestHeld::what_the_rules_refuse_is_refused_to_the_desk_and_stays_held()
{
    Recovered held;
    QVERIFY(held.world.perform(held.world.bob, held.world.product(held.world.bob, "NUT")).ok());
    const hub::JournalEntry refused = held.says(held.word(true));
    QVERIFY(refused.outcome == wire::OutcomeKind::Rejected);
    QCOMPARE(refused.code, std::string(nameOf(ErrorCode::Duplicate)));
    QCOMPARE(hub::countHeld(held.world.hubsBooks()), 1);
    QVERIFY(!held.task().done);
    QVERIFY(!held.world.bob.replica->workspace().get(held.task().id)->done);
    QVERIFY(held.says(held.word(false, "is there")).outcome == wire::OutcomeKind::Applied);
    QCOMPARE(hub::countHeld(held.world.hubsBooks()), 0);
}

void TestHeld::a_held_fact_is_not_settled_by_a_look()
{
    Recovered held;
    held.world.sync(held.world.bob);
    const auto closed
        = held.world.perform(held.world.bob, inventory::CloseTask{.task = held.task().id});
    QVERIFY(!closed);
    QVERIFY(closed.error().code == ErrorCode::WrongState);
}

void TestHeld::what_holds_nothing_is_not_decided()
{
    Recovered held;
    held.world.sync(held.world.bob);
    const auto ask = [&](const inventory::DecideHeld &word) {
        const auto said = held.world.perform(held.world.bob, word);
        return said ? std::string() : std::string(nameOf(said.error().code));
    };
    inventory::DecideHeld unknown = held.word(true);
    unknown.task.value += 1'000'000;
    QCOMPARE(ask(unknown), std::string(nameOf(ErrorCode::NotFound)));
    inventory::DecideHeld elsewhere = held.word(true);
    elsewhere.warehouse = {held.world.warehouse.value + 1};
    QCOMPARE(ask(elsewhere), std::string(nameOf(ErrorCode::NotAllowed)));
}

void TestHeld::the_journal_is_never_changed()
{
    Recovered held;
    const auto journal = [&] {
        return held.world.hubsBooks().scan({.of = &hub::JournalEntry::description()});
    };
    const auto before = journal();
    QVERIFY(held.world.decide(1, true).ok());
    QVERIFY(journal() == before);
}

namespace {

/// As a later version of the app would have logged it: a kind of operation that nobody here knows.
void makeUnknown(support::Handheld &handheld, std::int64_t firstSeq)
{
    device::Outbox outbox(handheld.store);
    auto self = *handheld.replica->identity();
    std::string hash = device::loggedOf(*outbox.get(firstSeq)).previousHash;
    bool isFirst = true;
    handheld.store.begin();
    for (device::OutboxEntry &entry : outbox.after(firstSeq - 1)) {
        wire::LoggedOperation logged = device::loggedOf(entry);
        if (std::exchange(isFirst, false))
            logged.kind = 999'999;
        logged.previousHash = hash;
        logged.hash = hash = wire::hashOf(logged, wire::sha256Bytes);
        entry.operation = wire::encodeRow(wire::LoggedOperation::description(), rowOf(logged));
        entry.hash = hash;
        outbox.put(entry);
    }
    self.lastHash = hash;
    handheld.store.write(device::Identity::description(), rowOf(self));
    QVERIFY(handheld.store.commit().ok());
}

} // namespace

void TestHeld::what_no_rule_knows_is_parked_and_the_queue_goes_on()
{
    support::TwoDevices world;
    const std::int64_t before = world.ann.replica->identity()->lastSeq;
    QVERIFY(world.perform(world.ann, world.product(world.ann, "NUT")).ok());
    QVERIFY(world.perform(world.ann, world.product(world.ann, "BOLT")).ok());
    makeUnknown(world.ann, before + 1);
    world.sync(world.ann);
    world.sync(world.bob);
    QVERIFY(knows(world.bob, "BOLT"));
    QVERIFY(!knows(world.bob, "NUT"));
    QVERIFY(!knows(world.ann, "NUT"));
    const auto tasks = world.hubsBooks().list<inventory::Task>("by_open", world.warehouse, false);
    QCOMPARE(tasks.size(), 1);
    QVERIFY(tasks.front().kind == inventory::TaskKind::ReviewParked);
}

QTEST_APPLESS_MAIN(TestHeld)
#include "tst_held.moc"
