// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/product.h"
#include "core/kernel/memory_store.h"
#include "core/kernel/read_memory.h"

#include <QTest>

using namespace bincard;
using catalog::Barcode;

namespace {

/// Counts what is asked of the store behind it.
class Counting final : public Reader
{
public:
    explicit Counting(const Reader &base)
        : m_base(base)
    { }

    std::optional<Row> get(const Description &of, std::int64_t id) const override
    {
        ++asked;
        return m_base.get(of, id);
    }

    std::vector<Row> scan(const Scan &scan) const override
    {
        ++asked;
        return m_base.scan(scan);
    }

    mutable int asked = 0;

private:
    const Reader &m_base;
};

void save(MemoryStore &store, const Barcode &barcode)
{
    store.begin();
    store.write(Barcode::description(), rowOf(barcode));
    QVERIFY(store.commit().ok());
}

Scan barcodesOf(std::int64_t product)
{
    const Description &of = Barcode::description();
    return {.of = &of, .index = &of.index("by_product"), .prefix = {product}};
}

} // namespace

/// Reading the same row twice asks the store once.
class TstKernelReadMemory : public QObject
{
    Q_OBJECT

private slots:

    void the_same_question_is_asked_once()
    {
        MemoryStore store;
        save(store, {.id = {1}, .code = "4006381333931", .product = {7}});
        const Counting counting(store);
        const ReadMemory memory(counting);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(memory.get(Barcode::description(), 1) == store.get(Barcode::description(), 1));
            QVERIFY(!memory.get(Barcode::description(), 2));
            QCOMPARE(memory.scan(barcodesOf(7)).size(), 1U);
        }
        QCOMPARE(counting.asked, 3);
    }

    void another_question_has_an_answer_of_its_own()
    {
        MemoryStore store;
        save(store, {.id = {1}, .code = "A", .product = {7}});
        save(store, {.id = {2}, .code = "B", .product = {7}});
        const ReadMemory memory(store);
        Scan scan = barcodesOf(7);
        QCOMPARE(memory.scan(scan).size(), 2U);
        scan.limit = 1;
        QCOMPARE(idOf(memory.scan(scan).front()), 1);
        scan.direction = Direction::Descending;
        QCOMPARE(idOf(memory.scan(scan).front()), 2);
        scan.after = memory.scan(scan).front();
        QCOMPARE(idOf(memory.scan(scan).front()), 1);
        QVERIFY(memory.scan(barcodesOf(8)).empty());
        const Description &of = Barcode::description();
        QCOMPARE(memory.scan({.of = &of, .index = &of.index("by_code"), .prefix = {"B"}}).size(),
                 1U);
        QCOMPARE(memory.scan({.of = &of}).size(), 2U);
    }

    void what_was_written_since_is_seen_after_forgetting()
    {
        MemoryStore store;
        save(store, {.id = {1}, .code = "A", .product = {7}});
        ReadMemory memory(store);
        QCOMPARE(memory.scan(barcodesOf(7)).size(), 1U);
        save(store, {.id = {2}, .code = "B", .product = {7}});
        QCOMPARE(memory.scan(barcodesOf(7)).size(), 1U);
        memory.forget();
        QCOMPARE(memory.scan(barcodesOf(7)).size(), 2U);
    }
};

QTEST_APPLESS_MAIN(TstKernelReadMemory)
#include "tst_kernel_read_memory.moc"
