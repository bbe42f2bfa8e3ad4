// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/access/approval.h"
#include "core/access/governance.h"
#include "sync/hub/held.h"
#include "sync/wire/codec.h"
#include "tests/sync/two_devices.h"

#include <QTest>

using namespace bincard;
using namespace bincard::support;
using access::ApprovalState;

/// What becomes of a request beyond its asker's limit, between a hub and two devices; and under
/// which rules anything was done.
class TestApprovals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beyond_the_limit_nothing_happens_until_somebody_approves();
    void the_device_says_at_once_that_it_waits();
    void it_is_done_when_it_is_approved();
    void nobody_approves_their_own_request();
    void whoever_asked_takes_it_back();
    void the_approver_needs_the_permission_and_a_limit_of_their_own();
    void a_refused_request_never_counts_and_says_why();
    void what_the_rules_refuse_by_then_is_refused_to_the_approver();
    void a_limit_that_the_device_has_not_heard_of_holds_at_the_hub();
    void what_the_hub_lets_pass_after_all_is_done_and_no_news();
    void what_waits_survives_a_restart();
    void the_newest_rules_that_a_device_knows_stand_in_what_it_does();

private:
    /// kim adjusts up to 10 units, max up to 100; BOLT stands at DOCK. ann's handheld is kim's.
    struct Site
    {
        Site();

        access::UserId hire(const std::string &code, std::int64_t unitsMax,
                            access::Permission permission = access::Permission::AdjustStock);
        Result<> act(Handheld &handheld, access::UserId user, Operation operation);
        /// bob's desk says so; ann has not heard of it.
        void limits(access::UserId user, std::int64_t unitsMax);
        [[nodiscard]] inventory::AdjustStock adjustment(std::int64_t units);
        /// By whom, on bob's handheld, and how the hub took it.
        hub::JournalEntry says(access::UserId user, bool accepted, const std::string &reason = {});
        [[nodiscard]] hub::JournalEntry lastEntry();
        [[nodiscard]] inventory::Task task();
        [[nodiscard]] access::ApprovalRequest request();
        [[nodiscard]] std::string unseen(Handheld &handheld);
        [[nodiscard]] Quantity stock(const Workspace &books);

        TwoDevices world;
        catalog::ProductId bolt;
        inventory::LocationId dock;
        access::UserId kim;
        access::UserId max;
    };
};

TestApprovals::Site::Site()
{
    const auto product = world.product(world.ann, "BOLT");
    bolt = product.record.id;
    check(world.perform(world.ann, product).ok(), "there is a product");
    dock = world.ann.replica->workspace()
               .find<inventory::Location>("by_code", world.warehouse, std::string("DOCK"))
               ->id;
    kim = hire("kim", 10);
    max = hire("max", 100);
    world.sync(world.ann);
    world.sync(world.bob);
}

access::UserId TestApprovals::Site::hire(const std::string &code, std::int64_t unitsMax,
                                         access::Permission permission)
{
    IdSource &ids = world.ann.replica->ids();
    const access::Role role{.id = {ids.next()},
                            .name = code,
                            .permissions = std::int64_t{1} << static_cast<int>(permission)};
    const access::User user{.id = {ids.next()},
                            .warehouse = world.warehouse,
                            .code = code,
                            .name = code,
                            .role = role.id};
    const access::RoleLimit limit{.id = {ids.next()},
                                  .role = role.id,
                                  .subject = access::LimitSubject::StockAdjustment,
                                  .quantity = Quantity::units(unitsMax)};
    check(world.perform(world.ann, Save<access::Role>{role}).ok()
              && world.perform(world.ann, Save<access::User>{user}).ok()
              && world.perform(world.ann, Save<access::RoleLimit>{limit}).ok(),
          "somebody is hired");
    return user.id;
}

Result<> TestApprovals::Site::act(Handheld &handheld, access::UserId user, Operation operation)
{
    const auto done
        = handheld.replica->perform({.operations = {std::move(operation)}, .user = user});
    return done ? Result<>{} : Result<>{done.error()};
}

void TestApprovals::Site::limits(access::UserId user, std::int64_t unitsMax)
{
    const Workspace records = world.bob.replica->workspace();
    auto limit = *records.find<access::RoleLimit>("by_role", records.get(user)->role,
                                                  access::LimitSubject::StockAdjustment);
    limit.quantity = Quantity::units(unitsMax);
    check(world.perform(world.bob, Save<access::RoleLimit>{limit}).ok(), "a limit is changed");
    world.sync(world.bob);
}

inventory::AdjustStock TestApprovals::Site::adjustment(std::int64_t units)
{
    return {.warehouse = world.warehouse,
            .product = bolt,
            .location = dock,
            .quantity = Quantity::units(units),
            .reason = "found"};
}

hub::JournalEntry TestApprovals::Site::lastEntry()
{
    const auto last = world.hubsBooks().scan(
        {.of = &hub::JournalEntry::description(), .direction = Direction::Descending, .limit = 1});
    return *recordOf<hub::JournalEntry>(last.front());
}

hub::JournalEntry TestApprovals::Site::says(access::UserId user, bool accepted,
                                            const std::string &reason)
{
    world.sync(world.bob);
    check(act(world.bob, user,
              inventory::DecideHeld{.warehouse = world.warehouse,
                                    .task = task().id,
                                    .accepted = accepted,
                                    .reason = reason})
              .ok(),
          "said");
    world.sync(world.bob);
    return lastEntry();
}

inventory::Task TestApprovals::Site::task()
{
    const Workspace books = world.hubsBooks();
    return *books.get(books.get(Id<hub::HeldOperation>{1})->task);
}

access::ApprovalRequest TestApprovals::Site::request()
{
    return *world.hubsBooks().get(Id<access::ApprovalRequest>{task().id.value});
}

std::string TestApprovals::Site::unseen(Handheld &handheld)
{
    std::string said;
    for (const device::Notice &notice : handheld.replica->unseenNotices())
        said += (notice.outcome == wire::OutcomeKind::Held ? "held " : "other ") + notice.code;
    return said;
}

Quantity TestApprovals::Site::stock(const Workspace &books)
{
    Quantity sum;
    for (const auto &quant : books.list<inventory::Quant>("place", dock, bolt))
        sum += quant.onHand;
    return sum;
}

void TestApprovals::beyond_the_limit_nothing_happens_until_somebody_approves()
{
    Site site;
    QVERIFY(site.act(site.world.ann, site.kim, site.adjustment(10)).ok());
    QVERIFY(site.act(site.world.ann, site.kim, site.adjustment(50)).ok());
    site.world.sync(site.world.ann);
    const hub::JournalEntry entry = site.lastEntry();
    QVERIFY(entry.outcome == wire::OutcomeKind::Held);
    QCOMPARE(entry.code, std::string(nameOf(ErrorCode::NeedsApproval)));
    QVERIFY(site.stock(site.world.hubsBooks()) == Quantity::units(10));
    QVERIFY(site.stock(site.world.ann.replica->workspace()) == Quantity::units(10));
    const auto task = site.task();
    QVERIFY(task.kind == inventory::TaskKind::Approve);
    QCOMPARE(task.operation, inventory::AdjustStock::description().table);
    QVERIFY(task.product == site.bolt);
    QVERIFY(task.openedBy == site.kim);
    const auto request = site.request();
    QVERIFY(request.state == ApprovalState::Waiting);
    QVERIFY(request.subject == access::LimitSubject::StockAdjustment);
    QVERIFY(request.quantity == Quantity::units(50));
    QVERIFY(request.askedBy == site.kim);
    QCOMPARE(request.askedOn.value, site.world.ann.replica->identity()->device);
}

void TestApprovals::the_device_says_at_once_that_it_waits()
{
    Site site;
    QVERIFY(site.act(site.world.ann, site.kim, site.adjustment(50)).ok());
    QVERIFY(site.stock(site.world.ann.replica->workspace()) == Quantity{});
    QCOMPARE(site.unseen(site.world.ann), "held NeedsApproval");
    QVERIFY(site.world.ann.replica->seeNotices().ok());
    site.world.sync(site.world.ann);
    QCOMPARE(site.unseen(site.world.ann), "");
}

void TestApprovals::it_is_done_when_it_is_approved()
{
    Site site;
    QVERIFY(site.act(site.world.ann, site.kim, site.adjustment(50)).ok());
    site.world.sync(site.world.ann);
    const Instant asked = site.request().askedAt;
    site.world.pass(std::chrono::hours(48));
    QVERIFY(site.says(site.max, true).outcome == wire::OutcomeKind::Applied);
    site.world.sync(site.world.ann);
    QVERIFY(site.stock(site.world.hubsBooks()) == Quantity::units(50));
    QVERIFY(site.stock(site.world.ann.replica->workspace()) == Quantity::units(50));
    QVERIFY(site.stock(site.world.bob.replica->workspace()) == Quantity::units(50));
    const auto request = site.request();
    QVERIFY(request.state == ApprovalState::Approved);
    QVERIFY(request.decidedBy == site.max);
    QCOMPARE(request.decidedOn.value, site.world.bob.replica->identity()->device);
    QVERIFY(site.task().done);
    const auto moved
        = site.world.hubsBooks().list<inventory::Move>("by_product", site.world.warehouse).front();
    QCOMPARE(moved.device, site.world.ann.replica->identity()->device);
    QVERIFY(moved.occurredAt.ms
            >= asked.ms + std::chrono::milliseconds(std::chrono::hours(48)).count());
    QCOMPARE(hub::countHeld(site.world.hubsBooks()), 0);
}

void TestApprovals::nobody_approves_their_own_request()
{
    Site site;
    QVERIFY(site.act(site.world.ann, site.kim, site.adjustment(50)).ok());
    site.world.sync(site.world.ann);
    const auto own = site.act(site.world.ann, site.kim,
                              inventory::DecideHeld{.warehouse = site.world.warehouse,
                                                    .task = site.task().id,
                                                    .accepted = true});
    QVERIFY(!own);
    QVERIFY(own.error().code == ErrorCode::OwnRequest);
    const auto byLine
        = site.world.theHub().decideHeld({.held = 1, .accepted = true, .by = site.kim});
    QVERIFY(!byLine);
    QVERIFY(byLine.error().code == ErrorCode::OwnRequest);
    QVERIFY(site.request().state == ApprovalState::Waiting);
}

void TestApprovals::whoever_asked_takes_it_back()
{
    Site site;
    QVERIFY(site.act(site.world.ann, site.kim, site.adjustment(50)).ok());
    site.world.sync(site.world.ann);
    QVERIFY(site.says(site.kim, false, "a mistake").outcome == wire::OutcomeKind::Applied);
    QVERIFY(site.request().state == ApprovalState::Refused);
    QVERIFY(site.request().decidedBy == site.kim);
}

void TestApprovals::the_approver_needs_the_permission_and_a_limit_of_their_own()
{
    Site site;
    const auto lee = site.hire("lee", 20);
    const auto pat = site.hire("pat", 999, access::Permission::Supervise);
    QVERIFY(site.act(site.world.ann, site.kim, site.adjustment(50)).ok());
    site.world.sync(site.world.ann);
    const hub::JournalEntry beyond = site.says(lee, true);
    QVERIFY(beyond.outcome == wire::OutcomeKind::Rejected);
    QCOMPARE(beyond.code, std::string(nameOf(ErrorCode::NeedsApproval)));
    QVERIFY(site.request().state == ApprovalState::Waiting);
    QVERIFY(!site.task().done);
    const auto may = site.act(site.world.bob, pat,
                              inventory::DecideHeld{.warehouse = site.world.warehouse,
                                                    .task = site.task().id,
                                                    .accepted = true});
    QVERIFY(!may);
    QVERIFY(may.error().code == ErrorCode::NotAllowed);
    QVERIFY(site.says(site.world.administrator, true).outcome == wire::OutcomeKind::Applied);
    QVERIFY(site.stock(site.world.hubsBooks()) == Quantity::units(50));
}

void TestApprovals::a_refused_request_never_counts_and_says_why()
{
    Site site;
    QVERIFY(site.act(site.world.ann, site.kim, site.adjustment(50)).ok());
    site.world.sync(site.world.ann);
    QVERIFY(site.says(site.max, false, "count first").outcome == wire::OutcomeKind::Applied);
    site.world.sync(site.world.ann);
    QVERIFY(site.stock(site.world.hubsBooks()) == Quantity{});
    QVERIFY(site.stock(site.world.ann.replica->workspace()) == Quantity{});
    QVERIFY(site.request().state == ApprovalState::Refused);
    QCOMPARE(site.request().reason, std::string("count first"));
}

void TestApprovals::what_the_rules_refuse_by_then_is_refused_to_the_approver()
{
    Site site;
    QVERIFY(site.world.perform(site.world.ann, site.adjustment(50)).ok());
    QVERIFY(site.act(site.world.ann, site.kim, site.adjustment(-50)).ok());
    QVERIFY(site.world.perform(site.world.ann, site.adjustment(-20)).ok());
    site.world.sync(site.world.ann);
    const hub::JournalEntry refused = site.says(site.max, true);
    QVERIFY(refused.outcome == wire::OutcomeKind::Rejected);
    QCOMPARE(refused.code, std::string(nameOf(ErrorCode::InsufficientStock)));
    QVERIFY(site.request().state == ApprovalState::Waiting);
    QCOMPARE(hub::countHeld(site.world.hubsBooks()), 1);
}

void TestApprovals::a_limit_that_the_device_has_not_heard_of_holds_at_the_hub()
{
    Site site;
    site.limits(site.max, 5);
    QVERIFY(site.act(site.world.ann, site.max, site.adjustment(50)).ok());
    QVERIFY(site.stock(site.world.ann.replica->workspace()) == Quantity::units(50));
    site.world.sync(site.world.ann);
    QVERIFY(site.lastEntry().outcome == wire::OutcomeKind::Held);
    QVERIFY(site.stock(site.world.ann.replica->workspace()) == Quantity{});
    QCOMPARE(site.unseen(site.world.ann), "held NeedsApproval");
}

void TestApprovals::what_the_hub_lets_pass_after_all_is_done_and_no_news()
{
    Site site;
    site.limits(site.kim, 60);
    QVERIFY(site.act(site.world.ann, site.kim, site.adjustment(50)).ok());
    QCOMPARE(site.unseen(site.world.ann), "held NeedsApproval");
    site.world.sync(site.world.ann);
    QVERIFY(site.lastEntry().outcome == wire::OutcomeKind::Applied);
    QCOMPARE(site.unseen(site.world.ann), "");
    QVERIFY(site.stock(site.world.ann.replica->workspace()) == Quantity::units(50));
}

void TestApprovals::what_waits_survives_a_restart()
{
    Site site;
    QVERIFY(site.act(site.world.ann, site.kim, site.adjustment(50)).ok());
    site.world.restart(site.world.ann);
    QVERIFY(site.stock(site.world.ann.replica->workspace()) == Quantity{});
    QCOMPARE(site.unseen(site.world.ann), "held NeedsApproval");
    site.world.sync(site.world.ann);
    QCOMPARE(hub::countHeld(site.world.hubsBooks()), 1);
}

void TestApprovals::the_newest_rules_that_a_device_knows_stand_in_what_it_does()
{
    Site site;
    const auto packOf = [&](const hub::JournalEntry &entry) {
        const auto row = wire::decodeStored(wire::LoggedOperation::description(), entry.operation);
        return recordOf<wire::LoggedOperation>(*row)->rulePack;
    };
    const int now = access::rulePackOf(site.world.warehouse, site.world.hubsBooks());
    QVERIFY(now > 1);
    inventory::MovePolicy policy{.id = {site.world.bob.replica->ids().next()},
                                 .warehouse = site.world.warehouse,
                                 .scrapUnitsMax = Quantity::units(3)};
    QVERIFY(site.world.perform(site.world.bob, Save<inventory::MovePolicy>{policy}).ok());
    site.world.sync(site.world.bob);
    QCOMPARE(packOf(site.lastEntry()), now);
    QCOMPARE(access::rulePackOf(site.world.warehouse, site.world.hubsBooks()), now + 1);
    // An older pack is recorded, and no error.
    QVERIFY(site.act(site.world.ann, site.kim, site.adjustment(1)).ok());
    site.world.sync(site.world.ann);
    QVERIFY(site.lastEntry().outcome == wire::OutcomeKind::Applied);
    QCOMPARE(packOf(site.lastEntry()), now);
    QVERIFY(site.act(site.world.ann, site.kim, site.adjustment(11)).ok());
    site.world.sync(site.world.ann);
    QCOMPARE(packOf(site.lastEntry()), now + 1);
    QCOMPARE(hub::heldLines(site.world.hubsBooks()).front().rulePack, now + 1);
}

QTEST_APPLESS_MAIN(TestApprovals)
#include "tst_approvals_sync.moc"
