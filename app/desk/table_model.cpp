// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A table as its view sees it: cells, titles, how wide each column is.

#include "app/desk/table.h"

#include <algorithm>

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;

std::string plain(const QString &text)
{
    return text.toStdString();
}

} // namespace

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
        return isDrawn(column) && value != nullptr
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
    for (const int rank : {1, 2, 3}) {
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

} // namespace bincard::desk
