// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/map_view.h"

#include "app/desk/statements.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t shiftMs = 10LL * 60 * 60 * 1'000;
/// Colours of the legend, nothing included.
constexpr qint64 stepsMax = 5;

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
    Aisle,
    X,
    Y,
};

qint64 daysSince(qint64 day, Instant now)
{
    const QDate then(static_cast<int>(day / 10'000), static_cast<int>(day / 100 % 100),
                     static_cast<int>(day % 100));
    return day == 0 ? 0 : then.daysTo(QDateTime::fromMSecsSinceEpoch(now.ms, Qt::UTC).date());
}

/// Whatever is warm at all is to be told from what is not.
double shadeOf(qint64 warmth, qint64 most)
{
    constexpr double palest = 0.15;
    if (warmth <= 0)
        return 0;
    return palest + (1 - palest) * static_cast<double>(warmth) / static_cast<double>(most);
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
                     take(rows);
                 });
}

void MapView::take(const Rows &rows)
{
    m_read = rows;
    std::ranges::stable_sort(m_read, {}, [](const QVariantList &row) {
        return row[Zone].toString();
    });
    QList<MapSpot> spots;
    for (const QVariantList &row : m_read)
        spots << MapSpot{.zone = row[Zone].toString(),
                         .aisle = row[Aisle].toString(),
                         .xMm = row[X].toLongLong(),
                         .yMm = row[Y].toLongLong()};
    m_plan = planOf(spots);
    m_zones.setRows(m_plan.zones);
    m_aisles.setRows(m_plan.aisles);
    draw();
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

QList<HeatStep> MapView::stepsUpTo(qint64 most) const
{
    QList<HeatStep> steps{{.text = QLocale().toString(0), .heat = 0}};
    const qint64 count = std::min(most, stepsMax - 1);
    for (qint64 i = 1; i <= count; ++i) {
        const qint64 least = most * i / count;
        steps << HeatStep{.text = i == count ? wordsOf(least) : QLocale().toString(least),
                          .heat = shadeOf(least, most)};
    }
    return steps;
}

void MapView::draw()
{
    qint64 most = 0;
    for (const QVariantList &row : m_read)
        most = std::max(most, warmthOf(row));
    QList<MapPlace> places;
    for (qsizetype i = 0; i < m_read.size(); ++i) {
        const QVariantList &row = m_read[i];
        const qint64 warmth = warmthOf(row);
        places << MapPlace{.code = row[Code].toString(),
                           .detail = wordsOf(warmth),
                           .figure = warmth == 0 ? QString() : QLocale().toString(warmth),
                           .area = m_plan.areas[i],
                           .heat = shadeOf(warmth, most),
                           .blocked = row[Blocked].toInt() != 0};
    }
    m_places.setRows(places);
    m_legend.setRows(stepsUpTo(most));
    Q_EMIT changed();
}

int MapView::neighbour(int place, int key) const
{
    switch (key) {
    case Qt::Key_Left:
        return neighbourOf(m_plan.areas, place, Way::Left);
    case Qt::Key_Right:
        return neighbourOf(m_plan.areas, place, Way::Right);
    case Qt::Key_Up:
        return neighbourOf(m_plan.areas, place, Way::Up);
    case Qt::Key_Down:
        return neighbourOf(m_plan.areas, place, Way::Down);
    default:
        return -1;
    }
}

} // namespace bincard::desk
