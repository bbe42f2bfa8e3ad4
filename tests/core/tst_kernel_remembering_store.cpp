// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/product.h"
#include "core/kernel/memory_store.h"
#include "core/kernel/remembering_store.h"

#include <QTest>

#include <random>

using namespace bincard;
using catalog::Barcode;

namespace {

/// Counts what is asked of the store behind it, and fails to commit on demand.
class Counting final : public Store
{
public:
    std::optional<Row> get(const Description &of, std::int64_t id) const override
    {
        ++asked;
        return store.get(of, id);
    }

    std::vector<Row> scan(const Scan &scan) const override
    {
        ++asked;
        return store.scan(scan);
    }

    void begin() override
    {
        store.begin();
    }

    void write(const Description &of, const Row &row) override
    {
        store.write(of, row);
    }

    void erase(const Description &of, std::int64_t id) override
    {
        store.erase(of, id);
    }

    Result<> commit() override
    {
        if (!fails)
            return store.commit();
        store.rollback();
        return Error{ErrorCode::StorageFailed, "the disk is full"};
    }

    void rollback() override
    {
        store.rollback();
    }

    MemoryStore store;
    mutable int asked = 0;
    bool fails = false;
};

const Description &barcodes()
{
    return Barcode::description();
}

Row barcode(std::int64_t id, const std::string &code, std::int64_t product)
{
    return rowOf(Barcode{.id = {id}, .code = code, .product = {product}});
}

Scan barcodesOf(std::int64_t product)
{
    return {.of = &barcodes(), .index = &barcodes().index("by_product"), .prefix = {product}};
}

Scan withCode(const std::string &code)
{
    return {.of = &barcodes(), .index = &barcodes().index("by_code"), .prefix = {code}};
}

} // namespace

/// What was asked before is not asked again, and is what the store says.
class TstKernelRememberingStore : public QObject
{
    Q_OBJECT

private slots:

    void the_same_question_is_asked_once()
    {
        Counting disk;
        RememberingStore store(disk);
        save(store, {barcode(1, "4006381333931", 7)});
        for (int i = 0; i < 3; ++i) {
            QVERIFY(store.get(barcodes(), 1) == barcode(1, "4006381333931", 7));
            QVERIFY(!store.get(barcodes(), 2));
            QCOMPARE(store.scan(barcodesOf(7)).size(), 1U);
        }
        QCOMPARE(disk.asked, 3);
    }

    void another_question_has_an_answer_of_its_own()
    {
        Counting disk;
        RememberingStore store(disk);
        save(store, {barcode(1, "A", 7), barcode(2, "B", 7)});
        Scan scan = barcodesOf(7);
        QCOMPARE(store.scan(scan).size(), 2U);
        scan.limit = 1;
        QCOMPARE(idOf(store.scan(scan).front()), 1);
        scan.direction = Direction::Descending;
        QCOMPARE(idOf(store.scan(scan).front()), 2);
        scan.after = store.scan(scan).front();
        QCOMPARE(idOf(store.scan(scan).front()), 1);
        QVERIFY(store.scan(barcodesOf(8)).empty());
        QCOMPARE(store.scan(withCode("B")).size(), 1U);
        QCOMPARE(store.scan({.of = &barcodes()}).size(), 2U);
    }

    void a_write_is_seen_by_every_question_that_it_concerns_and_costs_the_others_nothing()
    {
        Counting disk;
        RememberingStore store(disk);
        save(store, {barcode(1, "A", 7), barcode(2, "B", 8)});
        QCOMPARE(store.scan(barcodesOf(7)).size(), 1U);
        QCOMPARE(store.scan(barcodesOf(8)).size(), 1U);
        QCOMPARE(store.scan(withCode("A")).size(), 1U);
        save(store, {barcode(1, "C", 7), barcode(3, "D", 7)});
        QVERIFY(store.get(barcodes(), 1) == barcode(1, "C", 7));
        QCOMPARE(store.scan(barcodesOf(7)).size(), 2U);
        QVERIFY(store.scan(withCode("A")).empty());
        disk.asked = 0;
        QCOMPARE(store.scan(barcodesOf(8)).size(), 1U);
        QCOMPARE(disk.asked, 0);
    }

    void what_is_rolled_back_or_not_kept_was_never_there()
    {
        Counting disk;
        RememberingStore store(disk);
        save(store, {barcode(1, "A", 7)});
        QVERIFY(store.get(barcodes(), 1).has_value());
        store.begin();
        store.write(barcodes(), barcode(1, "B", 7));
        QVERIFY(store.get(barcodes(), 1) == barcode(1, "B", 7));
        store.rollback();
        QVERIFY(store.get(barcodes(), 1) == barcode(1, "A", 7));
        store.begin();
        store.erase(barcodes(), 1);
        disk.fails = true;
        QVERIFY(!store.commit().ok());
        QVERIFY(store.get(barcodes(), 1) == barcode(1, "A", 7));
    }

    /// Random reads and writes, answered as by the store itself.
    void it_never_differs_from_the_store()
    {
        Counting disk;
        RememberingStore store(disk);
        std::mt19937_64 random(20'261'128);
        const auto below = [&](std::uint64_t bound) {
            return static_cast<std::int64_t>(random() % bound);
        };
        constexpr int rounds = 20'000;
        for (int i = 0; i < rounds; ++i) {
            store.begin();
            if (below(5) == 0)
                store.erase(barcodes(), below(30));
            else if (below(2) == 0)
                store.write(barcodes(),
                            barcode(below(30), std::string(1, "abcdef"[below(6)]), below(6)));
            if (below(10) == 0)
                store.rollback();
            else
                QVERIFY(store.commit().ok());
            Scan scan = below(2) == 0 ? barcodesOf(below(6)) : Scan{.of = &barcodes()};
            scan.limit = below(3) == 0 ? static_cast<std::size_t>(below(4)) : scan.limit;
            if (below(2) == 0)
                scan.direction = Direction::Descending;
            if (!scan.index && below(2) == 0)
                scan.from = Value{below(30)};
            QVERIFY(store.scan(scan) == disk.store.scan(scan));
            const std::int64_t id = below(30);
            QVERIFY(store.get(barcodes(), id) == disk.store.get(barcodes(), id));
        }
        QVERIFY(disk.asked < 2 * rounds * 9 / 10);
    }

    void it_stays_small()
    {
        Counting disk;
        RememberingStore store(disk);
        save(store, {barcode(1, "A", 7)});
        QVERIFY(store.get(barcodes(), 1).has_value());
        for (std::int64_t id = 2; id < 30'000; ++id)
            QVERIFY(!store.get(barcodes(), id));
        disk.asked = 0;
        QVERIFY(store.get(barcodes(), 1).has_value());
        QCOMPARE(disk.asked, 1);
    }

private:
    static void save(Store &store, const std::vector<Row> &rows)
    {
        store.begin();
        for (const Row &row : rows)
            store.write(barcodes(), row);
        QVERIFY(store.commit().ok());
    }
};

QTEST_APPLESS_MAIN(TstKernelRememberingStore)
#include "tst_kernel_remembering_store.moc"
