// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/import_columns.h"

#include "app/desk/draft_parts.h"
#include "app/desk/import_words.h"
#include "app/desk/statements.h"
#include "app/floor/text.h"
#include "app/tables/import_mapping.h"

#include <QFile>
#include <QPointer>

#include <algorithm>
#include <array>

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;
using tables::plainColumn;
using tables::TableSample;

/// Empty: whatever the file looks like.
constexpr std::array charsets{"", "UTF-8", "windows-1252", "ISO-8859-15"};

QString titleOf(QChar separator)
{
    if (separator == u';')
        return DeskText::tr("semicolons");
    if (separator == u'\t')
        return DeskText::tr("tabs");
    return separator == u'|' ? DeskText::tr("bars") : DeskText::tr("commas");
}

QString titleOf(TableSample::Decimals decimals)
{
    switch (decimals) {
    case TableSample::Decimals::None:
        break;
    case TableSample::Decimals::Point:
        return DeskText::tr("decimal point");
    case TableSample::Decimals::Comma:
        return DeskText::tr("decimal comma");
    }
    return {};
}

} // namespace

ImportColumns::ImportColumns(QueryThread &reader, app::DeviceSession &device)
    : m_reader(reader)
    , m_device(device)
{ }

Result<> ImportColumns::sample()
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, "the file cannot be read"};
    m_bytes = file.size();
    auto read = tables::sampleOf(file, charset());
    if (!read)
        return read.error();
    m_sample = *std::move(read);
    return {};
}

Result<> ImportColumns::read(const QString &path)
{
    m_path = path;
    m_charset = 0;
    m_problem.clear();
    if (const auto done = sample(); !done)
        return done;
    m_tables = tables::guessTables(m_sample.headings);
    m_table = m_tables.front();
    Q_EMIT reread();
    guess();
    return {};
}

void ImportColumns::guess()
{
    m_chosen = tables::guessColumns(m_sample.headings, *m_table);
    m_constants.clear();
    m_kept.clear();
    m_profile = -1;
    m_profiles.clear();
    tell();
    readProfiles();
}

QByteArray ImportColumns::charset() const
{
    return charsets[static_cast<std::size_t>(m_charset)];
}

QString ImportColumns::mapping() const
{
    if (!m_table)
        return {};
    QString text;
    for (const QString &line :
         mappingText(m_sample.headings, m_chosen, *m_table).split(u'\n', Qt::SkipEmptyParts)) {
        if (!isConstant(line.section(u" = "_s, 0, 0)))
            text += line + u'\n';
    }
    for (const QString &line : m_constants) {
        if (!m_chosen.contains(line.section(u'=', 0, 0).trimmed()))
            text += line + u'\n';
    }
    return text;
}

/// Whether every row says the same there, by the profile; a column that was chosen goes before.
bool ImportColumns::isConstant(const QString &ours) const
{
    return !m_chosen.contains(ours) && std::ranges::any_of(m_constants, [&](const QString &line) {
        return line.section(u'=', 0, 0).trimmed() == ours;
    });
}

void ImportColumns::tell()
{
    QList<ColumnLine> lines;
    for (qsizetype i = 0; i < m_sample.headings.size(); ++i) {
        ColumnLine line{.heading = m_sample.headings[i],
                        .field = static_cast<int>(m_table->columns.indexOf(m_chosen[i])),
                        .fieldTitle = m_chosen[i].isEmpty() ? DeskText::tr("Not brought in")
                                                            : ImportWords::column(m_chosen[i]),
                        .free = !plainColumn(m_sample.headings[i]).isEmpty()};
        for (const QStringList &row : m_sample.rows)
            line.samples << row.value(i);
        lines << line;
    }
    m_columns.setRows(lines);
    Q_EMIT changed();
}

QString ImportColumns::about() const
{
    const QString guessed = m_sample.guessedEncoding ? u"Windows-1252"_s : u"UTF-8"_s;
    QStringList parts{ImportWords::size(m_bytes),
                      m_charset == 0 ? guessed : QString::fromLatin1(charset()),
                      titleOf(m_sample.separator)};
    if (const QString decimals = titleOf(m_sample.decimals); !decimals.isEmpty())
        parts << decimals;
    return parts.join(u"  ·  "_s);
}

QStringList ImportColumns::tables() const
{
    QStringList titles;
    for (const tables::ImportTable *table : m_tables)
        titles << ImportWords::table(table->name);
    return titles;
}

int ImportColumns::table() const
{
    return static_cast<int>(std::ranges::find(m_tables, m_table) - m_tables.begin());
}

QString ImportColumns::tableTitle() const
{
    return m_table ? ImportWords::table(m_table->name) : QString();
}

QStringList ImportColumns::fields() const
{
    if (!m_table)
        return {};
    const QStringList needed = neededColumns(*m_table);
    QStringList titles;
    for (const QString &column : m_table->columns)
        titles << ImportWords::column(column) + (needed.contains(column) ? u" *"_s : QString());
    return titles;
}

QString ImportColumns::missing() const
{
    if (!m_table)
        return {};
    QStringList lacking;
    for (const QString &needed : neededColumns(*m_table)) {
        if (!m_chosen.contains(needed) && !isConstant(needed))
            lacking << ImportWords::column(needed);
    }
    if (!lacking.isEmpty())
        return DeskText::tr("No column is %1: every row has to say it.")
            .arg(lacking.join(DeskText::tr(" or ")));
    const bool saysNothing = std::ranges::all_of(m_chosen, &QString::isEmpty);
    return saysNothing ? DeskText::tr("No column of this file is known here: say what they are.")
                       : QString();
}

QString ImportColumns::left() const
{
    if (!m_table)
        return {};
    QStringList left;
    for (const QString &column : m_table->columns) {
        if (!m_chosen.contains(column) && !isConstant(column))
            left << ImportWords::column(column);
    }
    return left.join(u", "_s);
}

QString ImportColumns::charsetTitle() const
{
    return m_charset == 0 ? DeskText::tr("As it looks") : QString::fromLatin1(charset());
}

QString ImportColumns::profileTitle() const
{
    return m_profile < 0 ? DeskText::tr("As guessed") : m_profiles[m_profile].name;
}

void ImportColumns::chooseTable(int table)
{
    if (table < 0 || static_cast<std::size_t>(table) >= m_tables.size())
        return;
    m_table = m_tables[static_cast<std::size_t>(table)];
    m_problem.clear();
    guess();
}

int ImportColumns::fieldOf(int column) const
{
    return m_columns.rows().value(column).field;
}

void ImportColumns::setField(int column, int field)
{
    const bool isColumn = column >= 0 && column < m_chosen.size();
    if (!isColumn || !m_columns.rows()[column].free || field >= m_table->columns.size())
        return;
    const QString ours = field < 0 ? QString() : m_table->columns[field];
    if (!ours.isEmpty())
        std::ranges::replace(m_chosen, ours, QString());
    m_chosen[column] = ours;
    tell();
}

void ImportColumns::stepCharset(int by)
{
    const int before = m_charset;
    const auto count = static_cast<int>(charsets.size());
    m_charset = (m_charset + by + count) % count;
    const QStringList chosen = m_chosen;
    m_problem.clear();
    if (const auto done = sample(); !done) {
        m_problem = ImportWords::unreadable(done.error());
        m_charset = before;
        (void)sample();
    }
    // Headings may read otherwise now; what was chosen for them stays where they are as many.
    m_chosen = chosen.size() == m_sample.headings.size()
        ? chosen
        : tables::guessColumns(m_sample.headings, *m_table);
    tell();
}

void ImportColumns::readProfiles()
{
    m_reader.ask({Statements::all().named(u"import_profiles"_s).sql, {{u"kind"_s, m_table->name}}},
                 this, [this, kind = m_table->name](const Rows &rows) {
                     if (kind != m_table->name)
                         return;
                     m_profiles.clear();
                     for (const QVariantList &row : rows)
                         m_profiles << Profile{.id = row[0].toLongLong(),
                                               .name = row[1].toString(),
                                               .columns = row[2].toString(),
                                               .charset = row[3].toString()};
                     m_profile = -1;
                     for (qsizetype i = 0; i < m_profiles.size(); ++i) {
                         if (m_profiles[i].name == m_kept)
                             m_profile = static_cast<int>(i);
                     }
                     Q_EMIT changed();
                 });
}

void ImportColumns::stepProfile(int by)
{
    const auto count = static_cast<int>(m_profiles.size()) + 1;
    m_profile = (m_profile + 1 + by + count) % count - 1;
    m_problem.clear();
    if (m_profile >= 0)
        return apply(m_profiles[m_profile]);
    m_chosen = tables::guessColumns(m_sample.headings, *m_table);
    m_constants.clear();
    tell();
}

/// Columns that the file has are chosen by it, the others are not; a column that it lacks is said.
void ImportColumns::apply(const Profile &profile)
{
    const auto encoding = std::ranges::find(charsets, profile.charset.toLatin1(), [](auto *name) {
        return QByteArray(name);
    });
    if (encoding != charsets.end() && encoding - charsets.begin() != m_charset)
        stepCharset(static_cast<int>(encoding - charsets.begin()) - m_charset);
    m_chosen = QStringList(m_sample.headings.size());
    m_constants.clear();
    QStringList lacking;
    for (const QString &line : profile.columns.split(u'\n', Qt::SkipEmptyParts)) {
        const QString ours = line.section(u'=', 0, 0).trimmed();
        const QString theirs = line.section(u'=', 1).trimmed();
        if (theirs.startsWith(u'"')) {
            m_constants << line;
            continue;
        }
        const auto heading = std::ranges::find(m_sample.headings, plainColumn(theirs), plainColumn);
        if (heading == m_sample.headings.end())
            lacking << theirs;
        else if (m_table->columns.contains(ours))
            m_chosen[heading - m_sample.headings.begin()] = ours;
    }
    if (!lacking.isEmpty())
        m_problem
            = DeskText::tr("This file has no column %1.").arg(lacking.join(DeskText::tr(" or ")));
    tell();
}

void ImportColumns::keepProfile(const QString &name)
{
    const QString called = name.trimmed();
    m_problem.clear();
    if (called.isEmpty()) {
        m_problem = DeskText::tr("Give it a name: whose files these are.");
        Q_EMIT changed();
        return;
    }
    keep(called);
}

void ImportColumns::keep(const QString &name)
{
    documents::ImportProfile profile{.kind = m_table->name.toStdString(),
                                     .name = name.toStdString(),
                                     .columns = mapping().toStdString(),
                                     .charset = charset().toStdString()};
    const QPointer<ImportColumns> self = this;
    m_device.request(
        [profile](const Workspace &records, IdSource &ids) mutable -> Result<Operations> {
            const auto known
                = records.find<documents::ImportProfile>("by_name", profile.kind, profile.name);
            profile.id = known ? known->id : documents::ImportProfileId{ids.next()};
            return Operations{Save<documents::ImportProfile>{profile}};
        },
        [self, name](const Result<> &done) {
            if (!self)
                return;
            QMetaObject::invokeMethod(self.data(), [self, name, done] {
                if (!done)
                    self->m_problem = app::Text::of(done.error().code).headline;
                else
                    self->m_kept = name;
                self->readProfiles();
                Q_EMIT self->changed();
            });
        });
}

} // namespace bincard::desk
