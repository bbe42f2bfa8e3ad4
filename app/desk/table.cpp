// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/table.h"

#include "app/desk/statements.h"
#include "core/kernel/check.h"

#include <algorithm>

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;

constexpr int refreshEveryMs = 250;

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

void Table::retell()
{
    if (rowTotal() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowTotal() - 1, columnCount() - 1),
                           {TextRole, ToneRole});
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

} // namespace bincard::desk
