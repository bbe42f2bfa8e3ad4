// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/table.h"

#include "app/desk/csv.h"
#include "app/desk/statements.h"
#include "core/kernel/check.h"

#include <algorithm>

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;

constexpr int refreshEveryMs = 250;
constexpr int rowsAtOnce = 96;
constexpr int ahead = 40; // rows that somebody who scrolls sees next
constexpr qsizetype keptMax = 4'000;
constexpr int exportAtOnce = 400;

std::string plain(const QString &text)
{
    return text.toStdString();
}

} // namespace

Table::Table(QueryThread &reader, TableSource source, std::function<Instant()> clock)
    : m_reader(reader)
    , m_source(std::move(source))
    , m_clock(std::move(clock))
{
    const Statement &statement = Statements::all().named(m_source.statement);
    m_shape.statement = plain(statement.sql);
    for (const QString &column : statement.out)
        m_shape.columns.push_back(plain(column));
    check(statement.out.size() == m_source.columns.size() + 1, qPrintable(m_source.statement));
    for (int i = 0; i < m_source.columns.size(); ++i) {
        const Column &column = m_source.columns[i];
        check(column.name == statement.out[i + 1], qPrintable(column.name));
        if (column.inTable && !column.title.isEmpty())
            m_shown << i;
    }
    m_shape.sortedBy = plain(m_source.sortedBy);
    m_shape.descending = m_source.descending;
    m_shape.groupedBy = plain(m_source.groupedBy);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Table::readIds);
}

Table::~Table() = default;

const Column &Table::columnAt(int column) const
{
    return m_source.columns[m_shown[column]];
}

void Table::setValues(const QVariantMap &values)
{
    if (values == m_values)
        return;
    m_values = values;
    reshape();
}

void Table::setActive(bool active)
{
    m_active = active;
    if (active && m_stale)
        reshape();
}

void Table::refresh()
{
    m_stale = true;
    if (m_active && !m_timer.isActive())
        m_timer.start(m_loaded ? refreshEveryMs : 0);
}

/// Another question: at once, and answers to the one before do not count.
void Table::reshape()
{
    m_stale = true;
    ++m_asked;
    m_readingIds = false;
    Q_EMIT shapeChanged();
    if (m_active)
        m_timer.start(0);
}

void Table::setFilters(const QVariantMap &filters)
{
    if (filters == m_filters)
        return;
    m_filters = filters;
    m_shape.equal.clear();
    for (const QString &name : filters.keys())
        m_shape.equal.push_back(plain(name));
    reshape();
}

void Table::clearFilters()
{
    setFilters({});
}

void Table::setSearch(const QString &search)
{
    if (search == m_search)
        return;
    m_search = search;
    m_shape.searched.clear();
    for (const Column &column : m_source.columns) {
        const bool isText = column.kind == ColumnKind::Text || column.kind == ColumnKind::Code;
        if (isText && !search.trimmed().isEmpty())
            m_shape.searched.push_back(plain(column.name));
    }
    reshape();
}

void Table::setGroupedBy(const QString &column)
{
    if (plain(column) == m_shape.groupedBy)
        return;
    m_shape.groupedBy = plain(column);
    reshape();
}

void Table::sortBy(int column)
{
    const std::string name = plain(columnAt(column).name);
    m_shape.descending = m_shape.sortedBy == name && !m_shape.descending;
    m_shape.sortedBy = name;
    reshape();
}

int Table::sortColumn() const
{
    for (int i = 0; i < m_shown.size(); ++i) {
        if (plain(columnAt(i).name) == m_shape.sortedBy)
            return i;
    }
    return -1;
}

QString Table::filterText() const
{
    QStringList parts;
    for (const Column &column : m_source.columns) {
        if (m_filters.contains(column.name))
            parts << column.title + u": "_s + shownText(column, m_filters[column.name], m_clock());
    }
    return parts.join(u" · "_s);
}

QString Table::groupingTitle() const
{
    for (const Column &column : m_source.columns) {
        if (plain(column.name) == m_shape.groupedBy)
            return column.title;
    }
    return DeskText::tr("not grouped");
}

void Table::stepGrouping(int by)
{
    QStringList names{QString()};
    for (const Column &column : m_source.columns) {
        if (column.groups)
            names << column.name;
    }
    const qsizetype next = names.indexOf(groupedBy()) + by + names.size();
    setGroupedBy(names[next % names.size()]);
}

bool Table::press(int key, int rowsShown)
{
    switch (key) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(rowsShown - 1);
        return true;
    case Qt::Key_PageUp:
        step(1 - rowsShown);
        return true;
    case Qt::Key_Home:
        step(-rowTotal());
        return true;
    case Qt::Key_End:
        step(rowTotal());
        return true;
    default:
        return false;
    }
}

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

void Table::setCurrentRow(int row)
{
    if (row < 0 || row >= rowTotal() || m_entries[row].id == 0 || row == m_currentRow)
        return;
    const int before = std::exchange(m_currentRow, row);
    m_currentId = m_entries[row].id;
    for (const int changed : {before, row}) {
        if (changed >= 0 && changed < rowTotal())
            Q_EMIT dataChanged(index(changed, 0), index(changed, columnCount() - 1), {CurrentRole});
    }
    readRows();
    Q_EMIT currentChanged();
}

void Table::setCurrentId(qint64 id)
{
    const int row = rowOf(id, m_currentRow);
    if (row >= 0)
        return setCurrentRow(row);
    m_currentId = id;
    m_currentRow = -1;
    Q_EMIT currentChanged();
}

void Table::step(int rows)
{
    if (m_entries.isEmpty())
        return;
    const int way = rows < 0 ? -1 : 1;
    int row = std::clamp(m_currentRow + rows, 0, rowTotal() - 1);
    while (row >= 0 && row < rowTotal() && m_entries[row].id == 0)
        row += way;
    setCurrentRow(row);
}

const QVariant *Table::valueOf(qint64 id, qsizetype column) const
{
    const auto found = m_rows.constFind(id);
    if (found == m_rows.constEnd() || found->values.isEmpty())
        return nullptr;
    return &found->values[column + 1];
}

QVariant Table::currentValue(const QString &column) const
{
    if (column == u"id"_s)
        return m_currentRow < 0 ? QVariant() : QVariant::fromValue(m_currentId);
    for (qsizetype i = 0; i < m_source.columns.size(); ++i) {
        const QVariant *value = valueOf(m_currentId, i);
        if (m_currentRow >= 0 && value != nullptr && m_source.columns[i].name == column)
            return *value;
    }
    return {};
}

int Table::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : rowTotal();
}

int Table::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant Table::headingData(const Heading &heading, int role) const
{
    if (role == HeadingRole)
        return true;
    if (role == FractionRole)
        return -1.0;
    if (role == LoadedRole)
        return true;
    if (role != TextRole)
        return role == ToneRole ? QVariant(0) : QVariant(false);
    for (const Column &by : m_source.columns) {
        if (plain(by.name) != m_shape.groupedBy)
            continue;
        const QString text = shownText(by, heading.value, m_clock());
        const QString none = DeskText::tr("none");
        return u"%1  ·  %2"_s.arg(text.isEmpty() ? none : text).arg(heading.count);
    }
    return {};
}

QVariant Table::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries[index.row()];
    if (entry.heading >= 0)
        return headingData(m_headings[entry.heading], role);
    const Column &column = columnAt(index.column());
    const QVariant *value = valueOf(entry.id, m_shown[index.column()]);
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return value == nullptr ? QString() : shownText(column, *value, m_clock());
    case RightRole:
        return standsRight(column);
    case CodeRole:
        return column.kind == ColumnKind::Code;
    case ToneRole:
        return value == nullptr ? 0 : toneOf(column, *value, m_clock());
    case FractionRole:
        return column.kind == ColumnKind::Progress && value != nullptr
            ? static_cast<double>(value->toLongLong()) / 1'000
            : -1.0;
    case HeadingRole:
        return false;
    case CurrentRole:
        return entry.id == m_currentId;
    case LoadedRole:
        return value != nullptr;
    default:
        return {};
    }
}

QVariant Table::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal || section >= m_shown.size())
        return {};
    return columnAt(section).title;
}

QHash<int, QByteArray> Table::roleNames() const
{
    return {{TextRole, "text"},       {RightRole, "figures"},     {CodeRole, "code"},
            {ToneRole, "tone"},       {FractionRole, "fraction"}, {HeadingRole, "heading"},
            {CurrentRole, "current"}, {LoadedRole, "loaded"}};
}

int Table::widthOf(int column, int room, double scale) const
{
    if (column < 0 || column >= m_shown.size())
        return 0;
    const auto wide = [&](int one) {
        return columnAt(one).width * scale;
    };
    QList<bool> drawn(m_shown.size(), true);
    double total = 0;
    for (int i = 0; i < m_shown.size(); ++i)
        total += wide(i);
    for (const int rank : {1, 2}) {
        for (int i = static_cast<int>(m_shown.size()) - 1; i >= 0 && total > room; --i) {
            if (columnAt(i).extra != rank)
                continue;
            drawn[i] = false;
            total -= wide(i);
        }
    }
    if (!drawn[column])
        return 0;
    return static_cast<int>(wide(column) * std::max(1.0, room / std::max(1.0, total)));
}

QString Table::titleOf(int column) const
{
    return column < m_shown.size() ? columnAt(column).title : QString();
}

bool Table::standsRightIn(int column) const
{
    return column < m_shown.size() && standsRight(columnAt(column));
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
