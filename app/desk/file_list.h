// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/value_list.h"

#include <QtQml/qqmlregistration.h>

namespace bincard::desk {

/// A file, or a folder that leads to one.
struct FileLine
{
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name CONSTANT FINAL)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT FINAL)
    Q_PROPERTY(bool folder MEMBER folder CONSTANT FINAL)

public:
    QString name = {};
    QString detail = {}; // how large, since when
    bool folder = false;

    friend bool operator==(const FileLine &, const FileLine &) = default;
};

/// The tables of a folder, the newest first, and the folders in it and above it.
/// Thread: the GUI's.
class FileList : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("ImportView has it")
    Q_PROPERTY(QString folder READ folder NOTIFY changed FINAL)
    Q_PROPERTY(QAbstractListModel *files READ files CONSTANT FINAL)
    /// Where the newest file stands; 0: there is none.
    Q_PROPERTY(int newest READ newest NOTIFY changed FINAL)

public:
    FileList();

    /// Looks again; at first where downloads come.
    void look();
    void enter(const QString &folder);

    [[nodiscard]] QString folder() const
    {
        return m_folder;
    }

    [[nodiscard]] QAbstractListModel *files()
    {
        return &m_files;
    }

    [[nodiscard]] const QList<FileLine> &fileRows() const
    {
        return m_files.rows();
    }

    [[nodiscard]] int newest() const;

    /// Opens a folder; of a file its path is `chosen`.
    Q_INVOKABLE void open(int row);

Q_SIGNALS:
    void changed();
    void chosen(QString path);

private:
    QString m_folder;
    app::ValueList<FileLine> m_files;
};

} // namespace bincard::desk
