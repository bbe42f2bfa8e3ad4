// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace bincard::desk {

/// What of a place says where it is drawn.
struct MapSpot
{
    QString zone = {};
    QString aisle = {};
    /// As in inventory::Location; both 0: nobody has said.
    qint64 xMm = 0;
    qint64 yMm = 0;
};

/// A name on the map, and what it belongs to: the walls of a zone, the racks of an aisle.
struct MapMark
{
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name CONSTANT FINAL)
    Q_PROPERTY(QRectF area MEMBER area CONSTANT FINAL)

public:
    QString name = {};
    QRectF area = {};

    friend bool operator==(const MapMark &, const MapMark &) = default;
};

/// One place on the map: where it is drawn, in metres, and how warm it is.
struct MapPlace
{
    Q_GADGET
    Q_PROPERTY(QString code MEMBER code CONSTANT FINAL)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT FINAL)
    /// How much is there, in figures alone; empty: nothing.
    Q_PROPERTY(QString figure MEMBER figure CONSTANT FINAL)
    Q_PROPERTY(QRectF area MEMBER area CONSTANT FINAL)
    Q_PROPERTY(double heat MEMBER heat CONSTANT FINAL)
    Q_PROPERTY(bool blocked MEMBER blocked CONSTANT FINAL)

public:
    QString code = {};
    QString detail = {};
    QString figure = {};
    QRectF area = {};
    double heat = 0; // 0 to 1: of the warmest
    bool blocked = false;

    friend bool operator==(const MapPlace &, const MapPlace &) = default;
};

/// One colour of the legend, and the least that has it.
struct HeatStep
{
    Q_GADGET
    Q_PROPERTY(QString text MEMBER text CONSTANT FINAL)
    Q_PROPERTY(double heat MEMBER heat CONSTANT FINAL)

public:
    QString text = {};
    double heat = 0;

    friend bool operator==(const HeatStep &, const HeatStep &) = default;
};

/// Where everything is drawn. Metres, x to the right and y downwards, from the upper left corner.
struct MapPlan
{
    QList<QRectF> areas = {}; // of the spots, in their order
    QList<MapMark> zones = {};
    QList<MapMark> aisles = {};
    QSizeF size = {};
    /// Places stand where they are in the building; else they follow the walk.
    bool measured = false;
};

/// The map of these places, which come in walking order within their zones. Where any of them has
/// coordinates, those are drawn where they are and the others in a row below; levels of a rack
/// share its width. Where none has, a place is a metre, and zones stand one under the other.
[[nodiscard]] MapPlan planOf(const QList<MapSpot> &spots);

enum class Way {
    Left,
    Right,
    Up,
    Down,
};

/// The nearest of the areas in that direction; from none (-1) the first. -1: there is none.
[[nodiscard]] int neighbourOf(const QList<QRectF> &areas, int from, Way way);

} // namespace bincard::desk
