// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The encrypted file: what it shows to the outside, what it refuses, what survives.

#include "tests/sync/database_file.h"

#include <QTest>

#include <sys/resource.h>
#include <sys/wait.h>

#include <csignal>

namespace bincard::store {

namespace {

const Description &notes = Note::description();

std::size_t countOf(const Reader &reader)
{
    return reader.scan({.of = &notes}).size();
}

ErrorCode refusalOf(const Result<std::unique_ptr<SqlcipherStore>> &opened)
{
    return opened.error().code;
}

} // namespace

class Sqlcipher : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DatabaseFile> m_file;

    std::unique_ptr<SqlcipherStore> opened()
    {
        auto store = m_file->open();
        check(store.ok(), store.ok() ? "" : store.error().detail.c_str());
        return *std::move(store);
    }

    /// A closed file with `count` notes.
    void givenNotes(std::int64_t count)
    {
        QVERIFY(commitNotes(*opened(), 1, count).ok());
    }

private Q_SLOTS:

    void init()
    {
        m_file = std::make_unique<DatabaseFile>();
    }

    void nothing_readable_reaches_the_disk()
    {
        auto store = opened();
        QVERIFY(commitNotes(*store, 1, 100).ok());
        QVERIFY(m_file->bytes("-wal").size() > 4'096);
        for (const char *suffix : {"", "-wal", "-shm"}) {
            for (const char *needle : {"note-00", "by_count", "CREATE", "SQLite format 3"})
                QVERIFY2(!m_file->bytes(suffix).contains(needle), suffix);
        }
        QVERIFY(store->backupTo(m_file->besides("copy.db")).ok());
        store.reset();
        QFile copy(QString::fromStdString(m_file->besides("copy.db")));
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QVERIFY(!copy.readAll().contains("note-00"));
        QVERIFY(m_file->bytes().size() > 4'096);
        QVERIFY(!m_file->bytes().contains("note-00"));
    }

    void two_databases_under_one_key_begin_differently()
    {
        const DatabaseFile other;
        QVERIFY(opened() && other.open().ok());
        QVERIFY(m_file->bytes().first(16) != other.bytes().first(16));
    }

    void only_its_owner_may_read_the_file()
    {
        opened();
        QCOMPARE(QFile::permissions(QString::fromStdString(m_file->path()))
                     & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
    }

    void a_wrong_key_is_refused_and_harms_nothing()
    {
        givenNotes(10);
        const QByteArray before = m_file->bytes();
        QCOMPARE(refusalOf(m_file->open('x')), ErrorCode::StorageWrongKey);
        QCOMPARE(m_file->bytes(), before);
        QCOMPARE(countOf(*opened()), 10U);
    }

    void a_key_has_32_bytes()
    {
        QVERIFY(!DatabaseKey::fromBytes("too short"));
        QVERIFY(!DatabaseKey::fromHex(std::string(64, 'g')));
        QVERIFY(!DatabaseKey::fromHex(std::string(62, 'a')));
        QCOMPARE(DatabaseKey::fromHex(std::string(64, 'A'))->hex(), std::string(64, 'a'));
    }

    void a_database_in_clear_text_is_refused()
    {
        m_file->overwrite(QByteArray("SQLite format 3\0", 16) + QByteArray(8'176, '\0'));
        QCOMPARE(refusalOf(m_file->open()), ErrorCode::StorageNotEncrypted);
    }

    void a_file_that_is_no_database_is_refused()
    {
        m_file->overwrite(QByteArray(8'192, 'z'));
        QCOMPARE(refusalOf(m_file->open()), ErrorCode::StorageWrongKey);
        QCOMPARE(m_file->bytes(), QByteArray(8'192, 'z'));
    }

    void a_truncated_file_is_refused_data()
    {
        QTest::addColumn<int>("kept");
        for (const int kept : {0, 1, 16, 4'095, 4'096, 4'097, 8'192, 20'000, -4'096, -1})
            QTest::addRow("%d bytes", kept) << kept;
    }

    void a_truncated_file_is_refused()
    {
        QFETCH(int, kept);
        givenNotes(2'000);
        const QByteArray whole = m_file->bytes();
        m_file->overwrite(kept < 0 ? whole.chopped(-kept) : whole.first(kept));
        QCOMPARE(refusalOf(m_file->open()), ErrorCode::StorageFailed);
    }

    void one_flipped_byte_is_noticed_on_every_page()
    {
        givenNotes(500);
        const QByteArray whole = m_file->bytes();
        for (qsizetype at = 100; at < whole.size(); at += 4'096) {
            QByteArray flipped = whole;
            flipped[at] = static_cast<char>(flipped[at] ^ 1);
            m_file->overwrite(flipped);
            const auto store = m_file->open();
            if (store)
                QVERIFY2(!(*store)->integrityCheck().ok(), qPrintable(QString::number(at)));
        }
        m_file->overwrite(whole);
        QVERIFY(opened()->integrityCheck().ok());
    }

    void a_store_that_met_a_damaged_page_answers_nothing_more()
    {
        givenNotes(2'000);
        QByteArray bytes = m_file->bytes();
        for (qsizetype at = 8'192 + 100; at < bytes.size(); at += 4'096)
            bytes[at] = static_cast<char>(bytes[at] ^ 1);
        m_file->overwrite(bytes);
        const auto store = m_file->open();
        if (!store)
            return; // noticed even earlier
        QCOMPARE(countOf(**store), 0U);
        QVERIFY((*store)->failure() != nullptr);
        QVERIFY(!(*store)->get(notes, 1));
        QCOMPARE(commitNotes(**store, 1, 1).error().code, ErrorCode::StorageFailed);
    }

    void reading_needs_a_file_that_exists()
    {
        ConnectionOptions reading = m_file->options();
        reading.readOnly = true;
        QCOMPARE(openConnection(reading).error().code, ErrorCode::StorageFailed);
        QVERIFY(!QFile::exists(QString::fromStdString(m_file->path())));
    }

    void an_unfinished_creation_leaves_no_trace()
    {
        QFile unfinished(QString::fromStdString(m_file->path() + ".new"));
        QVERIFY(unfinished.open(QIODevice::WriteOnly) && unfinished.write("torn") == 4);
        unfinished.close();
        QCOMPARE(countOf(*opened()), 0U);
        QVERIFY(!unfinished.exists());
    }

    void a_snapshot_stands_still_while_the_writer_goes_on()
    {
        const auto writer = opened();
        QVERIFY(commitNotes(*writer, 1, 5).ok());
        const std::array records{&notes};
        const auto snapshot = SqlcipherStore::openSnapshot(m_file->options(), records);
        QVERIFY(snapshot.ok());
        QVERIFY(commitNotes(*writer, 6, 9).ok());
        QCOMPARE(countOf(**snapshot), 5U);
        QCOMPARE(countOf(*writer), 9U);
        const auto later = SqlcipherStore::openSnapshot(m_file->options(), records);
        QCOMPARE(countOf(**later), 9U);
    }

    void a_backup_opens_under_the_same_key_and_holds_what_was_committed()
    {
        const DatabaseFile copy;
        auto store = opened();
        QVERIFY(commitNotes(*store, 1, 300).ok());
        QVERIFY(store->backupTo(copy.path()).ok());
        QVERIFY(commitNotes(*store, 301, 310).ok());
        QCOMPARE(store->backupTo(copy.path()).error().code, ErrorCode::StorageFailed);
        QCOMPARE(refusalOf(copy.open('x')), ErrorCode::StorageWrongKey);
        QCOMPARE(countOf(**copy.open()), 300U);
        QVERIFY((*copy.open())->integrityCheck().ok());
    }

    void what_was_committed_survives_a_kill_and_nothing_else()
    {
        const int status = inAnotherProcess([&] {
            const auto store = m_file->open();
            if (!store || !commitNotes(**store, 1, 50).ok())
                return false;
            (*store)->begin();
            (*store)->write(notes, rowOf(Note{{51}, "never committed", 51}));
            (*store)->erase(notes, 1);
            return std::raise(SIGKILL) == 0;
        });
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
        const auto store = opened();
        QCOMPARE(countOf(*store), 50U);
        QVERIFY(store->get(notes, 1).has_value());
        QVERIFY(store->integrityCheck().ok());
    }

    void a_full_disk_fails_the_commit_and_all_that_follows()
    {
        const int status = inAnotherProcess([&] {
            const auto store = m_file->open();
            if (!store || !commitNotes(**store, 1, 5).ok())
                return false;
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit full{static_cast<rlim_t>(m_file->bytes("-wal").size() + 8'192),
                              RLIM_INFINITY};
            setrlimit(RLIMIT_FSIZE, &full);
            const auto failed = commitNotes(**store, 6, 3'000);
            const auto again = commitNotes(**store, 6, 6);
            return !failed.ok() && failed.error().code == ErrorCode::StorageFailed && !again.ok()
                && !(*store)->get(notes, 1) && (*store)->failure() != nullptr;
        });
        QCOMPARE(status, 0);
        const auto store = opened();
        QCOMPARE(countOf(*store), 5U);
        QVERIFY(store->integrityCheck().ok());
    }

    void a_filling_that_lost_power_has_its_indexes_when_opened_again()
    {
        auto store = opened();
        store->begin();
        store->dropIndexes(notes);
        QVERIFY(store->commit().ok());
        QVERIFY(commitNotes(*store, 1, 100).ok());
        const Scan scan{
            .of = &notes, .index = &notes.index("code"), .from = std::string("note-"), .limit = 3};
        QCOMPARE(store->scan(scan).size(), 3U);
        const auto planOf = [&](const SqlcipherStore &of) {
            Statement plan(of.handle(), "EXPLAIN QUERY PLAN " + scanSql(notes, shapeOf(scan)));
            return plan.step() == Step::Row ? std::string(plan.text(3)) : std::string();
        };
        QCOMPARE(planOf(*store), "SCAN note");
        store.reset();
        store = opened();
        QVERIFY(planOf(*store).starts_with("SEARCH note USING INDEX note_code"));
    }

    void many_rows_come_in_without_their_indexes_and_are_found_with_them()
    {
        const auto store = opened();
        std::vector<Row> rows;
        for (std::int64_t id = 1; id <= 3'000; ++id)
            rows.push_back(rowOf(Note{{id}, "bulk-" + std::to_string(id), id % 7}));
        store->begin();
        store->dropIndexes(notes);
        store->writeMany(notes, rows);
        store->writeMany(notes, rows); // a page that comes twice
        store->rebuildIndexes(notes);
        QVERIFY(store->commit().ok());
        QCOMPARE(countOf(*store), 3'000U);
        const auto found = store->scan(
            {.of = &notes, .index = &notes.index("code"), .prefix = {std::string("bulk-2999")}});
        QCOMPARE(found.size(), 1U);
        QVERIFY(store->integrityCheck().ok());
    }
};

} // namespace bincard::store

QTEST_APPLESS_MAIN(bincard::store::Sqlcipher)

#include "tst_sqlcipher.moc"
