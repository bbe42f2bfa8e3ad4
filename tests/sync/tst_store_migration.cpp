// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A database meets a newer program, or an older one.

#include "tests/sync/database_file.h"

#include <QTest>

#include <array>

namespace bincard::store {

namespace {

enum class Mood {
    Plain,
    Urgent,
};

std::span<const std::string_view> enumNames(Mood)
{
    static constexpr std::array<std::string_view, 2> names{"plain", "urgent"};
    return names;
}

/// The note of a later version: four fields more, and other indexes.
struct LaterNote
{
    Id<LaterNote> id;
    std::string code;
    std::int64_t count = 0;
    std::string author;
    Quantity weight;
    std::string seal;
    Mood mood = Mood::Plain;

    static const Description &description()
    {
        static const Description made = describe<LaterNote>("note", 901)
                                            .field<&LaterNote::code>("code")
                                            .field<&LaterNote::count>("count")
                                            .field<&LaterNote::author>("author")
                                            .field<&LaterNote::weight>("weight")
                                            .bytes<&LaterNote::seal>("seal")
                                            .field<&LaterNote::mood>("mood")
                                            .unique("code", {"code"})
                                            .index("by_count", {"count"})
                                            .index("by_author", {"author", "code"});
        return made;
    }
};

/// A note whose count has become text: no rule says what the old numbers mean.
struct ChangedNote
{
    Id<ChangedNote> id;
    std::string code;
    std::string count;

    static const Description &description()
    {
        static const Description made = describe<ChangedNote>("note", 901)
                                            .field<&ChangedNote::code>("code")
                                            .field<&ChangedNote::count>("count");
        return made;
    }
};

struct Other
{
    Id<Other> id;

    static const Description &description()
    {
        static const Description made = describe<Other>("other", 902);
        return made;
    }
};

} // namespace

class StoreMigration : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DatabaseFile> m_file;

private Q_SLOTS:

    void init()
    {
        m_file = std::make_unique<DatabaseFile>();
        QVERIFY(commitNotes(**m_file->open(), 1, 3).ok());
    }

    void old_rows_have_empty_new_fields_and_are_found_by_new_indexes()
    {
        const Description &later = LaterNote::description();
        const auto store = m_file->openWith(later);
        QVERIFY2(store.ok(), store.ok() ? "" : store.error().detail.c_str());
        const auto second = (*store)->get(later, 2);
        QCOMPARE(toText(later, second.value()),
                 "note{id=2 code=note-0000002 count=2 author= weight=0 seal=<0 bytes> mood=plain}");
        QCOMPARE(
            (*store)
                ->scan(
                    {.of = &later, .index = &later.index("by_author"), .prefix = {std::string()}})
                .size(),
            3U);
        (*store)->begin();
        (*store)->write(
            later, rowOf(LaterNote{{4}, "new", 1, "me", Quantity::units(2), "s", Mood::Urgent}));
        QVERIFY((*store)->commit().ok());
        QVERIFY((*store)->integrityCheck().ok());
    }

    void opening_again_changes_nothing()
    {
        QVERIFY(m_file->openWith(LaterNote::description()).ok());
        const QByteArray before = m_file->bytes();
        QVERIFY(m_file->openWith(LaterNote::description()).ok());
        QCOMPARE(m_file->bytes(), before);
    }

    void a_newer_programs_database_is_refused_and_kept()
    {
        QVERIFY(m_file->openWith(LaterNote::description()).ok());
        const auto older = m_file->open();
        QCOMPARE(older.error().code, ErrorCode::StorageFailed);
        QCOMPARE(older.error().detail,
                 "note.author is text in the database and absent in this program");
        QVERIFY((*m_file->openWith(LaterNote::description()))
                    ->get(LaterNote::description(), 1)
                    .has_value());
    }

    void a_changed_type_is_refused()
    {
        QCOMPARE(m_file->openWith(ChangedNote::description()).error().detail,
                 "note.count is integer in the database and text in this program");
    }

    void a_table_that_this_program_does_not_know_is_kept()
    {
        QVERIFY(m_file->openWith(Other::description()).ok());
        QVERIFY((*m_file->open())->get(Note::description(), 3).has_value());
    }

    void a_kind_that_the_store_was_not_opened_with_is_a_defect()
    {
        const auto store = m_file->openWith(Other::description());
        QVERIFY_EXCEPTION_THROWN((void)(*store)->get(Note::description(), 3), Defect);
    }
};

} // namespace bincard::store

QTEST_APPLESS_MAIN(bincard::store::StoreMigration)

#include "tst_store_migration.moc"
