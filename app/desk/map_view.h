// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desk/page_view.h"

namespace bincard::desk {

/// One place on the map: where it is drawn, in cells, and how warm it is.
struct MapPlace
{
    Q_GADGET
    Q_PROPERTY(QString code MEMBER code CONSTANT FINAL)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT FINAL)
    Q_PROPERTY(int column MEMBER column CONSTANT FINAL)
    Q_PROPERTY(int row MEMBER row CONSTANT FINAL)
    Q_PROPERTY(double heat MEMBER heat CONSTANT FINAL)
    Q_PROPERTY(bool blocked MEMBER blocked CONSTANT FINAL)

public:
    QString code = {};
    QString detail = {};
    int column = 0;
    int row = 0;
    double heat = 0; // 0 to 1: of the warmest
    bool blocked = false;

    friend bool operator==(const MapPlace &, const MapPlace &) = default;
};

/// The places of the warehouse in rows of their zones, along the walk, and how warm each is: by
/// picks of the shift, by the age of its oldest goods, by what is open there.
/// Thread: the GUI's.
class MapView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("DeskView has one")
    Q_PROPERTY(QAbstractListModel *places READ places CONSTANT FINAL)
    Q_PROPERTY(QStringList heats READ heats CONSTANT FINAL)
    Q_PROPERTY(int heat READ heat WRITE setHeat NOTIFY changed FINAL)
    Q_PROPERTY(int columns READ columns NOTIFY changed FINAL)
    Q_PROPERTY(int rows READ rows NOTIFY changed FINAL)
    /// What the warmest place has; empty: none has anything.
    Q_PROPERTY(QString most READ most NOTIFY changed FINAL)
    /// The name of each zone, and the row it begins at.
    Q_PROPERTY(QStringList zones READ zones NOTIFY changed FINAL)
    Q_PROPERTY(QList<int> zoneRows READ zoneRows NOTIFY changed FINAL)

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

    [[nodiscard]] int columns() const
    {
        return m_columns;
    }

    [[nodiscard]] int rows() const
    {
        return m_rows;
    }

    [[nodiscard]] QString most() const
    {
        return m_most;
    }

    [[nodiscard]] QStringList zones() const
    {
        return m_zones;
    }

    [[nodiscard]] QList<int> zoneRows() const
    {
        return m_zoneRows;
    }

Q_SIGNALS:
    void changed();

private:
    void read();
    void draw();
    [[nodiscard]] qint64 warmthOf(const QVariantList &row) const;
    [[nodiscard]] QString wordsOf(qint64 warmth) const;

    QueryThread &m_reader;
    std::function<Instant()> m_clock;
    Desk m_desk;
    bool m_active = false;
    Rows m_read;
    app::ValueList<MapPlace> m_places;
    int m_heat = Picks;
    int m_columns = 1;
    int m_rows = 1;
    QString m_most;
    QStringList m_zones;
    QList<int> m_zoneRows;
};

} // namespace bincard::desk
