// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/map_view.h"

#include "app/desk/statements.h"

#include <QDateTime>

#include <algorithm>

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t shiftMs = 10LL * 60 * 60 * 1'000;
constexpr int cellsAcross = 40;

// Columns of `map_places`.
enum Place {
    Id,
    Code,
    Zone,
    Sequence,
    Usage,
    Blocked,
    Stock,
    Oldest,
    Picked,
    Open,
};

qint64 daysSince(qint64 day, Instant now)
{
    const QDate then(static_cast<int>(day / 10'000), static_cast<int>(day / 100 % 100),
                     static_cast<int>(day % 100));
    return day == 0 ? 0 : then.daysTo(QDateTime::fromMSecsSinceEpoch(now.ms, Qt::UTC).date());
}

} // namespace

MapView::MapView(QueryThread &reader, std::function<Instant()> clock)
    : m_reader(reader)
    , m_clock(std::move(clock))
{ }

void MapView::show(const Desk &desk)
{
    const bool news = desk.writes != m_desk.writes || desk.warehouse != m_desk.warehouse;
    m_desk = desk;
    if (news && m_active)
        read();
}

void MapView::setActive(bool active)
{
    m_active = active;
    if (active && m_desk.warehouse != 0)
        read();
}

QStringList MapView::heats() const
{
    return {DeskText::tr("Picks of this shift"), DeskText::tr("Age of the goods"),
            DeskText::tr("Open exceptions")};
}

void MapView::setHeat(int heat)
{
    if (heat == m_heat)
        return;
    m_heat = heat;
    draw();
}

void MapView::read()
{
    m_reader.ask({Statements::all().named(u"map_places"_s).sql,
                  {{u"warehouse"_s, m_desk.warehouse},
                   {u"since_ms"_s, QVariant::fromValue<qint64>(m_clock().ms - shiftMs)}}},
                 this, [this](const Rows &rows) {
                     m_read = rows;
                     std::ranges::stable_sort(m_read, {}, [](const QVariantList &row) {
                         return row[Zone].toString();
                     });
                     draw();
                 });
}

qint64 MapView::warmthOf(const QVariantList &row) const
{
    switch (m_heat) {
    case Age:
        return daysSince(row[Oldest].toLongLong(), m_clock());
    case Exceptions:
        return row[Open].toLongLong();
    default:
        return row[Picked].toLongLong();
    }
}

QString MapView::wordsOf(qint64 warmth) const
{
    const int count = static_cast<int>(warmth);
    switch (m_heat) {
    case Age:
        return DeskText::tr("%n day(s)", nullptr, count);
    case Exceptions:
        return DeskText::tr("%n open", nullptr, count);
    default:
        return DeskText::tr("%n pick(s)", nullptr, count);
    }
}

/// Zone by zone, along the walk, from left to right and on in the next row.
void MapView::draw()
{
    qint64 most = 0;
    for (const QVariantList &row : m_read)
        most = std::max(most, warmthOf(row));
    QList<MapPlace> places;
    m_zones.clear();
    m_zoneRows.clear();
    m_columns = 1;
    int column = 0;
    int line = -1;
    for (const QVariantList &row : m_read) {
        const QString zone = row[Zone].toString();
        const bool begins = m_zones.isEmpty() || m_zones.last() != zone;
        if (begins || column == cellsAcross) {
            ++line;
            column = 0;
        }
        if (begins) {
            m_zones << zone;
            m_zoneRows << line;
        }
        const qint64 warmth = warmthOf(row);
        places << MapPlace{
            .code = row[Code].toString(),
            .detail = wordsOf(warmth),
            .column = column,
            .row = line,
            .heat = most == 0 ? 0 : static_cast<double>(warmth) / static_cast<double>(most),
            .blocked = row[Blocked].toInt() != 0};
        ++column;
        m_columns = std::max(m_columns, column);
    }
    m_rows = std::max(1, line + 1);
    m_most = most == 0 ? QString() : wordsOf(most);
    m_places.setRows(places);
    Q_EMIT changed();
}

} // namespace bincard::desk
