// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What was checked goes to the hub, and what the hub makes of it.

#include "app/desk/import_view.h"
#include "app/desk/import_words.h"
#include "app/desk/page_parts.h"
#include "app/desk/statements.h"
#include "app/floor/text.h"

namespace bincard::desk {

using namespace Qt::StringLiterals;

namespace {

QString numberOf(std::size_t count)
{
    return ImportWords::number(static_cast<qint64>(count));
}

} // namespace

void ImportView::start()
{
    if (!isReady())
        return;
    m_busy = true;
    m_runs = true;
    m_isChecked = false;
    m_progress = 0;
    m_progressText = DeskText::tr("Bringing it to the hub…");
    m_job.sha256 = m_tally.sha256;
    if (m_tally.guessedEncoding)
        m_job.charset = "windows-1252";
    m_import = {};
    conclude({}, 0);
    go(Importing);
    m_sending.begin(
        {.kind = m_job.table->name.toStdString(),
         .sha256 = m_tally.sha256,
         .file = fileName().toStdString(),
         .warehouse = m_job.warehouse,
         .given = m_given},
        [this] {
            m_worker.take();
            m_progress = m_tally.count.rows == 0
                ? 1
                : static_cast<double>(m_sending.rows()) / static_cast<double>(m_tally.count.rows);
            m_progressText = DeskText::tr("%1 of %2 rows on their way to the hub")
                                 .arg(numberOf(m_sending.rows()), numberOf(m_tally.count.rows));
            Q_EMIT changed();
        },
        [this](const Error &why) {
            m_worker.stop();
            failImport(why);
        });
    m_worker.plan(
        m_job,
        [this](ImportPortion portion) {
            m_sending.add(std::move(portion));
        },
        [this](const Result<ImportTally> &end) {
            takePlan(end);
        });
}

void ImportView::takePlan(const Result<ImportTally> &end)
{
    if (!end || end->stopped) {
        m_sending.drop();
        return end ? failImport({ErrorCode::WrongState, "stopped"}) : failImport(end.error());
    }
    m_sending.finish(end->count.rows, [this](documents::ImportId import) {
        m_import = import;
        if (import)
            return readImport();
        m_busy = false;
        m_runs = false;
        m_progress = 1;
        m_progressText = DeskText::tr("%1 rows sent").arg(numberOf(m_tally.count.rows));
        conclude(DeskText::tr("All of it is on its way; what the hub refuses is told as a notice."),
                 toneOk);
    });
}

QString ImportView::leftBehind() const
{
    return m_job.table->isTaken || m_sending.rows() == 0
        ? DeskText::tr("Nothing was brought in.")
        : DeskText::tr("What was sent until then stays: brought in again, the rest comes.");
}

void ImportView::failImport(const Error &why)
{
    if (!m_runs)
        return;
    m_busy = false;
    m_runs = false;
    const bool isStopped = why.code == ErrorCode::WrongState && why.detail == "stopped";
    if (isStopped)
        return conclude(DeskText::tr("Stopped. %1").arg(leftBehind()), toneWarning);
    if (why.code == ErrorCode::WrongState)
        return conclude(
            DeskText::tr("The file, or what is known here, was changed since the check: "
                         "check it again. %1")
                .arg(leftBehind()),
            toneError);
    conclude(ImportWords::unreadable(why), toneError);
}

void ImportView::readImport()
{
    m_reader.ask(
        {Statements::all().named(u"import_now"_s).sql, {{u"subject"_s, qint64{m_import.value}}}},
        this, [this](const Rows &rows) {
            if (!rows.isEmpty())
                takeImport(rows[0]);
        });
}

void ImportView::takeImport(const QVariantList &row)
{
    const QString state = row[0].toString();
    const qint64 saves = row[1].toLongLong();
    const qint64 saved = row[2].toLongLong();
    const qint64 refused = row[3].toLongLong();
    m_progress = saves == 0 ? 0 : static_cast<double>(saved + refused) / static_cast<double>(saves);
    m_progressText = DeskText::tr("%1 of %2 records are in")
                         .arg(ImportWords::number(saved), ImportWords::number(saves));
    m_figures.setRows(
        {{.label = DeskText::tr("Saved"), .text = ImportWords::number(saved)},
         {.label = DeskText::tr("Refused"),
          .text = ImportWords::number(refused),
          .tone = refused > 0 ? int{toneError} : 0},
         {.label = DeskText::tr("To come"), .text = ImportWords::number(saves - saved - refused)}});
    const bool isOver = state == u"Done"_s || state == u"Cancelled"_s;
    m_busy = !isOver;
    m_runs = !isOver;
    if (!isOver)
        return conclude(state == u"Staging"_s
                            ? DeskText::tr("It waits for somebody's word, or for its last rows.")
                            : DeskText::tr("The hub takes it by itself: you may close this."),
                        0);
    m_reader.ask({Statements::all().named(u"import_refusal_rows"_s).sql,
                  {{u"subject"_s, qint64{m_import.value}}}},
                 this, [this](const Rows &rows) {
                     takeRefusals(rows);
                 });
    if (state == u"Cancelled"_s)
        return conclude(DeskText::tr("Stopped. What was taken until then stays."), toneWarning);
    if (refused > 0)
        return conclude(DeskText::tr("Done, but the hub refused some: something was changed since "
                                     "the check."),
                        toneWarning);
    conclude(DeskText::tr("Done. Everything is in."), toneOk);
}

void ImportView::takeRefusals(const Rows &rows)
{
    QList<BadLine> lines;
    for (const QVariantList &row : rows) {
        ErrorCode code = ErrorCode::InvalidInput;
        (void)errorFromName(row[2].toString().toStdString(), code);
        lines << BadLine{.row = ImportWords::number(row[0].toLongLong()),
                         .why = app::Text::of(code).headline + u'.'};
    }
    m_bad.setRows(lines);
    Q_EMIT changed();
}

void ImportView::cancel()
{
    if (m_step != Importing || !m_busy)
        return;
    if (!m_import) {
        m_worker.stop();
        m_sending.drop();
        return failImport({ErrorCode::WrongState, "stopped"});
    }
    m_device.request(
        [cancel = documents::CancelImport{.import = m_import, .warehouse = {m_desk.warehouse}}](
            const Workspace &, IdSource &) {
            return Result<std::vector<Operation>>(std::vector<Operation>{cancel});
        },
        [](const Result<> &) {});
}

} // namespace bincard::desk
