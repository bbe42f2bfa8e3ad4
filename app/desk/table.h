// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desk/column.h"
#include "app/desk/query.h"
#include "sync/store/list_sql.h"

#include <QAbstractTableModel>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace bincard::desk {

/// A table's statement and its columns. The statement's own columns come in the order of `columns`,
/// `id` before them.
struct TableSource
{
    QString statement;
    QList<Column> columns;
    QString sortedBy = {};
    bool descending = false;
    QString groupedBy = {};
};

/// The rows of a statement, however many: it holds their ids in order and what is near the
/// eye; the rest comes when somebody scrolls there. Rows are known by id, so that what is current
/// stays so when rows come and go, and the row at the top stays at the top.
/// Group headings are rows too: they have no id.
/// Thread: the GUI's; reading happens on `QueryThread`.
class Table : public QAbstractTableModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a page has them")
    Q_PROPERTY(int count READ count NOTIFY counted FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY counted FINAL)
    Q_PROPERTY(int rowTotal READ rowTotal NOTIFY counted FINAL)
    Q_PROPERTY(int currentRow READ currentRow WRITE setCurrentRow NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY shapeChanged FINAL)
    Q_PROPERTY(int sortColumn READ sortColumn NOTIFY shapeChanged FINAL)
    Q_PROPERTY(bool descending READ isDescending NOTIFY shapeChanged FINAL)
    Q_PROPERTY(QString groupedBy READ groupedBy WRITE setGroupedBy NOTIFY shapeChanged FINAL)
    /// What filters by a column's value say, in words; empty: there are none.
    Q_PROPERTY(QString filterText READ filterText NOTIFY shapeChanged FINAL)
    /// What it is grouped by, in words.
    Q_PROPERTY(QString groupingTitle READ groupingTitle NOTIFY shapeChanged FINAL)

public:
    enum Role {
        TextRole = Qt::UserRole,
        RightRole, // figures
        CodeRole,
        ToneRole,
        FractionRole, // 0 to 1 where it is drawn, else -1
        HeadingRole, // the row is a group's heading
        CurrentRole,
        LoadedRole,
    };

    Table(QueryThread &reader, TableSource source, std::function<Instant()> clock);
    ~Table() override;

    /// What the statement's own parameters are. Reads anew when they differ.
    void setValues(const QVariantMap &values);
    /// While it is not, changes of the records cost nothing; then it reads anew.
    void setActive(bool active);
    /// What is shown is told once more, since ages grow.
    void retell();
    /// The records changed. Reads anew, a few times a second at most.
    void refresh();
    /// Columns that have to have a value; an empty map lets all pass.
    void setFilters(const QVariantMap &filters);

    [[nodiscard]] const QVariantMap &filters() const
    {
        return m_filters;
    }

    [[nodiscard]] const TableSource &source() const
    {
        return m_source;
    }

    [[nodiscard]] const store::ListShape &shape() const
    {
        return m_shape;
    }

    /// With what everything is asked now: the statement's own, the search and the filters.
    [[nodiscard]] QVariantMap boundValues() const;

    [[nodiscard]] qint64 currentId() const
    {
        return m_currentId;
    }

    /// Of the current row; nothing while it is not there.
    [[nodiscard]] QVariant currentValue(const QString &column) const;
    /// That row is the current one, now or as soon as it is there.
    void setCurrentId(qint64 id);

    [[nodiscard]] int count() const
    {
        return m_count;
    }

    [[nodiscard]] bool isLoaded() const
    {
        return m_loaded;
    }

    [[nodiscard]] int rowTotal() const
    {
        return static_cast<int>(m_entries.size());
    }

    [[nodiscard]] int currentRow() const
    {
        return m_currentRow;
    }

    void setCurrentRow(int row);

    [[nodiscard]] QString search() const
    {
        return m_search;
    }

    void setSearch(const QString &search);
    [[nodiscard]] int sortColumn() const;

    [[nodiscard]] bool isDescending() const
    {
        return m_shape.descending;
    }

    [[nodiscard]] QString groupedBy() const
    {
        return QString::fromStdString(m_shape.groupedBy);
    }

    void setGroupedBy(const QString &column);
    [[nodiscard]] QString filterText() const;
    [[nodiscard]] QString groupingTitle() const;

    /// By that column; by the same once more: the other way round.
    Q_INVOKABLE void sortBy(int column);
    /// These rows are before somebody's eyes.
    Q_INVOKABLE void look(int first, int last);
    /// How wide a column is drawn where all of them have `room`: extra ones are left out (0) until
    /// the rest fits, and what is over is shared.
    Q_INVOKABLE int widthOf(int column, int room, double scale) const;
    Q_INVOKABLE QString titleOf(int column) const;
    Q_INVOKABLE bool standsRightIn(int column) const;
    /// So many rows on, over headings.
    Q_INVOKABLE void step(int rows);
    /// A key that moves through rows, of which so many are on the screen; false: it is none.
    Q_INVOKABLE bool press(int key, int rowsShown);
    Q_INVOKABLE void clearFilters();
    /// On to the next way of grouping, or back.
    Q_INVOKABLE void stepGrouping(int by);
    /// Everything that is shown, with its titles, in its order. RFC 4180.
    void exportTo(std::function<void(const QByteArray &csv)> done);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void counted();
    void currentChanged();
    void shapeChanged();
    /// Rows came or went above the one at the top: it stands so many rows further down now.
    void shifted(int rows);
    /// After each reading, whether anything was new or not.
    void refreshed();

private:
    struct Entry
    {
        qint64 id = 0;
        int heading = -1; // its place in m_headings

        friend bool operator==(const Entry &, const Entry &) = default;
    };

    struct Heading
    {
        QVariant value;
        int count = 0;
    };

    struct Kept
    {
        QVariantList values;
        int round = 0; // of reading; what is older is shown until the new one is here
    };

    void reshape();
    void readIds();
    void takeIds(const Rows &rows);
    void replaceEntries(QList<Entry> entries);
    void readRows();
    void takeRows(const Rows &rows, int round);
    [[nodiscard]] QList<qint64> missingRows() const;
    [[nodiscard]] int rowOf(qint64 id, int near) const;
    [[nodiscard]] const Column &columnAt(int column) const;
    [[nodiscard]] const QVariant *valueOf(qint64 id, qsizetype column) const;
    [[nodiscard]] QVariant headingData(const Heading &heading, int role) const;

    QueryThread &m_reader;
    TableSource m_source;
    QList<int> m_shown; // columns of the source that the table shows
    std::function<Instant()> m_clock;
    store::ListShape m_shape;
    QVariantMap m_values;
    QVariantMap m_filters;
    QString m_search;
    QList<Entry> m_entries;
    QList<Heading> m_headings;
    QHash<qint64, Kept> m_rows;
    int m_count = 0;
    bool m_loaded = false;
    bool m_active = true;
    bool m_stale = true;
    bool m_readingIds = false;
    bool m_readingRows = false;
    int m_round = 0;
    int m_asked = 0; // what was asked before is not taken any more
    int m_first = 0;
    int m_last = 40;
    qint64 m_currentId = 0;
    int m_currentRow = -1;
    QTimer m_timer;
};

} // namespace bincard::desk
