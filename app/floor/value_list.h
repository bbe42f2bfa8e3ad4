// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QMetaProperty>

namespace bincard::app {

/// A list of gadgets as QML sees it: each property of `Row` is a role of its name. Rows are told
/// apart by their position, so that a list which only changes its words keeps focus and scroll.
template <class Row> class ValueList final : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(QList<Row> rows)
    {
        if (rows == m_rows)
            return;
        const bool sameLength = rows.size() == m_rows.size();
        if (!sameLength)
            beginResetModel();
        m_rows = std::move(rows);
        if (!sameLength)
            endResetModel();
        else
            Q_EMIT dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1));
    }

    [[nodiscard]] const QList<Row> &rows() const
    {
        return m_rows;
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const int property = role - Qt::UserRole;
        const bool known = property >= 0 && property < Row::staticMetaObject.propertyCount();
        if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !known)
            return {};
        return Row::staticMetaObject.property(property).readOnGadget(&m_rows[index.row()]);
    }

    [[nodiscard]] QHash<int, QByteArray> roleNames() const override
    {
        QHash<int, QByteArray> names;
        for (int i = 0; i < Row::staticMetaObject.propertyCount(); ++i)
            names.insert(Qt::UserRole + i, Row::staticMetaObject.property(i).name());
        return names;
    }

private:
    QList<Row> m_rows;
};

} // namespace bincard::app
