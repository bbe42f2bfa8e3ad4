// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/access/governance.h"
#include "core/documents/import_profile.h"
#include "core/import_rows.h"
#include "core/kernel/packed_row.h"
#include "tests/support/world.h"

#include <QTest>

using namespace bincard;
using namespace bincard::documents;
using access::LimitSubject;
using bincard::support::World;

namespace {

/// A table that somebody stages in a world of one warehouse.
struct Office
{
    catalog::Product product(const std::string &sku)
    {
        return {.id = world.newId<catalog::Product>(), .sku = sku, .name = sku};
    }

    /// One part of these; what becomes of it, "done" or a code.
    std::string stage(int position, const std::string &rows)
    {
        return said(StageRows{.import = import,
                              .warehouse = world.warehouse(),
                              .kind = "products",
                              .sha256 = std::string(32, 'h'),
                              .position = position,
                              .rows = rows,
                              .file = "products.csv"});
    }

    std::string start(int parts)
    {
        return said(StartImport{
            .import = import, .warehouse = world.warehouse(), .parts = parts, .rows = 5});
    }

    std::string take(int position)
    {
        return said(
            TakeRows{.import = import, .warehouse = world.warehouse(), .position = position});
    }

    std::string cancel()
    {
        return said(CancelImport{.import = import, .warehouse = world.warehouse()});
    }

    std::string said(const Operation &operation)
    {
        const auto done = world.act(operation);
        return done ? "done" : std::string(nameOf(done.error().code));
    }

    [[nodiscard]] Import state() const
    {
        return *world.look().get(import);
    }

    [[nodiscard]] std::size_t parts() const
    {
        return world.look().scan({.of = &ImportPart::description()}).size();
    }

    World world;
    ImportId import = world.newId<Import>();
};

template <class R> std::string rowsOf(std::initializer_list<R> records)
{
    std::string rows;
    int row = 1; // of the names
    for (const R &record : records)
        appendSave(rows, ++row, Save<R>{record});
    return rows;
}

} // namespace

class tst_imports : public QObject
{
    Q_OBJECT

private slots:

    void nothing_counts_before_the_last_part_is_there()
    {
        Office office;
        QCOMPARE(office.stage(1, rowsOf({office.product("A")})), "done");
        QCOMPARE(office.stage(2, rowsOf({office.product("B")})), "done");
        QCOMPARE(office.take(1), "WrongState");
        QCOMPARE(office.start(3), "SequenceGap");
        QVERIFY(!office.world.product("A"));
        QCOMPARE(office.start(2), "done");
        QVERIFY(!office.world.product("A"));
        QCOMPARE(office.take(1), "done");
        QVERIFY(office.world.product("A"));
        QVERIFY(!office.world.product("B"));
        QCOMPARE(office.take(2), "done");
        QVERIFY(office.world.product("B"));
        QCOMPARE(office.state().state, ImportState::Done);
        QCOMPARE(office.state().saved, 2);
        QVERIFY(!office.state().open);
        QCOMPARE(office.parts(), std::size_t{0});
    }

    void a_list_says_what_the_file_is_called_and_how_long_it_is()
    {
        Office office;
        QCOMPARE(office.stage(1, rowsOf({office.product("A")})), "done");
        QCOMPARE(office.state().file, "products.csv");
        QCOMPARE(office.state().rows, 0);
        QCOMPARE(office.start(1), "done");
        QCOMPARE(office.state().rows, 5);
        Office other;
        QCOMPARE(other.said(StageRows{.import = other.import,
                                      .warehouse = other.world.warehouse(),
                                      .kind = "products",
                                      .position = 1,
                                      .rows = rowsOf({other.product("A")}),
                                      .file = std::string(importFileNameMax + 1, 'f')}),
                 "TooLarge");
    }

    void a_profile_has_a_name_of_its_own_for_its_table()
    {
        Office office;
        const auto save = [&](const std::string &kind, const std::string &name) {
            return office.said(Save<ImportProfile>{{.id = office.world.newId<ImportProfile>(),
                                                    .kind = kind,
                                                    .name = name,
                                                    .columns = "sku = Article\n"}});
        };
        QCOMPARE(save("products", "ACME"), "done");
        QCOMPARE(save("products", "ACME"), "Duplicate");
        QCOMPARE(save("prices", "ACME"), "done");
        QCOMPARE(save("products", ""), "InvalidInput");
        QCOMPARE(save("", "ACME"), "InvalidInput");
    }

    void parts_come_in_their_order_and_once()
    {
        Office office;
        QCOMPARE(office.stage(2, rowsOf({office.product("A")})), "NotFound");
        QCOMPARE(office.stage(1, rowsOf({office.product("A")})), "done");
        QCOMPARE(office.stage(1, rowsOf({office.product("A")})), "Duplicate");
        QCOMPARE(office.stage(3, rowsOf({office.product("B")})), "SequenceGap");
        QCOMPARE(office.start(1), "done");
        QCOMPARE(office.stage(2, rowsOf({office.product("B")})), "WrongState");
        QCOMPARE(office.start(1), "WrongState");
        QCOMPARE(office.take(2), "SequenceGap");
        QCOMPARE(office.take(1), "done");
        QCOMPARE(office.take(1), "WrongState");
        QCOMPARE(office.cancel(), "WrongState");
    }

    void a_record_that_the_rules_refuse_is_named_and_the_others_are_saved()
    {
        Office office;
        office.world.save(office.product("A"));
        const catalog::Product late = office.product("C");
        std::string rows = rowsOf({office.product("A"), office.product(""), late});
        appendSave(rows, 4,
                   Save<catalog::Barcode>{
                       {office.world.newId<catalog::Barcode>(), "4012345678902", late.id, {}}});
        QCOMPARE(office.stage(1, rows), "done");
        QCOMPARE(office.start(1), "done");
        QCOMPARE(office.take(1), "done");
        QVERIFY(office.world.product("C"));
        QCOMPARE(office.state().saved, 1);
        QCOMPARE(office.state().refused, 3);
        const auto refused = office.world.look().list<ImportRefusal>("by_row", office.import);
        QCOMPARE(refused.size(), std::size_t{3});
        QCOMPARE(refused[0].row, 2);
        QCOMPARE(refused[0].operation, "save_product");
        QCOMPARE(refused[0].code, "Duplicate");
        QCOMPARE(refused[1].code, "InvalidInput");
        QCOMPARE(refused[2].row, 4);
        QCOMPARE(refused[2].code, "CheckDigitWrong");
    }

    void every_row_is_judged_as_whoever_started_it_would_have_been()
    {
        Office office;
        const auto clerk = office.world.save(access::Role{
            .name = "clerk",
            .permissions = std::int64_t{1} << int(access::Permission::ManageMasterData)});
        office.world.save(access::User{
            .warehouse = office.world.warehouse(), .code = "kim", .name = "Kim", .role = clerk});
        std::string rows = rowsOf({office.product("A")});
        appendSave(rows, 3, Save<access::Role>{{office.world.newId<access::Role>(), "boss", 1}});
        office.world.isWorkOf("kim");
        QCOMPARE(office.stage(1, rows), "done");
        QCOMPARE(office.start(1), "done");
        office.world.isWorkOf("sue"); // who may everything takes it
        QCOMPARE(office.take(1), "done");
        QVERIFY(office.world.product("A"));
        QCOMPARE(office.state().refused, 1);
        QCOMPARE(office.world.look().list<ImportRefusal>("by_row", office.import).front().code,
                 "NotAllowed");
    }

    void governed_rows_wait_for_one_word_at_the_start()
    {
        Office office;
        const auto may = [](std::initializer_list<access::Permission> permissions) {
            std::int64_t bits = 0;
            for (const auto one : permissions)
                bits |= std::int64_t{1} << static_cast<int>(one);
            return bits;
        };
        const auto clerk = office.world.save(access::Role{
            .name = "clerk", .permissions = may({access::Permission::ManageMasterData})});
        office.world.save(access::User{
            .warehouse = office.world.warehouse(), .code = "kim", .name = "Kim", .role = clerk});
        office.world.save(
            access::RoleLimit{.role = clerk, .subject = LimitSubject::GovernedChange});
        const std::string rows
            = rowsOf({catalog::PriceList{.id = office.world.newId<catalog::PriceList>(),
                                         .code = "RETAIL",
                                         .name = "Retail",
                                         .currency = "EUR"},
                      catalog::PriceList{.id = office.world.newId<catalog::PriceList>(),
                                         .code = "TRADE",
                                         .name = "Trade",
                                         .currency = "EUR"}});
        office.world.isWorkOf("kim");
        QCOMPARE(office.stage(1, rows), "done");
        QCOMPARE(office.start(1), "NeedsApproval");
        office.world.occasion.approvedBy = office.world.user("sue");
        QCOMPARE(office.start(1), "done");
        office.world.occasion.approvedBy = {};
        office.world.isWorkOf("sue");
        QCOMPARE(office.take(1), "done");
        QCOMPARE(office.state().saved, 2);
        const auto list
            = office.world.look().find<catalog::PriceList>("by_code", std::string("TRADE"));
        const auto changes = office.world.look().list<access::GovernedChange>(
            "by_record", std::int64_t{catalog::PriceList::description().kind}, list->id.value);
        QCOMPARE(changes.size(), std::size_t{1});
        QCOMPARE(changes.front().by, office.world.user("kim"));
        QCOMPARE(changes.front().approvedBy, office.world.user("sue"));
    }

    void of_a_cancelled_one_what_was_taken_stays_and_the_rest_goes()
    {
        Office office;
        QCOMPARE(office.stage(1, rowsOf({office.product("A")})), "done");
        QCOMPARE(office.stage(2, rowsOf({office.product("B")})), "done");
        QCOMPARE(office.start(2), "done");
        QCOMPARE(office.take(1), "done");
        QCOMPARE(office.cancel(), "done");
        QCOMPARE(office.take(2), "done");
        QVERIFY(office.world.product("A"));
        QVERIFY(!office.world.product("B"));
        QCOMPARE(office.parts(), std::size_t{0});
        QVERIFY(!office.state().open);
        QCOMPARE(office.take(3), "WrongState");
    }

    void a_part_carries_saves_and_nothing_else()
    {
        Office office;
        QCOMPARE(office.stage(1, ""), "InvalidInput");
        QCOMPARE(office.stage(1, "no rows"), "InvalidInput");
        std::string rows = rowsOf({office.product("A")});
        QCOMPARE(office.stage(1, rows + '\1'), "InvalidInput");
        for (std::size_t size = 1; size < rows.size(); ++size)
            QCOMPARE(office.stage(1, rows.substr(0, size)), "InvalidInput");
        std::string other;
        RowPacker packer(other);
        packer.number(2);
        packer.number(inventory::CloseTask::description().kind);
        packer.bytes("");
        QCOMPARE(office.stage(1, other), "InvalidInput");
        std::string many;
        for (int i = 0; i <= importSavesMax; ++i)
            many += rows;
        QCOMPARE(office.stage(1, many), "TooLarge");
    }

    void bytes_that_only_look_like_rows_are_refused_when_their_turn_comes()
    {
        Office office;
        std::string rows;
        RowPacker packer(rows);
        packer.number(2);
        packer.number(Save<catalog::Product>::description().kind);
        packer.bytes("\x7f\x7f");
        QCOMPARE(office.stage(1, rows), "done");
        QCOMPARE(office.start(1), "done");
        QCOMPARE(office.take(1), "InvalidInput");
        QCOMPARE(office.cancel(), "done");
    }

    void a_packed_row_is_the_same_row()
    {
        const catalog::Product product{.id = {(std::int64_t{7} << 43) + 5},
                                       .sku = "A\0B",
                                       .name = std::string(300, 'x'),
                                       .tracking = catalog::Tracking::Lot,
                                       .whole = false,
                                       .weightGrams = -1};
        const Description &of = catalog::Product::description();
        const Row row = rowOf(product);
        std::string packed;
        RowPacker(packed).row(of, row);
        const Row fresh = rowOf(catalog::Product{});
        RowUnpacker whole(packed);
        QCOMPARE(whole.row(of, fresh), row);
        QVERIFY(whole.ok());
        for (std::size_t size = 0; size < packed.size(); ++size) {
            RowUnpacker torn(std::string_view(packed).substr(0, size));
            const Row read = torn.row(of, fresh);
            QVERIFY(!torn.ok() || read != row);
        }
    }

    void fields_that_were_added_since_are_as_in_a_fresh_record()
    {
        Description older = catalog::Product::description();
        const std::size_t abc = older.fieldNumber("abc");
        Row row = rowOf(catalog::Product{.id = {1}, .sku = "A", .abc = catalog::AbcClass::A});
        older.fields.resize(abc);
        row.resize(abc);
        std::string packed;
        RowPacker(packed).row(older, row);
        const Description &of = catalog::Product::description();
        RowUnpacker unpacker(packed);
        const auto read = recordOf<catalog::Product>(unpacker.row(of, rowOf(catalog::Product{})));
        QVERIFY(unpacker.ok() && read.ok());
        QCOMPARE(read->abc, catalog::Product{}.abc);
        QCOMPARE(read->sku, "A");
    }
};

QTEST_APPLESS_MAIN(tst_imports)
#include "tst_imports.moc"
