// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the map draws places: on the plan of the building, or along the walk.

#include "app/desk/map_plan.h"

#include <QtTest>

using namespace bincard::desk;
using namespace Qt::StringLiterals;

namespace {

/// A zone of two racks that face each other across four metres; three bays of two levels each.
QList<MapSpot> twoRacks()
{
    QList<MapSpot> spots;
    for (int rack = 0; rack < 2; ++rack) {
        for (int bay = 0; bay < 3; ++bay) {
            for (int level = 0; level < 2; ++level)
                spots << MapSpot{.zone = u"A"_s,
                                 .aisle = u"A%1"_s.arg(rack + 1),
                                 .xMm = 5'000 + bay * 2'000,
                                 .yMm = 7'000 + rack * 4'000};
        }
    }
    return spots;
}

bool areApart(const QList<QRectF> &areas)
{
    constexpr double rounding = 1e-6;
    for (qsizetype i = 0; i < areas.size(); ++i) {
        for (qsizetype j = i + 1; j < areas.size(); ++j) {
            const QRectF both = areas[i] & areas[j];
            if (both.width() > rounding && both.height() > rounding)
                return false;
        }
    }
    return true;
}

} // namespace

class TestMapPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void without_coordinates_it_follows_the_walk();
    void places_stand_where_they_are();
    void levels_share_the_width_of_their_bay();
    void walls_and_aisles_are_around_what_is_theirs();
    void what_nobody_measured_is_a_row_below();
    void an_arrow_goes_to_the_nearest_place_that_way();
};

void TestMapPlan::without_coordinates_it_follows_the_walk()
{
    QList<MapSpot> spots(41, MapSpot{.zone = u"A"_s});
    spots << MapSpot{.zone = u"B"_s};
    const MapPlan plan = planOf(spots);
    QVERIFY(!plan.measured);
    QCOMPARE(plan.areas[0], QRectF(0, 0, 1, 1));
    QCOMPARE(plan.areas[39], QRectF(39, 0, 1, 1));
    QCOMPARE(plan.areas[40], QRectF(0, 1, 1, 1)); // on in the next row
    QCOMPARE(plan.areas[41], QRectF(0, 2, 1, 1)); // the next zone
    QCOMPARE(plan.zones.size(), 2);
    QCOMPARE(plan.zones[1].area.y(), 2.0);
    QCOMPARE(plan.size, QSizeF(40, 3));
}

void TestMapPlan::places_stand_where_they_are()
{
    const MapPlan plan = planOf(twoRacks());
    QVERIFY(plan.measured);
    QVERIFY(areApart(plan.areas));
    QCOMPARE(plan.areas[0].topLeft(), QPointF(0, 0)); // the first is the corner
    QCOMPARE(plan.areas[2].left() - plan.areas[0].left(), 2.0);
    QCOMPARE(plan.areas[6].top() - plan.areas[0].top(), 4.0);
}

void TestMapPlan::levels_share_the_width_of_their_bay()
{
    const MapPlan plan = planOf(twoRacks());
    QCOMPARE(plan.areas[0].width(), 1.0); // of two metres
    QCOMPARE(plan.areas[1].left(), plan.areas[0].right());
    QCOMPARE(plan.areas[1].top(), plan.areas[0].top());
}

void TestMapPlan::walls_and_aisles_are_around_what_is_theirs()
{
    const MapPlan plan = planOf(twoRacks());
    QCOMPARE(plan.zones.size(), 1);
    QCOMPARE(plan.zones[0].area, QRectF(QPointF(0, 0), plan.size));
    QCOMPARE(plan.aisles.size(), 2);
    QCOMPARE(plan.aisles[1].name, u"A2"_s);
    QCOMPARE(plan.aisles[1].area.top(), 4.0);
    QCOMPARE(plan.aisles[1].area.width(), 6.0);
}

void TestMapPlan::what_nobody_measured_is_a_row_below()
{
    const QList<MapSpot> spots = twoRacks() << MapSpot{.zone = u"C"_s} << MapSpot{.zone = u"D"_s};
    const MapPlan plan = planOf(spots);
    QVERIFY(plan.measured);
    QVERIFY(areApart(plan.areas));
    QVERIFY(plan.areas[12].top() > plan.areas[11].bottom());
    QCOMPARE(plan.areas[13].top(), plan.areas[12].top());
    QCOMPARE(plan.zones.last().name, QString());
}

void TestMapPlan::an_arrow_goes_to_the_nearest_place_that_way()
{
    const QList<QRectF> areas = planOf(twoRacks()).areas;
    QCOMPARE(neighbourOf(areas, -1, Way::Down), 0); // from nowhere to the first
    QCOMPARE(neighbourOf(areas, 0, Way::Right), 1); // the next level, then the next bay
    QCOMPARE(neighbourOf(areas, 1, Way::Right), 2);
    QCOMPARE(neighbourOf(areas, 2, Way::Down), 8); // across the walk
    QCOMPARE(neighbourOf(areas, 8, Way::Up), 2);
    QCOMPARE(neighbourOf(areas, 0, Way::Left), -1);
    QCOMPARE(neighbourOf({}, -1, Way::Left), -1);
}

QTEST_APPLESS_MAIN(TestMapPlan)

#include "tst_map_plan.moc"
