// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the rows of a table are asked for: ids in order, then what is near the eye.

#include "app/desk/table.h"

#include "app/desk/csv.h"

#include <algorithm>

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;

constexpr int rowsAtOnce = 96;
constexpr int ahead = 40; // rows that somebody who scrolls sees next
constexpr qsizetype keptMax = 4'000;
constexpr int exportAtOnce = 400;

std::string plain(const QString &text)
{
    return text.toStdString();
}

} // namespace

QVariantMap Table::boundValues() const
{
    QVariantMap values = m_values;
    values.insert(u"now_ms"_s, QVariant::fromValue<qint64>(m_clock().ms));
    values.insert(u"search"_s,
                  QString::fromStdString(store::containing(plain(m_search.trimmed()))));
    for (const auto &[name, value] : m_filters.asKeyValueRange())
        values.insert(u"is_"_s + name, value);
    return values;
}

void Table::readIds()
{
    if (m_readingIds) // its answer asks again
        return;
    m_readingIds = true;
    m_stale = false;
    const int asked = m_asked;
    m_reader.ask({QString::fromStdString(store::orderedIdsSql(m_shape)), boundValues()}, this,
                 [this, asked](const Rows &rows) {
                     if (asked != m_asked)
                         return;
                     m_readingIds = false;
                     takeIds(rows);
                     if (m_stale)
                         refresh();
                 });
}

void Table::takeIds(const Rows &rows)
{
    const bool grouped = !m_shape.groupedBy.empty();
    QList<Entry> entries;
    entries.reserve(rows.size() + (grouped ? 32 : 0));
    QList<Heading> headings;
    for (const QVariantList &row : rows) {
        if (grouped && (headings.isEmpty() || headings.last().value != row[1])) {
            headings << Heading{row[1]};
            entries << Entry{.heading = static_cast<int>(headings.size() - 1)};
        }
        if (grouped)
            ++headings.last().count;
        entries << Entry{.id = row[0].toLongLong()};
    }
    m_headings = headings;
    m_count = static_cast<int>(rows.size());
    ++m_round;
    replaceEntries(std::move(entries));
    m_loaded = true;
    Q_EMIT counted();
    readRows();
    Q_EMIT refreshed();
}

int Table::rowOf(qint64 id, int near) const
{
    if (id == 0)
        return -1;
    const auto isIt = [this, id](qsizetype row) {
        return row >= 0 && row < m_entries.size() && m_entries[row].id == id;
    };
    for (int away = 0; away < 200; ++away) { // mostly it has not gone far
        if (isIt(near + away))
            return near + away;
        if (isIt(near - away))
            return near - away;
    }
    const auto found = std::ranges::find(m_entries, id, &Entry::id);
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

/// Rows keep their place on the screen, so only how many there are is told, and which of those
/// that are before somebody's eyes say something else.
void Table::replaceEntries(QList<Entry> entries)
{
    const qint64 top = m_first < m_entries.size() ? m_entries[m_first].id : 0;
    const int before = rowTotal();
    const int after = static_cast<int>(entries.size());
    const bool same = entries == m_entries;
    if (after > before)
        beginInsertRows({}, before, after - 1);
    else if (after < before)
        beginRemoveRows({}, after, before - 1);
    m_entries = std::move(entries);
    if (after > before)
        endInsertRows();
    else if (after < before)
        endRemoveRows();
    const int current = m_currentRow;
    m_currentRow = rowOf(m_currentId, std::max(0, m_currentRow));
    const int rowNow = rowOf(top, m_first);
    if (top != 0 && m_first > 0 && rowNow >= 0 && rowNow != m_first)
        Q_EMIT shifted(rowNow - m_first);
    if (!same && after > 0)
        Q_EMIT dataChanged(index(0, 0), index(after - 1, columnCount() - 1));
    if (current != m_currentRow)
        Q_EMIT currentChanged();
}

QList<qint64> Table::missingRows() const
{
    QList<qint64> missing;
    const auto want = [&](qint64 id) {
        const auto found = m_rows.constFind(id);
        if (id != 0 && (found == m_rows.constEnd() || found->round != m_round))
            missing << id;
    };
    want(m_currentId);
    const int total = rowTotal();
    for (int row = std::max(0, m_first); row <= std::min(m_last, total - 1); ++row)
        want(m_entries[row].id);
    for (int row = m_last + 1; row <= std::min(m_last + ahead, total - 1); ++row)
        want(m_entries[row].id);
    for (int row = std::max(0, m_first - ahead); row < std::min(m_first, total); ++row)
        want(m_entries[row].id);
    return missing.mid(0, rowsAtOnce);
}

void Table::readRows()
{
    if (m_readingRows || !m_active)
        return;
    const QList<qint64> missing = missingRows();
    if (missing.isEmpty())
        return;
    m_readingRows = true;
    QVariantMap values = boundValues();
    for (int i = 0; i < rowsAtOnce; ++i)
        values.insert(u"row_"_s + QString::number(i),
                      missing[std::min<qsizetype>(i, missing.size() - 1)]);
    const int round = m_round;
    m_reader.ask({QString::fromStdString(store::rowsSql(m_shape, rowsAtOnce)), values}, this,
                 [this, round, missing](const Rows &rows) {
                     m_readingRows = false;
                     // What is gone meanwhile is not asked again in this round.
                     for (const qint64 id : missing)
                         m_rows[id].round = round;
                     takeRows(rows, round);
                     readRows();
                 });
}

void Table::takeRows(const Rows &rows, int round)
{
    if (m_rows.size() > keptMax)
        m_rows.clear();
    int first = rowTotal();
    int last = -1;
    bool current = false;
    for (const QVariantList &row : rows) {
        const qint64 id = row[0].toLongLong();
        Kept &kept = m_rows[id];
        kept.round = round;
        if (kept.values == row)
            continue;
        kept.values = row;
        current = current || id == m_currentId;
        const int at = rowOf(id, (m_first + m_last) / 2);
        if (at >= 0) {
            first = std::min(first, at);
            last = std::max(last, at);
        }
    }
    if (last >= first)
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    if (current)
        Q_EMIT currentChanged();
}

void Table::look(int first, int last)
{
    m_first = std::max(0, first);
    m_last = std::max(first, last);
    readRows();
}

void Table::exportTo(std::function<void(const QByteArray &csv)> done)
{
    QList<qint64> ids;
    for (const Entry &entry : m_entries) {
        if (entry.id != 0)
            ids << entry.id;
    }
    auto rows = std::make_shared<QHash<qint64, QVariantList>>();
    const auto finish = [this, ids, rows, done = std::move(done)] {
        done(csvOf(m_source.columns, ids, *rows));
    };
    if (ids.isEmpty())
        return finish();
    for (qsizetype from = 0; from < ids.size(); from += exportAtOnce) {
        QVariantMap values = boundValues();
        for (int i = 0; i < exportAtOnce; ++i)
            values.insert(u"row_"_s + QString::number(i),
                          ids[std::min<qsizetype>(from + i, ids.size() - 1)]);
        const bool isLast = from + exportAtOnce >= ids.size();
        m_reader.ask({QString::fromStdString(store::rowsSql(m_shape, exportAtOnce)), values}, this,
                     [rows, isLast, finish](const Rows &part) {
                         for (const QVariantList &row : part)
                             rows->insert(row[0].toLongLong(), row);
                         if (isLast)
                             finish();
                     });
    }
}

} // namespace bincard::desk
