// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/import_staging.h"
#include "app/ctl/office_command.h"
#include "app/ctl/online_retail.h"
#include "app/tables/import_rows.h"
#include "app/tables/import_stream.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <iostream>

namespace bincard::ctl {

namespace {

using namespace tables;
using namespace Qt::StringLiterals;

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"bincardctl import KIND FILE.csv\n"
                                     "bincardctl import --list\n\n"
                                     "Checks the whole file, then imports what the hub does not "
                                     "have yet; killed in between, it is\n"
                                     "started again, or the hub goes on by itself. Spaces, case "
                                     "and underscores in the names of\n"
                                     "columns do not matter, and neither does their order."_s);
    addFolderOptions(parser);
    parser.addOptions({
        {u"list"_s, u"All kinds of table with their columns; * by these a row is known again."_s},
        {u"mapping"_s,
         u"A file that says how this one names the columns: lines \"our column = theirs\", or "
         "= \"what every row says\"."_s,
         u"FILE"_s},
        {u"profile"_s,
         u"orders only, as others have them: shopify, woocommerce, amazon, json or csv (fields: "
         "sync/channel/README.md), online-retail (the UCI data set)."_s,
         u"NAME"_s},
        {u"channel"_s, u"With a shop's profile: which channel it is (the profile's name)."_s,
         u"NAME"_s},
        {u"charset"_s, u"With amazon or csv: the encoding that its sender names."_s, u"NAME"_s},
        {u"stock"_s, u"With a profile: opening stock of each product it makes (0)."_s, u"N"_s,
         u"0"_s},
        {u"rows"_s, u"Also writes what it says of rows, a line a row, into this CSV file."_s,
         u"FILE"_s},
        {u"dry-run"_s, u"Says what would be done, and does nothing."_s},
    });
}

struct Wish
{
    const ImportTable *table = nullptr;
    QString file = {};
    QString mapping = {};
    QString profile = {};
    QString channel = {};
    QString charset = {};
    QString rows = {};
    std::int64_t stock = 0;
    bool dryRun = false;
    QString problem = {};
};

Wish wishFrom(const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments();
    const QStringList profiles = channelProfiles() << u"online-retail"_s;
    bool isNumber = false;
    Wish wish{.table = tableNamed(words.value(0)),
              .file = words.value(1),
              .mapping = parser.value(u"mapping"_s),
              .profile = parser.value(u"profile"_s),
              .charset = parser.value(u"charset"_s),
              .rows = parser.value(u"rows"_s)};
    wish.channel = parser.isSet(u"channel"_s) ? parser.value(u"channel"_s) : wish.profile;
    wish.stock = parser.value(u"stock"_s).toLongLong(&isNumber);
    wish.dryRun = parser.isSet(u"dry-run"_s);
    if (words.size() != 2 || !wish.table)
        wish.problem = u"import KIND FILE, a kind of those that import --list names"_s;
    else if (!wish.profile.isEmpty()
             && (!profiles.contains(wish.profile) || wish.table->name != u"orders"_s))
        wish.problem = u"orders have the profiles %1"_s.arg(profiles.join(u", "_s));
    else if (!wish.profile.isEmpty() && !wish.mapping.isEmpty())
        wish.problem = u"a profile and a mapping are two ways to read a file"_s;
    else if (!isNumber || wish.stock < 0)
        wish.problem = u"--stock is a number of units"_s;
    return wish;
}

int listTables()
{
    for (const ImportTable &table : importTables()) {
        QStringList columns = table.columns;
        for (QString &column : columns) {
            const bool isKey
                = table.record && std::ranges::any_of(table.keys, [&](std::size_t key) {
                      return table.record->fields[key].name == column.toStdString();
                  });
            column += isKey ? u"*"_s : QString();
        }
        std::cout << table.name.toStdString() << ": " << columns.join(u", "_s).toStdString()
                  << '\n';
    }
    return Done;
}

/// How many rows are bad.
std::size_t tell(Plan &plan)
{
    std::ranges::stable_sort(plan.notes, {}, &RowNote::row);
    for (const RowNote &note : plan.notes) {
        const std::string place
            = note.place.empty() ? "row " + std::to_string(note.row) : note.place;
        std::cout << place << ": " << wordFor(note.kind) << ": " << note.text << '\n';
    }
    return plan.count(RowNote::Kind::Bad);
}

void tellProgress(std::size_t to, std::size_t all)
{
    std::cerr << '\r' << to << " of " << all << " operations" << std::flush;
}

void tellTaken(std::size_t to, std::size_t all)
{
    std::cerr << '\r' << to << " of " << all << " records" << std::flush;
}

void say(const std::string &what, std::size_t unchanged, std::size_t operations, std::size_t bad)
{
    std::cout << what << ", " << unchanged << " known already, " << operations << " operations, "
              << bad << " bad\n";
    if (bad > 0)
        std::cerr << "bincardctl: nothing was imported\n";
}

/// `what` is how much the file has: "12 rows".
int importPlan(const Wish &wish, Plan plan, const std::string &what, Desk &desk)
{
    tryOut(plan, desk);
    const std::size_t bad = tell(plan);
    if (!wish.rows.isEmpty()) {
        if (const auto written = writeRows(wish.rows, plan); !written)
            return saidNo(written.error());
    }
    say(what, plan.unchanged, plan.operations.size(), bad);
    if (bad > 0)
        return Finding;
    if (wish.dryRun || plan.operations.empty())
        return Done;
    const auto done = carryOut(plan, desk, tellProgress);
    std::cerr << '\n';
    return done ? Done : saidNo(done.error());
}

/// One file of a table, from its first row to the hub's last word.
class FileImport
{
public:
    FileImport(const Wish &wish, QFile &file, const std::string &folder, const Outside &outside)
        : m_wish(wish)
        , m_file(file)
        , m_folder(folder)
        , m_outside(outside)
    { }

    int run()
    {
        auto mapping = readMapping();
        if (!mapping)
            return saidNo(mapping.error());
        if (const auto known = knowFile(mapping->text()); !known)
            return saidNo(known.error());
        if (const auto over = finishEarlier(); !over)
            return saidNo(over.error());
        constexpr qint64 bytesInMemory = 1024 * 1024;
        const bool isLarge = m_file.size() > bytesInMemory;
        auto desk = Desk::open(m_folder, m_outside,
                               isLarge ? Desk::Keeps::OnDisk : Desk::Keeps::InMemory);
        if (!desk)
            return saidNo(desk.error());
        TableSlices slices(m_file, *m_wish.table, *std::move(mapping));
        return run(slices, **desk);
    }

private:
    Result<ImportMapping> readMapping() const
    {
        if (m_wish.mapping.isEmpty())
            return ImportMapping();
        QFile file(m_wish.mapping);
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::NotFound, m_wish.mapping.toStdString()};
        return ImportMapping::fromText(QString::fromUtf8(file.readAll()), *m_wish.table);
    }

    Result<> knowFile(const QString &mapping)
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        hash.addData((m_wish.table->name + u'\n' + mapping).toUtf8());
        if (!hash.addData(&m_file))
            return Error{ErrorCode::StorageFailed, m_wish.file.toStdString() + " cannot be read"};
        m_sha256 = hash.result().toStdString();
        return {};
    }

    /// What the hub has of this very file it finishes first: then the rest is told apart from it.
    Result<> finishEarlier() const
    {
        if (!m_wish.table->isTaken || m_wish.dryRun)
            return {};
        auto line = HubLine::open(m_folder, m_outside);
        if (!line)
            return line.error();
        const auto running = importUnderWay(*line, m_sha256, "Running");
        if (!running || !*running)
            return running ? Result<>{} : Result<>{running.error()};
        std::cerr << "bincardctl: the hub has this file, and goes on with it\n";
        const auto done = awaitImport(*line, {(*running)->import}, tellTaken);
        std::cerr << '\n';
        return done ? Result<>{} : Result<>{done.error()};
    }

    /// Whoever began to stage this file, and was killed, does not go on.
    Result<> takeOver(Sending &sending, Desk &desk) const
    {
        if (!m_wish.table->isTaken || m_wish.dryRun)
            return {};
        const auto begun = importUnderWay(desk.line(), m_sha256, "Staging");
        if (!begun || !*begun)
            return begun ? Result<>{} : Result<>{begun.error()};
        const std::vector<Operation> cancel{documents::CancelImport{
            .import = {(*begun)->import}, .warehouse = {(*begun)->warehouse}}};
        return sending.send(cancel);
    }

    int run(TableSlices &slices, Desk &desk)
    {
        Sending sending(desk);
        if (const auto free = takeOver(sending, desk); !free)
            return saidNo(free.error());
        Staging staging(desk, sending, m_wish.table->name, m_sha256,
                        QFileInfo(m_wish.file).fileName());
        const auto checked = check(slices, desk, staging);
        if (!checked)
            return saidNo(checked.error());
        if (slices.guessedEncoding())
            std::cerr << "bincardctl: not UTF-8, read as Windows-1252\n";
        if (!m_wish.rows.isEmpty()) {
            if (const auto written = writeRows(m_wish.rows, m_noted); !written)
                return saidNo(written.error());
        }
        say(std::to_string(checked->rows) + " rows", checked->unchanged, checked->operations,
            checked->bad);
        if (checked->bad > 0)
            return Finding;
        if (m_wish.dryRun || checked->operations == 0)
            return Done;
        return m_wish.table->isTaken ? start(staging, checked->rows, desk)
                                     : push(slices, checked->operations, sending, desk);
    }

    /// What is taken is staged while the rest is still being checked.
    Result<StreamCount> check(TableSlices &slices, Desk &desk, Staging &staging)
    {
        const bool isStaged = m_wish.table->isTaken && !m_wish.dryRun;
        std::size_t bad = 0;
        const auto told = [&](Plan &plan) -> Result<> {
            bad += tell(plan);
            std::cerr << '\r' << slices.count() << " rows checked" << std::flush;
            if (isStaged && bad == 0) {
                if (const auto staged = staging.add(plan); !staged)
                    return staged;
            }
            if (!m_wish.rows.isEmpty())
                std::ranges::move(plan.notes, std::back_inserter(m_noted.notes));
            return {};
        };
        const auto again = [&]() -> Result<> {
            bad = 0;
            m_noted = {};
            return staging.drop();
        };
        auto checked = checkStream(slices, *m_wish.table, desk, told, again);
        std::cerr << '\n';
        if (checked && checked->bad == 0)
            return checked;
        const auto dropped = staging.drop();
        return checked && !dropped ? Result<StreamCount>(dropped.error()) : checked;
    }

    static int start(Staging &staging, std::size_t rows, Desk &desk)
    {
        const auto import = staging.start(rows);
        if (!import && import.error().code == ErrorCode::NeedsApproval) {
            std::cerr << "bincardctl: it waits for somebody's word (bincardctl held)\n";
            return Finding;
        }
        if (!import)
            return saidNo(import.error());
        const auto over = awaitImport(desk.line(), *import, tellTaken);
        std::cerr << '\n';
        if (!over)
            return saidNo(over.error());
        for (const wire::RefusedLine &line : over->refused)
            std::cout << "row " << line.row << ": refused: " << line.what << ": " << line.code
                      << '\n';
        const wire::ImportLine &end = over->imports.front();
        if (end.state != "Done")
            std::cerr << "bincardctl: it was cancelled\n";
        return end.state == "Done" && end.refused == 0 ? Done : Finding;
    }

    /// Portion by portion; killed in between, the next run finds what is done.
    int push(TableSlices &slices, std::size_t all, Sending &sending, Desk &desk)
    {
        std::size_t before = 0;
        const auto done = planStream(slices, *m_wish.table, desk, [&](Plan &plan) -> Result<> {
            std::vector<Operation> portion;
            for (std::size_t i = 0; i < plan.operations.size(); ++i) {
                portion.push_back(plan.operations[i].operation);
                if (portion.size() < wire::pushOperationsMax && i + 1 < plan.operations.size())
                    continue;
                if (const auto sent = sending.send(portion); !sent)
                    return sent;
                before += portion.size();
                portion.clear();
                tellProgress(before, all);
            }
            return {};
        });
        std::cerr << '\n';
        return done ? Done : saidNo(done.error());
    }

    const Wish &m_wish;
    QFile &m_file;
    const std::string &m_folder;
    const Outside &m_outside;
    std::string m_sha256;
    Plan m_noted; // of the whole file, where somebody wants it as a table
};

int importRetail(const Wish &wish, const QByteArray &bytes, const std::string &folder,
                 const Outside &outside)
{
    const auto table = readTable(bytes);
    if (!table)
        return saidNo(table.error());
    if (table->guessedEncoding)
        std::cerr << "bincardctl: not UTF-8, read as Windows-1252\n";
    const auto desk = Desk::open(folder, outside);
    if (!desk)
        return saidNo(desk.error());
    RetailWish retail;
    if (wish.stock > 0)
        retail.stock = [units = wish.stock](const std::string &, std::int64_t) {
            return units;
        };
    return importPlan(wish, planOnlineRetail(*table, **desk, retail).plan,
                      std::to_string(table->rows.size()) + " rows", **desk);
}

int importChannel(const Wish &wish, const QByteArray &bytes, const std::string &folder,
                  const Outside &outside)
{
    const auto intake = readChannel({.profile = wish.profile,
                                     .channel = wish.channel,
                                     .charset = wish.charset,
                                     .bytes = bytes});
    if (!intake)
        return saidNo(intake.error());
    const auto desk = Desk::open(folder, outside);
    if (!desk)
        return saidNo(desk.error());
    return importPlan(wish, planChannel(*intake, wish.channel, **desk),
                      std::to_string(intake->orders.size()) + " orders", **desk);
}

} // namespace

int importFile(const QStringList &arguments, const Outside &outside)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto over = parsed(parser, u"import"_s, arguments))
        return *over;
    if (parser.isSet(u"list"_s))
        return listTables();
    const Wish wish = wishFrom(parser);
    if (!wish.problem.isEmpty())
        return misused(wish.problem);
    QFile file(wish.file);
    if (!file.open(QIODevice::ReadOnly))
        return misused(wish.file + u" cannot be read"_s);
    const std::string folder = openingOf(parser).folder;
    if (channelProfiles().contains(wish.profile))
        return importChannel(wish, file.readAll(), folder, outside);
    if (!wish.profile.isEmpty())
        return importRetail(wish, file.readAll(), folder, outside);
    return FileImport(wish, file, folder, outside).run();
}

} // namespace bincard::ctl
