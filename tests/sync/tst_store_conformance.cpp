// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What every store does, and a workspace over it: the contract of core/kernel/store.h.

#include "tests/sync/stores_under_test.h"

#include "core/kernel/memory_store.h"
#include "core/kernel/workspace.h"

#include <QTest>

#include <algorithm>
#include <random>

namespace bincard::store {

namespace {

using namespace std::string_literals;

/// A kind with every sort of column and with indexes of one, two and three fields.
struct Item
{
    Id<Item> id;
    std::string code;
    std::int64_t place = 0;
    std::string lot;
    std::int64_t count = 0;
    std::string seal;

    static const Description &description();
};

const Description &Item::description()
{
    static const Description made = describe<Item>("order", 900)
                                        .field<&Item::code>("code")
                                        .field<&Item::place>("place")
                                        .field<&Item::lot>("lot")
                                        .field<&Item::count>("count")
                                        .bytes<&Item::seal>("seal")
                                        .unique("code", {"code"})
                                        .index("by_place", {"place", "lot", "count"})
                                        .index("by_seal", {"seal", "count"});
    return made;
}

const Description &items = Item::description();

Row item(std::int64_t id, std::string code, std::int64_t place = 0, std::string lot = {},
         std::int64_t count = 0, std::string seal = {})
{
    return rowOf(Item{{id}, std::move(code), place, std::move(lot), count, std::move(seal)});
}

const Index *by(std::string_view name)
{
    return &items.index(name);
}

std::vector<std::int64_t> idsOf(const std::vector<Row> &rows)
{
    std::vector<std::int64_t> ids;
    std::ranges::transform(rows, std::back_inserter(ids), idOf);
    return ids;
}

using Ids = std::vector<std::int64_t>;

/// Where a row stands in the order of a scan: the index's fields, then the id.
std::vector<Value> orderKey(const Scan &scan, const Row &row)
{
    std::vector<Value> key;
    if (scan.index) {
        for (const std::size_t field : scan.index->fields)
            key.push_back(row[field]);
    }
    key.push_back(row.front());
    return key;
}

/// The plainest possible reading of the contract: filter, sort, cut.
std::vector<Row> naiveScan(const std::map<std::int64_t, Row> &rows, const Scan &scan)
{
    std::vector<Row> taken;
    for (const auto &[id, row] : rows) {
        if (takes(scan, row))
            taken.push_back(row);
    }
    std::ranges::sort(taken, [&](const Row &a, const Row &b) {
        return scan.direction == Direction::Ascending ? orderKey(scan, a) < orderKey(scan, b)
                                                      : orderKey(scan, b) < orderKey(scan, a);
    });
    taken.resize(std::min(taken.size(), scan.limit));
    return taken;
}

/// Seeded and portable: the standard's distributions differ between libraries.
class Random
{
public:
    explicit Random(std::uint64_t seed)
        : m_engine(seed)
    { }

    std::int64_t below(std::int64_t n)
    {
        return static_cast<std::int64_t>(m_engine() % static_cast<std::uint64_t>(n));
    }

    template <class T> const T &of(const std::vector<T> &choices)
    {
        return choices[static_cast<std::size_t>(below(static_cast<std::int64_t>(choices.size())))];
    }

private:
    std::mt19937_64 m_engine;
};

// Few values, so that scans meet equal keys; those that sort wrongly under a locale.
const std::vector<std::string> texts{"", "Z", "a", "aa", "b", "ä", "\U0001F4E6"};
const std::vector<std::string> seals{"", "\0"s, "\0\0"s, "\xff\xfe"s, "a\0b"s, "a"s};
const std::vector<std::int64_t> numbers{
    std::numeric_limits<std::int64_t>::min(), -5, 0, 7, (std::int64_t{1} << 53) + 1,
    std::numeric_limits<std::int64_t>::max()};

Row randomItem(Random &random)
{
    const std::int64_t place = random.below(40) - 15;
    return item(place == 0 ? 99 : place, random.of(texts), random.of(numbers), random.of(texts),
                random.of(numbers), random.of(seals));
}

Value likeField(std::size_t field, const Row &row)
{
    return row[field];
}

Scan randomScan(Random &random, const std::map<std::int64_t, Row> &rows)
{
    const std::vector<const Index *> ways{nullptr, by("code"), by("by_place"), by("by_seal")};
    Scan scan{.of = &items, .index = random.of(ways)};
    const Row like = randomItem(random);
    const auto fieldAt = [&](std::size_t position) {
        return scan.index && position < scan.index->fields.size() ? scan.index->fields[position]
                                                                  : 0;
    };
    if (scan.index) {
        const auto length = random.below(static_cast<std::int64_t>(scan.index->fields.size()) + 1);
        for (std::size_t i = 0; std::cmp_less(i, length); ++i)
            scan.prefix.push_back(likeField(scan.index->fields[i], like));
    }
    const std::size_t next = fieldAt(scan.prefix.size());
    if (random.below(2) == 0)
        scan.from = likeField(next, randomItem(random));
    if (random.below(2) == 0)
        scan.to = likeField(next, randomItem(random));
    if (random.below(2) == 0)
        scan.direction = Direction::Descending;
    if (random.below(2) == 0)
        scan.limit = static_cast<std::size_t>(random.below(6));
    // `after` lies within the scan: take it from a page that was read.
    const std::vector<Row> page = naiveScan(rows, scan);
    if (!page.empty() && random.below(2) == 0)
        scan.after = random.of(page);
    return scan;
}

} // namespace

class StoreConformance : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<StoreUnderTest> m_under;

    Store &store()
    {
        return m_under->store();
    }

    void given(const std::vector<Row> &rows)
    {
        store().begin();
        for (const Row &row : rows)
            store().write(items, row);
        QVERIFY(store().commit().ok());
    }

    std::vector<Row> all()
    {
        return store().scan({.of = &items});
    }

    void takeStore()
    {
        QFETCH_GLOBAL(StoreMaker, make);
        const std::vector<const Description *> records{&items};
        m_under = make(records);
        if (!m_under)
            QSKIP("no server for this store here");
    }

private Q_SLOTS:

    void initTestCase_data()
    {
        QTest::addColumn<StoreMaker>("make");
        for (const auto &[name, make] : storesUnderTest())
            QTest::newRow(name) << make;
    }

    void init()
    {
        takeStore();
    }

    void cleanup()
    {
        m_under.reset();
    }

    void a_row_comes_back_as_it_was_written()
    {
        const std::vector<Row> rows{
            item(1, "", 0, "", 0, ""),
            item(2, "ä \U0001F4E6 'quoted' \"twice\"", -1, "L", 1, "a\0b\xff"s),
            item(3, "c", std::numeric_limits<std::int64_t>::max(), "",
                 std::numeric_limits<std::int64_t>::min(), std::string(5'000, '\0')),
            item(-4, "local"),
            item((std::int64_t{1} << 53) + 1, "beyond a double"),
        };
        given(rows);
        for (const Row &row : rows)
            QCOMPARE(toText(items, store().get(items, idOf(row)).value()), toText(items, row));
        for (const Row &row : rows)
            QVERIFY(store().get(items, idOf(row)) == row);
        QVERIFY(!store().get(items, 5));
    }

    void writing_again_replaces_and_moves_the_row_in_every_index()
    {
        given({item(1, "old", 10), item(2, "other", 10)});
        given({item(1, "new", 20)});
        QCOMPARE(all().size(), 2U);
        QCOMPARE(idsOf(store().scan({&items, by("code"), {"old"s}})), Ids());
        QCOMPARE(idsOf(store().scan({&items, by("code"), {"new"s}})), Ids{1});
        QCOMPARE(idsOf(store().scan({&items, by("by_place"), {Value(10)}})), Ids{2});
        QCOMPARE(idsOf(store().scan({&items, by("by_place"), {Value(20)}})), Ids{1});
    }

    void an_update_replaces_what_differs()
    {
        given({item(1, "same", 10, "L", 3, "seal"s), item(2, "other", 10)});
        store().begin();
        store().update(items, item(1, "same", 10, "L", 3, "seal"s),
                       item(1, "same", 20, "M", 3, "a\0b"s));
        store().update(items, item(2, "other", 10), item(2, "other", 10));
        QVERIFY(store().commit().ok());
        QVERIFY(store().get(items, 1) == item(1, "same", 20, "M", 3, "a\0b"s));
        QVERIFY(store().get(items, 2) == item(2, "other", 10));
        QCOMPARE(idsOf(store().scan({&items, by("by_place"), {Value(10)}})), Ids{2});
        QCOMPARE(idsOf(store().scan({&items, by("by_place"), {Value(20)}})), Ids{1});
        QCOMPARE(idsOf(store().scan({&items, by("code"), {"same"s}})), Ids{1});
    }

    void an_erased_row_is_in_no_index()
    {
        given({item(1, "a", 1), item(2, "b", 1)});
        store().begin();
        store().erase(items, 1);
        store().erase(items, 99);
        QVERIFY(store().commit().ok());
        QVERIFY(!store().get(items, 1));
        QCOMPARE(idsOf(store().scan({&items, by("by_place"), {Value(1)}})), Ids{2});
        QCOMPARE(idsOf(all()), Ids{2});
    }

    void a_transaction_sees_itself_and_a_rollback_leaves_nothing()
    {
        given({item(1, "kept", 1)});
        store().begin();
        store().write(items, item(1, "changed", 2));
        store().write(items, item(2, "added", 2));
        store().erase(items, 1);
        QVERIFY(!store().get(items, 1));
        QCOMPARE(idsOf(store().scan({&items, by("by_place"), {Value(2)}})), Ids{2});
        store().rollback();
        QCOMPARE(idsOf(all()), Ids{1});
        QVERIFY(store().get(items, 1) == item(1, "kept", 1));
        QCOMPARE(idsOf(store().scan({&items, by("code"), {"kept"s}})), Ids{1});
        given({item(3, "after the rollback")});
        QCOMPARE(idsOf(all()), (Ids{1, 3}));
    }

    void two_rows_may_share_a_unique_key_for_a_moment()
    {
        given({item(7, "same"), item(-1, "same")});
        QCOMPARE(idsOf(store().scan({&items, by("code"), {"same"s}})), (Ids{-1, 7}));
    }

    void text_is_ordered_by_its_bytes()
    {
        given({item(1, "ä"), item(2, "a"), item(3, "Z"), item(4, ""), item(5, "aa")});
        QCOMPARE(idsOf(store().scan({&items, by("code")})), (Ids{4, 3, 2, 5, 1}));
        QCOMPARE(idsOf(store().scan({.of = &items, .index = by("code"), .from = "Z"s, .to = "a"s})),
                 (Ids{3, 2}));
    }

    void bytes_are_ordered_with_their_zeros()
    {
        given({item(1, "1", 0, "", 0, "\0\0"s), item(2, "2", 0, "", 0, "\xff"s),
               item(3, "3", 0, "", 0, "\0"s), item(4, "4")});
        QCOMPARE(idsOf(store().scan({&items, by("by_seal")})), (Ids{4, 3, 1, 2}));
        QCOMPARE(idsOf(store().scan({&items, by("by_seal"), {"\0"s}})), Ids{3});
    }

    void numbers_are_ordered_by_value_and_ids_close_the_order()
    {
        given({item(5, "a", 10), item(-3, "b", 10), item(1, "c", 9), item(2, "d", -100)});
        QCOMPARE(idsOf(store().scan({&items, by("by_place")})), (Ids{2, 1, -3, 5}));
        QCOMPARE(idsOf(store().scan(
                     {.of = &items, .index = by("by_place"), .direction = Direction::Descending})),
                 (Ids{5, -3, 1, 2}));
    }

    void a_range_bounds_the_field_behind_the_prefix()
    {
        given({item(1, "1", 1, "A"), item(2, "2", 1, "B"), item(3, "3", 1, "C"),
               item(4, "4", 2, "B")});
        const Scan scan{.of = &items, .index = by("by_place"), .prefix = {Value(1)}, .from = "B"s};
        QCOMPARE(idsOf(store().scan(scan)), (Ids{2, 3}));
        Scan upTo = scan;
        upTo.from.reset();
        upTo.to = "B"s;
        QCOMPARE(idsOf(store().scan(upTo)), (Ids{1, 2}));
        Scan empty = scan;
        empty.to = "A"s;
        QCOMPARE(idsOf(store().scan(empty)), Ids());
    }

    void a_range_behind_a_whole_key_bounds_the_id()
    {
        given({item(-2, "x"), item(1, "x"), item(5, "x"), item(6, "y")});
        QCOMPARE(idsOf(store().scan(
                     {.of = &items, .index = by("code"), .prefix = {"x"s}, .from = Value(1)})),
                 (Ids{1, 5}));
    }

    void a_scan_by_id_takes_range_direction_and_limit()
    {
        given({item(-2, "a"), item(1, "b"), item(5, "c"), item(9, "d")});
        QCOMPARE(idsOf(all()), (Ids{-2, 1, 5, 9}));
        QCOMPARE(idsOf(store().scan({.of = &items, .from = Value(-2), .to = Value(5)})),
                 (Ids{-2, 1, 5}));
        QCOMPARE(
            idsOf(store().scan({.of = &items, .direction = Direction::Descending, .limit = 2})),
            (Ids{9, 5}));
        QCOMPARE(idsOf(store().scan({.of = &items, .limit = 0})), Ids());
    }

    void pages_join_up_even_when_their_last_row_is_gone()
    {
        given({item(1, "1", 1, "A", 5), item(2, "2", 1, "A", 5), item(3, "3", 1, "A", 6),
               item(4, "4", 1, "B", 0), item(5, "5", 2, "A", 0)});
        for (const Direction direction : {Direction::Ascending, Direction::Descending}) {
            Scan page{.of = &items,
                      .index = by("by_place"),
                      .prefix = {Value(1)},
                      .direction = direction,
                      .limit = 2};
            std::vector<Row> rows = store().scan(page);
            const bool ascending = direction == Direction::Ascending;
            QCOMPARE(idsOf(rows), ascending ? (Ids{1, 2}) : (Ids{4, 3}));
            page.after = rows.back();
            store().begin();
            store().erase(items, idOf(rows.back()));
            QCOMPARE(idsOf(store().scan(page)), ascending ? (Ids{3, 4}) : (Ids{2, 1}));
            store().rollback();
        }
    }

    void a_workspace_scan_with_a_limit_counts_what_it_sees()
    {
        given({item(1, "1", 1), item(2, "2", 1), item(3, "3", 1), item(4, "4", 1)});
        LocalIds ids;
        Workspace workspace(store(), ids);
        workspace.erase(items, 1);
        workspace.put(items, item(2, "2", 9));
        workspace.put(items, item(3, "3", 1, "late"));
        workspace.put(items, item(-1, "new", 1));
        const Scan firstTwo{
            .of = &items, .index = by("by_place"), .prefix = {Value(1)}, .limit = 2};
        QCOMPARE(idsOf(workspace.scan(firstTwo)), (Ids{-1, 4}));
        QCOMPARE(idsOf(store().scan(firstTwo)), (Ids{1, 2}));
        store().begin();
        workspace.writeTo(store());
        QVERIFY(store().commit().ok());
        QCOMPARE(idsOf(store().scan(firstTwo)), (Ids{-1, 4}));
        QCOMPARE(idsOf(store().scan({&items, by("by_place"), {Value(1)}})), (Ids{-1, 4, 3}));
    }

    void any_history_reads_like_the_plain_model()
    {
        Random random(20'261'123);
        std::map<std::int64_t, Row> model;
        for (int round = 0; round < 60; ++round) {
            std::map<std::int64_t, Row> next = model;
            store().begin();
            for (std::int64_t i = random.below(8); i >= 0; --i) {
                const Row row = randomItem(random);
                if (random.below(3) == 0) {
                    store().erase(items, idOf(row));
                    next.erase(idOf(row));
                } else {
                    const auto known = next.find(idOf(row));
                    if (known != next.end() && random.below(2) == 0)
                        store().update(items, known->second, row);
                    else
                        store().write(items, row);
                    next[idOf(row)] = row;
                }
            }
            if (random.below(4) == 0) {
                store().rollback();
            } else {
                QVERIFY(store().commit().ok());
                model = next;
            }
            for (int i = 0; i < 20; ++i) {
                const Scan scan = randomScan(random, model);
                QVERIFY2(store().scan(scan) == naiveScan(model, scan),
                         qPrintable(QStringLiteral("round %1, scan %2").arg(round).arg(i)));
            }
            const std::int64_t id = random.below(40) - 15;
            const auto known = model.find(id);
            QVERIFY(store().get(items, id)
                    == (known == model.end() ? std::nullopt : std::optional(known->second)));
        }
    }

    void any_workspace_reads_as_if_its_writes_were_stored()
    {
        Random random(20'261'124);
        std::map<std::int64_t, Row> model;
        std::vector<Row> given;
        for (int i = 0; i < 30; ++i) {
            const Row row = randomItem(random);
            model[idOf(row)] = row;
            given.push_back(row);
        }
        this->given(given);
        LocalIds ids;
        Workspace workspace(store(), ids);
        // From a few touched rows to nearly all of them, each size read in every way.
        for (int round = 0; round < 60; ++round) {
            const Row row = randomItem(random);
            if (random.below(3) == 0) {
                workspace.erase(items, idOf(row));
                model.erase(idOf(row));
            } else {
                workspace.put(items, row);
                model[idOf(row)] = row;
            }
            for (int i = 0; i < 20; ++i) {
                const Scan scan = randomScan(random, model);
                QVERIFY2(workspace.scan(scan) == naiveScan(model, scan),
                         qPrintable(QStringLiteral("round %1, scan %2").arg(round).arg(i)));
            }
        }
    }

    void misuse_is_a_defect()
    {
        QVERIFY_EXCEPTION_THROWN(store().write(items, item(1, "a")), Defect);
        QVERIFY_EXCEPTION_THROWN(store().erase(items, 1), Defect);
        QVERIFY_EXCEPTION_THROWN((void)store().commit(), Defect);
        QVERIFY_EXCEPTION_THROWN(store().rollback(), Defect);
        store().begin();
        QVERIFY_EXCEPTION_THROWN(store().begin(), Defect);
        store().rollback();
    }
};

} // namespace bincard::store

QTEST_GUILESS_MAIN(bincard::store::StoreConformance)

#include "tst_store_conformance.moc"
