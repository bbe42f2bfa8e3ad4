// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Records described once, and what a workspace makes of them.

#include "core/kernel/memory_store.h"
#include "core/kernel/workspace.h"

#include <QTest>

#include <array>
#include <limits>

namespace bincard {

namespace {

using namespace literals;
using namespace std::chrono;

enum class Grade {
    Sound,
    Damaged,
    Lost,
};

std::span<const std::string_view> enumNames(Grade)
{
    static constexpr std::array<std::string_view, 3> names{"sound", "damaged", "lost"};
    return names;
}

struct Place
{
    Id<Place> id;
};

/// One field of every kind.
struct Sample
{
    Id<Sample> id;
    Id<Place> warehouse;
    std::int64_t number = 0;
    std::int32_t small = 0;
    bool flag = false;
    Quantity quantity;
    UnitPrice price;
    Money money;
    Instant at;
    Date day = {};
    Grade grade = Grade::Sound;
    std::string text;
    std::string seal;

    static const Description &description()
    {
        static const Description made = describe<Sample>("sample", 903)
                                            .field<&Sample::warehouse>("warehouse")
                                            .field<&Sample::number>("number")
                                            .field<&Sample::small>("small")
                                            .field<&Sample::flag>("flag")
                                            .field<&Sample::quantity>("quantity")
                                            .field<&Sample::price>("price")
                                            .field<&Sample::money>("money")
                                            .field<&Sample::at>("at")
                                            .field<&Sample::day>("day")
                                            .field<&Sample::grade>("grade")
                                            .copied<&Sample::text>("text", "place.name")
                                            .bytes<&Sample::seal>("seal")
                                            .unique("text", {"text"})
                                            .index("by_number", {"number", "text"})
                                            .scope(Scope::Warehouse)
                                            .held(Held::InPart);
        return made;
    }

    friend bool operator==(const Sample &, const Sample &) = default;
};

/// A kind that every device holds whole.
struct Whole
{
    Id<Whole> id;
    std::string name;

    static const Description &description()
    {
        static const Description made
            = describe<Whole>("whole", 904).field<&Whole::name>("name").unique("name", {"name"});
        return made;
    }
};

const Description &samples = Sample::description();

Sample fullSample()
{
    const Currency eur = *currencyFromText("EUR");
    return {.id = {7},
            .warehouse = {3},
            .number = std::numeric_limits<std::int64_t>::min(),
            .small = -5,
            .flag = true,
            .quantity = Quantity{-1},
            .price = {1'250'000, eur},
            .money = {-99, eur},
            .at = {1'795'000'000'123},
            .day = 2026y / November / 23,
            .grade = Grade::Lost,
            .text = "ä \"quoted\"",
            .seal = std::string("\0\xff", 2)};
}

Sample named(std::int64_t id, std::string text, std::int64_t number = 0)
{
    Sample sample;
    sample.id = {id};
    sample.text = std::move(text);
    sample.number = number;
    return sample;
}

} // namespace

class KernelRecords : public QObject
{
    Q_OBJECT

private:
    MemoryStore m_store;
    LocalIds m_ids;

    void given(const std::vector<Sample> &records)
    {
        m_store.begin();
        for (const Sample &record : records)
            m_store.write(samples, rowOf(record));
        QVERIFY(m_store.commit().ok());
    }

    std::string textOf(const Reader &reader, std::int64_t id)
    {
        const auto row = reader.get(samples, id);
        return row ? recordOf<Sample>(*row)->text : "(none)";
    }

private Q_SLOTS:

    void init()
    {
        m_store = {};
        m_ids = LocalIds();
    }

    void a_record_becomes_a_row_and_again_itself()
    {
        QVERIFY(*recordOf<Sample>(rowOf(fullSample())) == fullSample());
        QVERIFY(*recordOf<Sample>(rowOf(Sample{})) == Sample{});
        QCOMPARE(rowOf(fullSample()).size(), samples.fields.size());
        QCOMPARE(toText(samples, rowOf(fullSample())),
                 "sample{id=7 warehouse=3 number=-9223372036854775808 small=-5 flag=1 quantity=-1 "
                 "price=1250000 price_currency=EUR money=-99 money_currency=EUR at=1795000000123 "
                 "day=20261123 grade=lost text=ä \"quoted\" seal=<2 bytes>}");
    }

    void a_description_says_what_each_field_is()
    {
        using enum FieldKind;
        const std::vector<FieldKind> expected{Id,       Id,           Integer,     Integer, Boolean,
                                              Quantity, UnitPrice,    Text,        Money,   Text,
                                              Instant,  CalendarDate, Enumeration, Text,    Bytes};
        QCOMPARE(samples.fields.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QVERIFY2(samples.fields[i].kind == expected[i], samples.fields[i].name.c_str());
            QCOMPARE(std::holds_alternative<std::int64_t>(rowOf(Sample{})[i]),
                     isInteger(expected[i]));
        }
        QCOMPARE(samples.fields[samples.fieldNumber("text")].copiedFrom, "place.name");
        QCOMPARE(scopeOf(samples, rowOf(fullSample())), 3);
        QVERIFY_EXCEPTION_THROWN((void)samples.fieldNumber("nowhere"), Defect);
        QVERIFY_EXCEPTION_THROWN((void)samples.index("nowhere"), Defect);
        QVERIFY_EXCEPTION_THROWN((void)scopeOf(Whole::description(), {}), Defect);
    }

    void a_row_that_does_not_fit_is_refused_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<qlonglong>("number");
        const auto text = [](const char *field, const char *value) {
            QTest::addRow("%s = '%s'", field, value)
                << QString::fromUtf8(field) << QString::fromUtf8(value) << 0LL;
        };
        const auto number = [](const char *field, qlonglong value) {
            QTest::addRow("%s = %lld", field, value)
                << QString::fromUtf8(field) << QString() << value;
        };
        text("id", "7");
        text("number", "x");
        text("quantity", "1");
        text("price_currency", "euro");
        text("grade", "broken");
        text("grade", "Sound");
        number("small", std::int64_t{1} << 40);
        number("flag", 2);
        number("flag", -1);
        number("day", 20'260'231);
        number("grade", 1);
        number("text", 5);
        number("seal", 5);
        number("money_currency", 978);
    }

    void a_row_that_does_not_fit_is_refused()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(qlonglong, number);
        Row row = rowOf(fullSample());
        const std::size_t at = samples.fieldNumber(field.toStdString());
        row[at] = text.isNull() ? Value(std::int64_t{number}) : Value(text.toStdString());
        QCOMPARE(recordOf<Sample>(row).error().code, ErrorCode::Malformed);
    }

    void a_row_of_another_length_is_refused()
    {
        Row row = rowOf(fullSample());
        row.pop_back();
        QCOMPARE(recordOf<Sample>(row).error().code, ErrorCode::Malformed);
        QCOMPARE(recordOf<Sample>({}).error().code, ErrorCode::Malformed);
    }

    void a_workspace_reads_through_and_keeps_its_writes_to_itself()
    {
        given({named(1, "one"), named(2, "two")});
        Workspace workspace(m_store, m_ids);
        workspace.put(named(1, "changed"));
        workspace.erase(Id<Sample>{2});
        workspace.put(named(3, "new"));
        QCOMPARE(workspace.get(Id<Sample>{1})->text, "changed");
        QVERIFY(!workspace.get(Id<Sample>{2}));
        QCOMPARE(workspace.list<Sample>("by_number", std::int64_t{0}).size(), 2U);
        QCOMPARE(textOf(m_store, 1), "one");
        QCOMPARE(textOf(m_store, 2), "two");
        QCOMPARE(textOf(m_store, 3), "(none)");
    }

    void the_image_before_is_that_of_the_first_touch()
    {
        given({named(1, "one"), named(2, "two")});
        Workspace workspace(m_store, m_ids);
        workspace.put(named(2, "second"));
        workspace.put(named(1, "first"));
        workspace.put(named(2, "third"));
        workspace.put(named(9, "new"));
        QCOMPARE(workspace.changes().size(), 3U);
        QCOMPARE(workspace.changes()[0].id, 2);
        QVERIFY(workspace.changes()[0].before == rowOf(named(2, "two")));
        QVERIFY(workspace.changes()[0].after == rowOf(named(2, "third")));
        QVERIFY(!workspace.changes()[2].before);
    }

    void an_erased_record_may_be_put_again()
    {
        given({named(1, "one", 5)});
        Workspace workspace(m_store, m_ids);
        workspace.erase(Id<Sample>{1});
        QVERIFY(!workspace.find<Sample>("text", std::string("one")));
        workspace.put(named(1, "back", 5));
        workspace.put(named(2, "brief"));
        workspace.erase(Id<Sample>{2});
        QCOMPARE(workspace.list<Sample>("by_number", std::int64_t{5}).size(), 1U);
        QCOMPARE(workspace.changes().size(), 2U);
        m_store.begin();
        workspace.writeTo(m_store);
        QVERIFY(m_store.commit().ok());
        QCOMPARE(textOf(m_store, 1), "back");
        QCOMPARE(textOf(m_store, 2), "(none)");
    }

    void before_images_take_a_store_back()
    {
        given({named(1, "one"), named(2, "two")});
        Workspace workspace(m_store, m_ids);
        workspace.put(named(1, "changed"));
        workspace.erase(Id<Sample>{2});
        workspace.put(named(3, "new"));
        m_store.begin();
        workspace.writeTo(m_store);
        QVERIFY(m_store.commit().ok());
        m_store.begin();
        for (const Change &change : workspace.changes()) {
            if (change.before)
                m_store.write(*change.of, *change.before);
            else
                m_store.erase(*change.of, change.id);
        }
        QVERIFY(m_store.commit().ok());
        QCOMPARE(textOf(m_store, 1), "one");
        QCOMPARE(textOf(m_store, 2), "two");
        QCOMPARE(textOf(m_store, 3), "(none)");
    }

    void a_savepoint_is_dropped_or_merged()
    {
        given({named(1, "one")});
        Workspace outer(m_store, m_ids);
        outer.put(named(1, "outer"));
        {
            Workspace dropped(outer, m_ids);
            dropped.put(named(1, "dropped"));
            dropped.put(named(5, "dropped"));
        }
        QCOMPARE(textOf(outer, 1), "outer");
        QCOMPARE(outer.changes().size(), 1U);

        Workspace merged(outer, m_ids);
        merged.put(named(1, "inner"));
        merged.put(named(2, "added"));
        merged.erase(Id<Sample>{2});
        QVERIFY(merged.changes()[0].before == rowOf(named(1, "outer")));
        merged.mergeInto(outer);
        QCOMPARE(textOf(outer, 1), "inner");
        QCOMPARE(textOf(outer, 2), "(none)");
        QVERIFY(outer.changes()[0].before == rowOf(named(1, "one")));
    }

    void what_a_device_does_not_hold_is_unknown_and_not_absent()
    {
        const Workspace device(m_store, m_ids, Workspace::Completeness::Partial);
        const Workspace hub(m_store, m_ids);
        QCOMPARE(device.require(Id<Sample>{1}).error().code, ErrorCode::Unknown);
        QCOMPARE(device.require(Id<Whole>{1}).error().code, ErrorCode::NotFound);
        QCOMPARE(hub.require(Id<Sample>{1}).error().code, ErrorCode::NotFound);
        given({named(1, "one")});
        QCOMPARE(device.require(Id<Sample>{1})->text, "one");
    }

    void of_two_with_one_key_the_hubs_is_found()
    {
        given({named(8, "same"), named(-1, "same"), named(-2, "mine")});
        const Workspace workspace(m_store, m_ids);
        QCOMPARE(workspace.find<Sample>("text", std::string("same"))->id, Id<Sample>{8});
        QCOMPARE(workspace.find<Sample>("text", std::string("mine"))->id, Id<Sample>{-2});
        QVERIFY(!workspace.find<Sample>("text", std::string("")));
        QVERIFY_EXCEPTION_THROWN((void)workspace.find<Sample>("by_number", std::int64_t{1}),
                                 Defect);
    }

    void a_range_of_records_is_read_in_its_order()
    {
        given({named(1, "a", 1), named(2, "b", 1), named(3, "c", 1), named(4, "d", 2)});
        Workspace workspace(m_store, m_ids);
        workspace.erase(Id<Sample>{3});
        const auto records = workspace.list<Sample>(
            Range{.to = std::string("c"), .direction = Direction::Descending, .limit = 1},
            "by_number", std::int64_t{1});
        QCOMPARE(records.size(), 1U);
        QCOMPARE(records.front().id, Id<Sample>{2});
    }

    void new_ids_come_from_the_source()
    {
        Workspace workspace(m_store, m_ids);
        QCOMPARE(workspace.newId<Sample>(), Id<Sample>{-1});
        Workspace inner(workspace, m_ids);
        QCOMPARE(inner.newId<Sample>(), Id<Sample>{-2});
    }

    void a_record_without_an_id_is_a_defect()
    {
        Workspace workspace(m_store, m_ids);
        QVERIFY_EXCEPTION_THROWN(workspace.put(Sample{}), Defect);
        QVERIFY_EXCEPTION_THROWN(workspace.put(samples, Row{Value(1)}), Defect);
    }
};

} // namespace bincard

QTEST_APPLESS_MAIN(bincard::KernelRecords)

#include "tst_kernel_records.moc"
