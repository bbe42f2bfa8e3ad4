// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/map_plan.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace bincard::desk {

namespace {

/// Across a row of the walk, so that a place is still wide enough for its code.
constexpr int cellsAcross = 40;
/// A place that has no neighbour beside it is not drawn larger than a pallet's bay.
constexpr qint64 bayMm = 2'700;
constexpr double mmPerMetre = 1'000;

using Spots = QList<MapSpot>;

bool isMeasured(const MapSpot &spot)
{
    return spot.xMm != 0 || spot.yMm != 0;
}

/// How large a place may be so that none lies over another: the smallest step from one to the next
/// along a row, and the smallest between rows whose places would then share a column.
QSizeF bayOf(const Spots &spots)
{
    std::map<qint64, QList<qint64>> rows; // by y
    for (const MapSpot &spot : spots)
        rows[spot.yMm] << spot.xMm;
    qint64 width = bayMm;
    for (auto &[y, row] : rows) {
        std::ranges::sort(row);
        for (qsizetype i = 1; i < row.size(); ++i) {
            if (row[i] != row[i - 1])
                width = std::min(width, row[i] - row[i - 1]);
        }
    }
    qint64 height = bayMm;
    for (auto upper = rows.begin(); upper != rows.end(); ++upper) {
        for (auto lower = std::next(upper); lower != rows.end(); ++lower) {
            if (lower->first - upper->first >= height)
                break;
            const bool shares = std::ranges::any_of(upper->second, [&](qint64 x) {
                const auto near = std::ranges::upper_bound(lower->second, x - width);
                return near != lower->second.end() && *near < x + width;
            });
            if (shares)
                height = lower->first - upper->first;
        }
    }
    return QSizeF(static_cast<double>(width), static_cast<double>(height)) / mmPerMetre;
}

void unite(QList<MapMark> &marks, const QString &name, const QRectF &area)
{
    const auto found = std::ranges::find(marks, name, &MapMark::name);
    if (found == marks.end())
        marks << MapMark{name, area};
    else
        found->area |= area;
}

/// Levels of one rack share a spot: they stand beside each other in its bay, the lowest first. Says
/// how large a bay is.
QSizeF drawMeasured(const Spots &spots, MapPlan &plan)
{
    Spots measured;
    std::ranges::copy_if(spots, std::back_inserter(measured), isMeasured);
    const QSizeF bay = bayOf(measured);
    std::map<std::pair<qint64, qint64>, int> levels;
    QPointF corner(std::numeric_limits<double>::max(), std::numeric_limits<double>::max());
    for (const MapSpot &spot : measured) {
        ++levels[{spot.xMm, spot.yMm}];
        corner.setX(std::min(corner.x(), static_cast<double>(spot.xMm) / mmPerMetre));
        corner.setY(std::min(corner.y(), static_cast<double>(spot.yMm) / mmPerMetre));
    }
    std::map<std::pair<qint64, qint64>, int> drawn;
    for (qsizetype i = 0; i < spots.size(); ++i) {
        const MapSpot &spot = spots[i];
        if (!isMeasured(spot))
            continue;
        const std::pair at(spot.xMm, spot.yMm);
        const double width = bay.width() / levels[at];
        const QPointF middle(static_cast<double>(spot.xMm) / mmPerMetre,
                             static_cast<double>(spot.yMm) / mmPerMetre);
        const QPointF upperLeft = middle - corner;
        plan.areas[i] = {upperLeft.x() + width * drawn[at]++, upperLeft.y(), width, bay.height()};
        if (!spot.zone.isEmpty())
            unite(plan.zones, spot.zone, plan.areas[i]);
        if (!spot.aisle.isEmpty())
            unite(plan.aisles, spot.aisle, plan.areas[i]);
        plan.size = plan.size.expandedTo({plan.areas[i].right(), plan.areas[i].bottom()});
    }
    return bay;
}

/// Zone by zone, from left to right and on in the next row, so large each.
void drawAlongWalk(const Spots &spots, const QSizeF &each, MapPlan &plan)
{
    constexpr double nameMetres = 2; // above what is below the plan
    const double top = plan.measured ? plan.size.height() + nameMetres : 0;
    int column = 0;
    int row = -1;
    for (qsizetype i = 0; i < spots.size(); ++i) {
        if (plan.measured && isMeasured(spots[i]))
            continue;
        // What has no coordinates among what has them is one row of its own.
        const QString zone = plan.measured ? QString() : spots[i].zone;
        const bool begins = row < 0 || plan.zones.isEmpty() || plan.zones.last().name != zone;
        if (begins || column == cellsAcross) {
            ++row;
            column = 0;
        }
        plan.areas[i]
            = {column++ * each.width(), top + row * each.height(), each.width(), each.height()};
        if (begins)
            plan.zones << MapMark{zone, plan.areas[i]};
        else
            plan.zones.last().area |= plan.areas[i];
        plan.size = plan.size.expandedTo({plan.areas[i].right(), plan.areas[i].bottom()});
    }
}

} // namespace

MapPlan planOf(const QList<MapSpot> &spots)
{
    MapPlan plan;
    plan.areas.resize(spots.size());
    plan.measured = std::ranges::any_of(spots, isMeasured);
    const QSizeF each = plan.measured ? drawMeasured(spots, plan) : QSizeF(1, 1);
    drawAlongWalk(spots, each, plan);
    return plan;
}

int neighbourOf(const QList<QRectF> &areas, int from, Way way)
{
    if (from < 0 || from >= areas.size())
        return areas.isEmpty() ? -1 : 0;
    // What lies aside counts more than what lies ahead, so that one stays in the row or column.
    constexpr double aside = 3;
    constexpr double least = 0.01;
    int nearest = -1;
    double best = std::numeric_limits<double>::max();
    for (int i = 0; i < areas.size(); ++i) {
        const QPointF step = areas[i].center() - areas[from].center();
        const bool isAcross = way == Way::Left || way == Way::Right;
        const double sign = way == Way::Left || way == Way::Up ? -1 : 1;
        const double ahead = sign * (isAcross ? step.x() : step.y());
        const double off = std::abs(isAcross ? step.y() : step.x());
        if (ahead > least && ahead + aside * off < best) {
            best = ahead + aside * off;
            nearest = i;
        }
    }
    return nearest;
}

} // namespace bincard::desk
