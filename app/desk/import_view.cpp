// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/import_view.h"

#include "app/desk/forms.h"
#include "app/desk/import_words.h"
#include "app/desk/page_parts.h"
#include "app/desk/statements.h"
#include "app/floor/text.h"
#include "core/unsaid.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QSaveFile>
#include <QUrl>

#include <algorithm>

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;
using access::Permission;

/// More are counted, and not kept.
constexpr qsizetype badKept = 20'000;

QString numberOf(std::size_t count)
{
    return ImportWords::number(static_cast<qint64>(count));
}

BadLine lineOf(const tables::RowNote &note)
{
    return {.row = ImportWords::number(note.row),
            .column = note.fault.column.empty()
                ? QString()
                : ImportWords::column(QString::fromStdString(note.fault.column)),
            .value = note.fault.kind == tables::Fault::Kind::Refused
                ? QString()
                : QString::fromStdString(note.fault.value),
            .why = ImportWords::why(note)};
}

/// As RFC 4180 has it. What a spreadsheet takes for a formula is text by the quote before it.
QString cellOf(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\'');
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

/// Who may bring such a table in: whoever may do what comes of its rows.
std::int64_t neededFor(const tables::ImportTable &table)
{
    const auto bit = [](Permission permission) {
        return std::int64_t{1} << static_cast<int>(permission);
    };
    if (table.name == u"stock"_s)
        return bit(Permission::AdjustStock);
    if (table.name == u"orders"_s)
        return bit(Permission::ManageOrders);
    if (table.name == u"purchases"_s)
        return bit(Permission::ManagePurchase);
    std::int64_t needed = bit(Permission::ManageMasterData);
    if (table.record) {
        const int kind = table.record->kind + saveKinds;
        if (const auto save = operationFrom(kind, *unsaid(kind)))
            needed |= bit(permissionOf(*save));
    }
    return needed;
}

} // namespace

ImportView::ImportView(QueryThread &reader, app::DeviceSession &device,
                       const store::ConnectionOptions &file)
    : m_reader(reader)
    , m_device(device)
    , m_columns(reader, device)
    , m_worker(file, device)
    , m_sending(device)
{
    connect(&m_files, &FileList::chosen, this, &ImportView::take);
    connect(&m_columns, &ImportColumns::changed, this, &ImportView::changed);
}

void ImportView::show(const Desk &desk)
{
    const bool news = desk.writes != m_desk.writes;
    m_desk = desk;
    if (news && m_import && m_busy)
        readImport();
}

void ImportView::go(Step step)
{
    m_step = step;
    m_problem.clear();
    Q_EMIT changed();
}

void ImportView::fail(const QString &why)
{
    m_problem = why;
    Q_EMIT changed();
}

QString ImportView::fileName() const
{
    return QFileInfo(m_path).fileName();
}

QString ImportView::denied() const
{
    const auto *table = m_step == Choosing ? nullptr : m_columns.chosen();
    const std::int64_t needed = table ? neededFor(*table) : 0;
    const QStringList titles = permissionTitles();
    QStringList lacking;
    for (qsizetype i = 0; i < titles.size(); ++i) {
        if (((needed & ~m_permissions) >> i & 1) != 0)
            lacking << titles[i];
    }
    if (!lacking.isEmpty())
        return DeskText::tr("Your role may not do this: it lacks “%1”. Ask whoever manages people.")
            .arg(lacking.join(u"”, “"_s));
    return m_permissions == 0
        ? DeskText::tr("Your role may change nothing, so it brings in nothing either.")
        : QString();
}

void ImportView::begin()
{
    askWhoItIs();
    if (m_step != Closed)
        return;
    if (m_runs)
        return go(Importing);
    m_files.look();
    go(Choosing);
}

void ImportView::askWhoItIs()
{
    const QPointer<ImportView> self = this;
    m_device.tryOut([self](const Workspace &records, const Occasion &occasion) {
        const auto user = records.get(occasion.user);
        const auto role = user ? records.get(user->role) : std::nullopt;
        const std::int64_t may = role ? role->permissions : 0;
        if (self)
            QMetaObject::invokeMethod(self.data(), [self, may] {
                self->m_permissions = may;
                Q_EMIT self->changed();
            });
    });
}

void ImportView::take(const QString &path)
{
    if (m_runs)
        return begin(); // one after the other
    const QUrl url(path);
    m_path = url.isLocalFile() ? url.toLocalFile() : path.trimmed();
    if (m_path.isEmpty())
        return;
    if (m_step == Closed)
        askWhoItIs();
    if (const auto read = m_columns.read(m_path); !read) {
        go(Choosing);
        return fail(ImportWords::unreadable(read.error()));
    }
    go(Matching);
}

void ImportView::back()
{
    if (m_step == Checking && m_busy)
        return stop();
    if (m_step == Checking)
        return go(Matching);
    if (m_step == Matching) {
        m_files.look();
        return go(Choosing);
    }
    close();
}

bool ImportView::isCheckable() const
{
    return m_step == Matching && m_columns.missing().isEmpty() && denied().isEmpty();
}

void ImportView::check()
{
    if (!isCheckable())
        return;
    m_tally = {};
    m_isChecked = false;
    m_verdict.clear();
    m_tone = 0;
    m_saved.clear();
    m_given = {};
    m_import = {};
    m_bad.setRows({});
    m_busy = true;
    showTally(m_tally);
    go(Checking);
    const QPointer<ImportView> self = this;
    m_device.tryOut([self](const Workspace &, const Occasion &occasion) {
        if (self)
            QMetaObject::invokeMethod(self.data(), [self, occasion] {
                self->beginCheck(occasion);
            });
    });
}

void ImportView::beginCheck(const Occasion &occasion)
{
    m_job = {.path = m_path,
             .table = m_columns.chosen(),
             .mapping = m_columns.mapping(),
             .charset = m_columns.charset(),
             .occasion = occasion,
             .warehouse = {m_desk.warehouse}};
    m_worker.check(
        m_job,
        [this](const ImportTally &tally, const QList<tables::RowNote> &bad) {
            takePortion(tally, bad);
        },
        [this](const Result<ImportTally> &end) {
            takeCheck(end);
        });
}

void ImportView::takePortion(const ImportTally &tally, const QList<tables::RowNote> &bad)
{
    QList<BadLine> lines = tally.round == m_tally.round ? m_bad.rows() : QList<BadLine>();
    m_tally = tally;
    for (const tables::RowNote &note : bad) {
        if (lines.size() < badKept)
            lines << lineOf(note);
    }
    m_bad.setRows(std::move(lines));
    showTally(tally);
    Q_EMIT changed();
}

void ImportView::showTally(const ImportTally &tally)
{
    m_progress = tally.read;
    m_progressText = DeskText::tr("%1 rows checked").arg(numberOf(tally.count.rows));
    const auto figure = [](const QString &label, std::size_t count, int tone = 0) {
        return FactLine{.label = label, .text = numberOf(count), .tone = count == 0 ? 0 : tone};
    };
    m_figures.setRows({figure(DeskText::tr("New"), tally.count.made),
                       figure(DeskText::tr("Changed"), tally.count.changed),
                       figure(DeskText::tr("Known already"), tally.count.unchanged),
                       figure(DeskText::tr("Bad"), tally.count.bad, toneError)});
}

QString ImportView::progressText() const
{
    return m_sending.waits() && m_busy && m_step == Importing
        ? DeskText::tr("Waiting for the hub: %1").arg(m_progressText)
        : m_progressText;
}

void ImportView::takeCheck(const Result<ImportTally> &end)
{
    m_busy = false;
    if (!end)
        return conclude(ImportWords::unreadable(end.error()), toneError);
    if (end->stopped)
        return conclude(DeskText::tr("Stopped. Nothing was brought in."), toneWarning);
    m_tally = *end;
    showTally(m_tally);
    judge(m_tally);
}

void ImportView::judge(const ImportTally &tally)
{
    const QString guessed = tally.guessedEncoding
        ? u' ' + DeskText::tr("It is not UTF-8, and was read as Windows-1252.")
        : QString();
    if (tally.count.bad > 0)
        return conclude(DeskText::tr("Nothing is brought in while a row is bad: mend them in the "
                                     "file, and check it again.")
                            + guessed,
                        toneError);
    if (tally.count.operations == 0)
        return conclude(DeskText::tr("Everything in this file is known already: nothing changes.")
                            + guessed,
                        toneOk);
    m_isChecked = true;
    conclude(DeskText::tr("Every row is good. Nothing was changed yet.") + guessed, toneOk);
    if (m_job.table->isTaken)
        askForFile();
}

void ImportView::conclude(const QString &verdict, int tone)
{
    m_verdict = verdict;
    m_tone = tone;
    Q_EMIT changed();
}

void ImportView::askForFile()
{
    m_reader.ask({Statements::all().named(u"imports_of_file"_s).sql,
                  {{u"hash"_s, QByteArray::fromStdString(m_tally.sha256)},
                   {u"warehouse"_s, m_desk.warehouse}}},
                 this, [this](const Rows &rows) {
                     takeFile(rows);
                 });
}

void ImportView::takeFile(const Rows &rows)
{
    if (rows.isEmpty() || m_step != Checking || !m_isChecked)
        return;
    const documents::ImportId known{rows[0][0].toLongLong()};
    if (rows[0][1].toString() == u"Staging"_s) {
        m_given = known;
        return;
    }
    m_import = known;
    m_busy = true;
    m_runs = true;
    m_isChecked = false;
    conclude(DeskText::tr("The hub has this file, and goes on with it."), toneOk);
    go(Importing);
    readImport();
}

bool ImportView::isReady() const
{
    return m_step == Checking && m_isChecked && !m_busy;
}

QString ImportView::startText() const
{
    return DeskText::tr("Bring in %n row(s)", nullptr,
                        static_cast<int>(m_tally.count.made + m_tally.count.changed));
}

void ImportView::stop()
{
    m_worker.stop();
}

void ImportView::saveBad()
{
    const QFileInfo file(m_path);
    m_saved = file.dir().filePath(file.completeBaseName() + DeskText::tr("-bad-rows") + u".csv"_s);
    QString csv = QChar(0xFEFF)
        + QStringList{DeskText::tr("Row"), DeskText::tr("Column"), DeskText::tr("Value"),
                      DeskText::tr("Why")}
              .join(u',')
        + u"\r\n"_s;
    for (const BadLine &line : m_bad.rows())
        csv += QStringList{cellOf(line.row), cellOf(line.column), cellOf(line.value),
                           cellOf(line.why)}
                   .join(u',')
            + u"\r\n"_s;
    QSaveFile out(m_saved);
    const QByteArray bytes = csv.toUtf8();
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit()) {
        fail(DeskText::tr("%1 cannot be written.").arg(m_saved));
        m_saved.clear();
    }
    Q_EMIT changed();
}

void ImportView::close()
{
    if (m_step == Checking && m_busy)
        stop();
    go(Closed);
}

} // namespace bincard::desk
