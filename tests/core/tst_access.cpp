// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/access/permission_names.h"
#include "tests/support/world.h"

#include <QTest>

using namespace bincard;
using bincard::support::World;

namespace {

template <class R> std::string saved(World &world, R record)
{
    if (!record.id)
        record.id = world.newId<R>();
    const auto effects = world.act(Save<R>{record});
    return effects ? "accepted" : std::string(nameOf(effects.error().code));
}

} // namespace

class tst_access : public QObject
{
    Q_OBJECT

private slots:

    void a_role_is_a_set_of_known_permissions()
    {
        World world;
        QCOMPARE(saved(world, access::Role{.name = "packer", .permissions = 3}), "accepted");
        QCOMPARE(
            saved(world, access::Role{.name = "packer", .permissions = access::allPermissions + 1}),
            "InvalidInput");
        QCOMPARE(saved(world, access::Role{.name = "packer", .permissions = -1}), "InvalidInput");
        QCOMPARE(saved(world, access::Role{}), "InvalidInput");
        const access::Role role{.permissions = 0b101};
        QVERIFY(role.may(access::Permission::Pick));
        QVERIFY(!role.may(access::Permission::TakeOver));
        QVERIFY(role.may(access::Permission::ManageWork));
    }

    void permissions_are_written_and_read_by_their_names()
    {
        using access::permissionsFrom;
        using access::permissionsText;
        QCOMPARE(permissionsText(0b11), "Pick, TakeOver");
        QCOMPARE(permissionsText(0), "");
        for (const std::int64_t may : {std::int64_t{0}, std::int64_t{1}, access::allPermissions})
            QCOMPARE(permissionsFrom(permissionsText(may)), may);
        QCOMPARE(permissionsFrom("pick;TAKEOVER | Pick"), 0b11);
        QCOMPARE(permissionsFrom("all"), access::allPermissions);
        QCOMPARE(permissionsFrom("3"), 0b11); // as tables had it before
        QVERIFY(!permissionsFrom("Pick, Fly"));
        QVERIFY(!permissionsFrom(std::to_string(access::allPermissions + 1)));
        QVERIFY(!permissionsFrom("-1"));
    }

    void a_key_opens_what_it_says_and_no_more()
    {
        using access::ApiScope;
        const access::ApiKey orders{.scopes = 0b10};
        QVERIFY(orders.opens(ApiScope::ReadOrders));
        QVERIFY(!orders.opens(ApiScope::WriteOrders));
        const access::ApiKey all{.scopes = 0b1'0000'0000};
        QVERIFY(all.opens(ApiScope::WriteOrders) && all.opens(ApiScope::People));
    }

    void a_key_is_issued_once_for_somebody_who_works_here()
    {
        World world;
        const auto role = world.save(access::Role{.name = "shop", .permissions = 1});
        access::User kim{.warehouse = world.warehouse(), .code = "kim", .name = "K", .role = role};
        kim.id = world.save(kim);
        const access::IssueApiKey right{.key = world.newId<access::ApiKey>(),
                                        .name = "shop",
                                        .user = kim.id,
                                        .scopes = 1,
                                        .hash = std::string(32, 'k')};
        const auto issued = [&](auto change) {
            access::IssueApiKey issue = right;
            change(issue);
            const auto effects = world.act(issue);
            return effects ? "accepted" : std::string(nameOf(effects.error().code));
        };
        QCOMPARE(issued([](auto &key) {
                     key.name.clear();
                 }),
                 "InvalidInput");
        QCOMPARE(issued([](auto &key) {
                     key.scopes = 0;
                 }),
                 "InvalidInput");
        QCOMPARE(issued([](auto &key) {
                     key.scopes = access::allApiScopes + 1;
                 }),
                 "InvalidInput");
        QCOMPARE(issued([](auto &key) {
                     key.hash = "short";
                 }),
                 "InvalidInput");
        QCOMPARE(issued([](auto &key) {
                     key.expiresAt = {1};
                 }),
                 "InvalidInput");
        QCOMPARE(issued([](auto &key) {
                     key.user = {99};
                 }),
                 "NotFound");
        QCOMPARE(issued([](auto &) {}), "accepted");
        QCOMPARE(issued([](auto &) {}), "Duplicate");
        QVERIFY(world.act(access::RevokeApiKey{right.key}));
        QCOMPARE(world.act(access::RevokeApiKey{right.key}).error().code, ErrorCode::WrongState);
        kim.active = false;
        QCOMPARE(saved(world, kim), "accepted");
        QCOMPARE(issued([&](auto &key) {
                     key.key = world.newId<access::ApiKey>();
                 }),
                 "UserInactive");
    }

    void a_badge_code_is_one_persons()
    {
        World world;
        const auto role = world.save(access::Role{.name = "packer", .permissions = 1});
        const access::User kim{
            .warehouse = world.warehouse(), .code = "kim", .name = "Kim", .role = role};
        access::User known = kim;
        known.id = world.save(kim);
        QCOMPARE(saved(world, kim), "Duplicate");
        known.name = "Kim B.";
        QCOMPARE(saved(world, known), "accepted");
        known.warehouse = {};
        QCOMPARE(saved(world, known), "WrongState");
        QCOMPARE(saved(world, access::User{.code = "lee", .name = "Lee", .role = {99}}),
                 "NotFound");
        QCOMPARE(
            saved(world, access::User{.warehouse = {99}, .code = "lee", .name = "L", .role = role}),
            "NotFound");
    }

    void people_are_managed_by_those_who_may()
    {
        World world;
        world.isWorkOf("ann");
        QCOMPARE(saved(world, access::Role{.name = "mine", .permissions = 255}), "NotAllowed");
        QCOMPARE(saved(world, catalog::Product{.sku = "BOLT", .name = "Bolt"}), "NotAllowed");
    }

    void products_make_sense()
    {
        World world;
        using catalog::Product;
        using catalog::Tracking;
        QCOMPARE(saved(world, Product{.sku = "A", .name = "A"}), "accepted");
        QCOMPARE(saved(world, Product{.sku = "A", .name = "A"}), "Duplicate");
        QCOMPARE(saved(world, Product{.sku = "", .name = "B"}), "InvalidInput");
        QCOMPARE(saved(world, Product{.sku = "B", .name = "B", .expires = true}), "InvalidInput");
        QCOMPARE(
            saved(world,
                  Product{.sku = "B", .name = "B", .tracking = Tracking::Lot, .service = true}),
            "InvalidInput");
        QCOMPARE(
            saved(world,
                  Product{.sku = "B", .name = "B", .tracking = Tracking::Serial, .whole = false}),
            "InvalidInput");
        QCOMPARE(saved(world, Product{.sku = "B", .name = "B", .remainingDaysMin = -1}),
                 "InvalidInput");
    }

    void a_packaging_holds_a_positive_number_of_its_product()
    {
        World world;
        const auto bolt = world.save(catalog::Product{.sku = "BOLT", .name = "Bolt"});
        const auto nut = world.save(catalog::Product{.sku = "NUT", .name = "Nut"});
        using catalog::Packaging;
        Packaging box{.product = bolt, .name = "Box", .factor = Quantity::units(50)};
        box.id = world.save(box);
        QCOMPARE(saved(world, Packaging{.product = bolt, .name = "Box", .factor = {}}),
                 "InvalidInput");
        QCOMPARE(saved(world, Packaging{.product = bolt, .name = "Box", .factor = {1'500'000}}),
                 "NotDivisible");
        box.product = nut;
        QCOMPARE(saved(world, box), "WrongState");
        QCOMPARE(saved(world, catalog::Barcode{.code = "X", .product = nut, .packaging = box.id}),
                 "InvalidInput");
    }

    void a_package_is_not_inside_itself_and_does_not_fly()
    {
        World world;
        const auto shelf
            = world.save(inventory::Location{.warehouse = world.warehouse(), .code = "A-01"});
        using inventory::Package;
        Package pallet{.warehouse = world.warehouse(), .code = "P1", .location = shelf};
        pallet.id = world.save(pallet);
        Package box{
            .warehouse = world.warehouse(), .code = "P2", .parent = pallet.id, .location = shelf};
        box.id = world.save(box);
        pallet.parent = box.id;
        QCOMPARE(saved(world, pallet), "InvalidInput");
        pallet.parent = {};
        pallet.location = world.location("DOCK");
        QCOMPARE(saved(world, pallet), "WrongState");
        box.location = world.location("LOSS");
        QCOMPARE(saved(world, box), "InvalidInput");
    }

    void exception_codes_are_four_letters()
    {
        World world;
        QCOMPARE(saved(world, catalog::Reason{.code = "OURS"}), "accepted");
        QCOMPARE(saved(world, catalog::Reason{.code = "OURS"}), "Duplicate");
        QCOMPARE(saved(world, catalog::Reason{.code = "wrng"}), "InvalidInput");
        QCOMPARE(saved(world, catalog::Reason{.code = "LOST1"}), "InvalidInput");
    }
};

QTEST_APPLESS_MAIN(tst_access)
#include "tst_access.moc"
