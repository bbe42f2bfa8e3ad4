// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/access/governance.h"
#include "core/access/usual_roles.h"
#include "core/counting/rules.h"
#include "core/fulfilment/parcel_rules.h"
#include "core/purchase/rules.h"
#include "core/returns/rules.h"
#include "core/save_rules.h"
#include "tests/support/world.h"

#include <QTest>

#include <algorithm>

using namespace bincard;
using access::LimitSubject;
using access::Permission;
using access::RoleLimit;
using bincard::support::World;

namespace {

constexpr Currency eur{{'E', 'U', 'R'}, 2};

std::int64_t bits(std::initializer_list<Permission> permissions)
{
    std::int64_t made = 0;
    for (const Permission permission : permissions)
        made |= std::int64_t{1} << static_cast<int>(permission);
    return made;
}

/// Stock is adjusted at DOCK; sue, who may everything, has no limit.
struct Office
{
    Office()
    {
        world.save(catalog::Product{.sku = "BOLT", .name = "Bolt"});
        clerks = hire("kim", bits({Permission::AdjustStock, Permission::ManagePurchase}));
        limit(clerks, LimitSubject::StockAdjustment, 10);
    }

    access::RoleId hire(const std::string &code, std::int64_t permissions)
    {
        const auto role = world.save(access::Role{.name = code, .permissions = permissions});
        join(code, role);
        return role;
    }

    access::UserId join(const std::string &code, access::RoleId role)
    {
        return world.save(
            access::User{.warehouse = world.warehouse(), .code = code, .name = code, .role = role});
    }

    Id<RoleLimit> limit(access::RoleId role, LimitSubject subject, std::int64_t units)
    {
        return world.save(
            RoleLimit{.role = role, .subject = subject, .quantity = Quantity::units(units)});
    }

    [[nodiscard]] inventory::AdjustStock adjustment(std::int64_t units) const
    {
        return {.warehouse = world.warehouse(),
                .product = world.product("BOLT"),
                .location = world.location("DOCK"),
                .quantity = Quantity::units(units),
                .reason = "found"};
    }

    /// What becomes of a request of kim's; empty: done.
    std::string asks(const Operation &operation, std::string_view approver = {})
    {
        world.isWorkOf("kim");
        if (!approver.empty())
            world.occasion.approvedBy = world.user(approver);
        const auto done = world.act(operation);
        world.occasion.approvedBy = {};
        world.isWorkOf("sue");
        return done ? "done" : std::string(nameOf(done.error().code));
    }

    [[nodiscard]] Quantity stock() const
    {
        Quantity sum;
        for (const auto &quant : world.look().list<inventory::Quant>(
                 "place", world.location("DOCK"), world.product("BOLT")))
            sum += quant.onHand;
        return sum;
    }

    World world;
    access::RoleId clerks;
};

template <class... Ops> bool isNoFactMeasured(OperationTypes<Ops...> /*list*/)
{
    return (... && (Ops::nature == Nature::Request || !requires(const Ops &op, Workspace &records) {
                worthOf(op, records);
            }));
}

template <class R> access::GovernedChange lastChangeOf(Id<R> record, const World &world)
{
    return world.look()
        .list<access::GovernedChange>("by_record", std::int64_t{R::description().kind},
                                      record.value)
        .back();
}

} // namespace

class tst_approvals : public QObject
{
    Q_OBJECT

private slots:

    void beyond_the_limit_a_request_waits_for_somebody_else()
    {
        Office office;
        QCOMPARE(office.asks(office.adjustment(10)), "done");
        QCOMPARE(office.asks(office.adjustment(11)), "NeedsApproval");
        QCOMPARE(office.asks(office.adjustment(-9)), "done");
        QVERIFY(office.stock() == Quantity::units(1));
    }

    void a_role_without_a_limit_has_none()
    {
        Office office;
        office.world.must(office.adjustment(1'000'000));
        QVERIFY(office.stock() == Quantity::units(1'000'000));
    }

    void a_limit_of_nothing_always_asks()
    {
        Office office;
        office.limit(office.clerks, LimitSubject::PeriodLock, 0);
        const auto role = *office.world.look().get(office.clerks);
        office.world.must(Save<access::Role>{
            {role.id, role.name,
             role.permissions | bits({Permission::ManageMasterData, Permission::ManagePeople})}});
        auto closed = *office.world.look().get(office.world.warehouse());
        closed.lockedThrough = office.world.occasion.businessDate;
        QCOMPARE(office.asks(Save<inventory::Warehouse>{closed}), "NeedsApproval");
        closed.lockedThrough = {};
        closed.name = "another name";
        QCOMPARE(office.asks(Save<inventory::Warehouse>{closed}), "done");
    }

    void the_approver_is_another_who_may_do_it_within_a_limit()
    {
        Office office;
        office.join("lee", office.clerks);
        const auto leads = office.hire("max", bits({Permission::AdjustStock}));
        office.limit(leads, LimitSubject::StockAdjustment, 100);
        office.hire("pat", bits({Permission::Supervise, Permission::Count}));
        const auto much = office.adjustment(50);
        QCOMPARE(office.asks(much, "kim"), "OwnRequest");
        QCOMPARE(office.asks(much, "lee"), "NeedsApproval");
        QCOMPARE(office.asks(much, "pat"), "NotAllowed");
        QVERIFY(office.stock() == Quantity{});
        QCOMPARE(office.asks(much, "max"), "done");
        QCOMPARE(office.asks(office.adjustment(101), "max"), "NeedsApproval");
        QCOMPARE(office.asks(office.adjustment(101), "sue"), "done");
        QVERIFY(office.stock() == Quantity::units(151));
    }

    void what_the_rules_refuse_asks_nobody()
    {
        Office office;
        QCOMPARE(office.asks(office.adjustment(-50)), "InsufficientStock");
        QCOMPARE(office.asks(office.adjustment(-50), "sue"), "InsufficientStock");
    }

    void facts_have_no_limits()
    {
        QVERIFY(isNoFactMeasured(AllOperations{}));
    }

    void a_purchase_order_is_money()
    {
        Office office;
        using namespace purchase;
        World &world = office.world;
        world.save(RoleLimit{.role = office.clerks,
                             .subject = LimitSubject::PurchaseOrder,
                             .amount = {100'00, eur}});
        const auto supplier = world.save(catalog::Partner{.reference = "ACME", .country = "DE"});
        const auto order = [&](std::int64_t units, UnitPrice price) {
            const auto id = world.newId<PurchaseOrder>();
            world.must(OpenPurchaseOrder{.order = id,
                                         .warehouse = world.warehouse(),
                                         .reference = std::to_string(id.value),
                                         .supplier = supplier});
            world.must(AddPurchaseLine{.line = world.newId<PurchaseLine>(),
                                       .warehouse = world.warehouse(),
                                       .order = id,
                                       .product = world.product("BOLT"),
                                       .position = 1,
                                       .quantity = Quantity::units(units),
                                       .price = price});
            return ConfirmPurchaseOrder{id, world.warehouse()};
        };
        const UnitPrice tenEuros{10'000'000, eur};
        QCOMPARE(office.asks(order(10, tenEuros)), "done");
        QCOMPARE(office.asks(order(11, tenEuros)), "NeedsApproval");
        QCOMPARE(office.asks(order(11, tenEuros), "sue"), "done");
        QCOMPARE(office.asks(order(1, {})), "NeedsApproval");
        QCOMPARE(office.asks(order(1, {1'000'000, Currency{{'U', 'S', 'D'}, 2}})), "NeedsApproval");
    }

    void limits_make_sense()
    {
        Office office;
        const auto saved = [&](RoleLimit limit) {
            limit.id = office.world.newId<RoleLimit>();
            const auto done = office.world.act(Save<RoleLimit>{limit});
            return done ? std::string("done") : std::string(nameOf(done.error().code));
        };
        using enum LimitSubject;
        const auto role = office.clerks;
        QCOMPARE(saved({.role = {99'999}, .subject = WriteOff}), "NotFound");
        QCOMPARE(saved({.role = role, .subject = StockAdjustment}), "Duplicate");
        QCOMPARE(saved({.role = role, .subject = WriteOff, .amount = {1, eur}}), "InvalidInput");
        QCOMPARE(saved({.role = role, .subject = Refund, .quantity = Quantity::units(1)}),
                 "InvalidInput");
        QCOMPARE(saved({.role = role, .subject = Refund, .amount = {-1, eur}}), "InvalidInput");
        QCOMPARE(saved({.role = role, .subject = WriteOff, .quantity = Quantity::units(-1)}),
                 "InvalidInput");
        QCOMPARE(saved({.role = role, .subject = Refund, .amount = {0, eur}}), "done");
    }

    void who_may_do_what_is_changed_by_two()
    {
        Office office;
        World &world = office.world;
        const auto people = office.hire("adm", bits({Permission::ManagePeople}));
        office.limit(people, LimitSubject::GovernedChange, 0);
        world.isWorkOf("adm");
        const access::Role wider{office.clerks, "kim", access::allPermissions};
        const auto alone = world.act(Save<access::Role>{wider});
        QVERIFY(!alone);
        QVERIFY(alone.error().code == ErrorCode::NeedsApproval);
        access::User kim = *world.look().get(world.user("kim"));
        kim.name = "Kim B.";
        kim.language = "de";
        world.must(Save<access::User>{kim});
        kim.role = people;
        QVERIFY(!world.act(Save<access::User>{kim}));
        world.occasion.approvedBy = world.user("sue");
        world.must(Save<access::Role>{wider});
        const auto change = lastChangeOf(office.clerks, world);
        QCOMPARE(change.record, office.clerks.value);
        QVERIFY(change.by == world.user("adm"));
        QVERIFY(change.approvedBy == world.user("sue"));
        QVERIFY(change.device == world.occasion.device);
        QVERIFY(change.at == world.occasion.bookedAt);
        QCOMPARE(change.before,
                 "permissions="
                     + std::to_string(bits({Permission::AdjustStock, Permission::ManagePurchase})));
        QCOMPARE(change.after, "permissions=" + std::to_string(access::allPermissions));
    }

    void a_journal_repeats_nothing_personal()
    {
        Office office;
        access::User kim = *office.world.look().get(office.world.user("kim"));
        kim.name = "Kim Secret";
        kim.verifier = "Secret";
        kim.active = false;
        office.world.must(Save<access::User>{kim});
        const auto change = lastChangeOf(kim.id, office.world);
        QCOMPARE(change.before, "name=* active=1 verifier=*");
        QCOMPARE(change.after, "name=* active=0 verifier=*");
        QVERIFY(change.warehouse == office.world.warehouse());
    }

    void each_change_to_the_rules_counts_them_up()
    {
        Office office;
        World &world = office.world;
        const auto rules = [&] {
            return access::rulePackOf(world.warehouse(), world.store());
        };
        const int before = rules();
        inventory::MovePolicy policy{.id = world.newId<inventory::MovePolicy>(),
                                     .warehouse = world.warehouse(),
                                     .scrapUnitsMax = Quantity::units(3)};
        world.must(Save<inventory::MovePolicy>{policy});
        QCOMPARE(rules(), before + 1);
        world.must(Save<inventory::MovePolicy>{policy});
        QCOMPARE(rules(), before + 1);
        world.save(returns::ReturnReason{.code = "SIZE", .name = "size"});
        QCOMPARE(rules(), before + 2);
        world.save(catalog::Product{.sku = "NUT", .name = "Nut"});
        QCOMPARE(rules(), before + 2);
        const auto elsewhere = world.save(inventory::Warehouse{.code = "W2", .name = "another"});
        QCOMPARE(access::rulePackOf(elsewhere, world.store()), before + 1);
        const auto pack = world.look()
                              .list<access::RulePack>({.direction = Direction::Descending},
                                                      "by_version", world.warehouse())
                              .front();
        const auto change = *world.look().get(pack.change);
        QCOMPARE(change.record, policy.id.value);
        QCOMPARE(change.before, "");
        QVERIFY(change.after.find("scrap_units_max=3000000") != std::string::npos);
        QVERIFY(pack.since == change.at);
    }

    void the_rules_history_is_proved()
    {
        Office office;
        World &world = office.world;
        inventory::MovePolicy policy{.id = world.newId<inventory::MovePolicy>(),
                                     .warehouse = world.warehouse(),
                                     .scrapUnitsMax = Quantity::units(3)};
        world.must(Save<inventory::MovePolicy>{policy});
        world.save(catalog::Reason{.code = "SEEN", .counts = true});
        const auto pack = world.look()
                              .list<access::RulePack>({.direction = Direction::Descending},
                                                      "by_version", world.warehouse())
                              .front();
        // What verify finds where somebody wrote into the books past the rules.
        const auto foundWith = [&](const auto &record) {
            Workspace books = world.look();
            books.put(record);
            std::string all;
            for (const std::string &finding : verifyRules(books))
                all += finding.substr(0, finding.find(':')) + '\n';
            return all;
        };
        QCOMPARE(foundWith(policy), "");
        policy.scrapUnitsMax = Quantity::units(30);
        QCOMPARE(foundWith(policy), "what it changed is otherwise now\n");
        auto skipped = pack;
        skipped.version += 1;
        QCOMPARE(foundWith(skipped), "the rules do not count up by one before it\n");
        auto lost = pack;
        lost.change = {99'999};
        QCOMPARE(foundWith(lost), "its change is gone\n");
    }

    void a_role_of_an_older_version_gets_what_was_added_since()
    {
        Office office;
        World &world = office.world;
        const auto usual = [](std::string_view name) {
            return std::ranges::find(access::usualRoles(), name, &access::UsualRole::name)
                ->permissions;
        };
        const std::int64_t added = bits({Permission::ReleaseHold});
        const auto now = [&](access::RoleId id) {
            const auto role = access::broughtUpToDate(*world.look().get(id), world.look());
            return role ? role->permissions : -1;
        };
        const auto older = world.save(
            access::Role{.name = "supervisor", .permissions = usual("supervisor") & ~added});
        QCOMPARE(now(older), usual("supervisor"));
        QCOMPARE(now(office.hire("picker", usual("picker"))), -1); // nothing was added
        QCOMPARE(now(office.hire("boss", usual("supervisor") & ~added)), -1); // of the company
        const auto own = office.hire(
            "administrator", usual("administrator") & ~added & ~bits({Permission::ScrapStock}));
        QCOMPARE(now(own), -1); // no version made it so
        // Somebody decided: it is as it was made, and yet another than it was once.
        auto changed = *world.look().get(older);
        changed.permissions = usual("supervisor");
        world.must(Save<access::Role>{changed});
        changed.permissions = usual("supervisor") & ~added;
        world.must(Save<access::Role>{changed});
        QCOMPARE(now(older), -1);
    }

    void usual_limits_are_of_usual_roles_and_can_be_saved()
    {
        Office office;
        std::size_t count = 0;
        std::size_t ofMoney = 0;
        for (const access::UsualRole &usual : access::usualRoles()) {
            const auto role = office.hire(std::string(usual.name), usual.permissions);
            QVERIFY(access::usualLimitsOf(usual.name, {}).size()
                    <= access::usualLimitsOf(usual.name, eur).size());
            for (RoleLimit limit : access::usualLimitsOf(usual.name, eur)) {
                limit.role = role;
                office.world.save(limit);
                ++count;
                ofMoney += isMoney(limit.subject) ? 1U : 0U;
            }
        }
        QVERIFY(count > ofMoney && ofMoney > 5);
        QVERIFY(access::usualLimitsOf("administrator", eur).empty());
        const auto buyers = access::usualLimitsOf("buyer", Currency{{'J', 'P', 'Y'}, 0});
        QCOMPARE(toText(buyers.front().amount), "5000 JPY");
    }
};

QTEST_APPLESS_MAIN(tst_approvals)
#include "tst_approvals.moc"
