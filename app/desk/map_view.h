// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desk/map_plan.h"
#include "app/desk/page_view.h"

namespace bincard::desk {

/// The places of the warehouse on its floor plan, or along the walk where nobody has measured it,
/// and how warm each is: by picks of the shift, by the age of its oldest goods, by what is open
/// there.
/// Thread: the GUI's.
class MapView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("DeskView has one")
    Q_PROPERTY(QAbstractListModel *places READ places CONSTANT FINAL)
    Q_PROPERTY(QAbstractListModel *zones READ zones CONSTANT FINAL)
    Q_PROPERTY(QAbstractListModel *aisles READ aisles CONSTANT FINAL)
    /// From nothing to the warmest; one step alone: nothing is anywhere.
    Q_PROPERTY(QAbstractListModel *legend READ legend CONSTANT FINAL)
    Q_PROPERTY(QStringList heats READ heats CONSTANT FINAL)
    Q_PROPERTY(int heat READ heat WRITE setHeat NOTIFY changed FINAL)
    /// Of the whole map, in metres.
    Q_PROPERTY(QSizeF size READ size NOTIFY changed FINAL)
    /// Places stand where they are in the building.
    Q_PROPERTY(bool measured READ isMeasured NOTIFY changed FINAL)

public:
    enum Heat {
        Picks,
        Age,
        Exceptions,
    };

    MapView(QueryThread &reader, std::function<Instant()> clock);

    void show(const Desk &desk);
    void setActive(bool active);

    [[nodiscard]] QAbstractListModel *places()
    {
        return &m_places;
    }

    [[nodiscard]] const QList<MapPlace> &placeRows() const
    {
        return m_places.rows();
    }

    [[nodiscard]] QStringList heats() const;

    [[nodiscard]] int heat() const
    {
        return m_heat;
    }

    void setHeat(int heat);

    [[nodiscard]] QSizeF size() const
    {
        return m_plan.size;
    }

    [[nodiscard]] bool isMeasured() const
    {
        return m_plan.measured;
    }

    [[nodiscard]] QAbstractListModel *zones()
    {
        return &m_zones;
    }

    [[nodiscard]] QAbstractListModel *aisles()
    {
        return &m_aisles;
    }

    [[nodiscard]] QAbstractListModel *legend()
    {
        return &m_legend;
    }

    [[nodiscard]] const QList<HeatStep> &legendRows() const
    {
        return m_legend.rows();
    }

    /// Of a row of places, the nearest one in the direction of that arrow key; -1: none, or no
    /// arrow. From -1 the first of all.
    Q_INVOKABLE int neighbour(int place, int key) const;

Q_SIGNALS:
    void changed();

private:
    void read();
    void take(const Rows &rows);
    void draw();
    [[nodiscard]] QList<HeatStep> stepsUpTo(qint64 most) const;
    [[nodiscard]] qint64 warmthOf(const QVariantList &row) const;
    [[nodiscard]] QString wordsOf(qint64 warmth) const;

    QueryThread &m_reader;
    std::function<Instant()> m_clock;
    Desk m_desk;
    bool m_active = false;
    Rows m_read;
    MapPlan m_plan;
    app::ValueList<MapPlace> m_places;
    app::ValueList<MapMark> m_zones;
    app::ValueList<MapMark> m_aisles;
    app::ValueList<HeatStep> m_legend;
    int m_heat = Picks;
};

} // namespace bincard::desk
