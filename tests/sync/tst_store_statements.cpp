// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every scan, whatever its bounds, is one search in its index and needs no sorting.

#include "tests/sync/database_file.h"

#include <QTest>

namespace bincard::store {

class StoreStatements : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void every_scan_is_a_search_in_its_index()
    {
        const Description &notes = Note::description();
        const DatabaseFile file;
        const auto store = file.open();
        QVERIFY(store.ok() && commitNotes(**store, 1, 10).ok());
        int shapes = 0;
        for (int index = -1; index < 2; ++index) {
            const std::size_t length
                = index < 0 ? 0 : notes.indexes[static_cast<std::size_t>(index)].fields.size();
            for (std::size_t prefix = 0; prefix <= length; ++prefix) {
                for (int bounds = 0; bounds < 16; ++bounds) {
                    const ScanShape shape{.index = index,
                                          .prefix = prefix,
                                          .from = (bounds & 1) != 0,
                                          .to = (bounds & 2) != 0,
                                          .after = (bounds & 4) != 0,
                                          .direction = (bounds & 8) != 0 ? Direction::Descending
                                                                         : Direction::Ascending};
                    checkPlan(**store, notes, shape);
                    ++shapes;
                }
            }
        }
        QCOMPARE(shapes, 6 * 16);
    }

private:
    static void checkPlan(const SqlcipherStore &store, const Description &of,
                          const ScanShape &shape)
    {
        Statement plan(store.handle(), "EXPLAIN QUERY PLAN " + scanSql(of, shape));
        QVERIFY(plan.step() == Step::Row);
        const QByteArray step = QByteArray::fromStdString(std::string(plan.text(3)));
        const bool bounded = shape.prefix > 0 || shape.from || shape.to || shape.after;
        QVERIFY2(step.startsWith(bounded ? "SEARCH" : "SCAN"), step);
        if (shape.index >= 0)
            QVERIFY2(step.contains(shape.index == 0 ? "note_code" : "note_by_count"), step);
        const std::size_t sides
            = (shape.from || (shape.after && shape.direction == Direction::Ascending))
            + (shape.to || (shape.after && shape.direction == Direction::Descending));
        const auto tests = step.count('<') + step.count('>');
        QVERIFY2(std::cmp_equal(tests, sides), step);
        QVERIFY2(plan.step() == Step::Done, "a second step: it sorts");
    }
};

} // namespace bincard::store

QTEST_APPLESS_MAIN(bincard::store::StoreStatements)

#include "tst_store_statements.moc"
