// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desk/desk_words.h"
#include "app/desk/query.h"
#include "app/floor/device_session.h"
#include "app/floor/value_list.h"
#include "app/tables/import_guess.h"
#include "app/tables/import_sample.h"

namespace bincard::desk {

/// A column of somebody's file, and what it means to us.
struct ColumnLine
{
    Q_GADGET
    Q_PROPERTY(QString heading MEMBER heading CONSTANT FINAL)
    Q_PROPERTY(QStringList samples MEMBER samples CONSTANT FINAL)
    Q_PROPERTY(int field MEMBER field CONSTANT FINAL)
    Q_PROPERTY(QString fieldTitle MEMBER fieldTitle CONSTANT FINAL)
    Q_PROPERTY(bool free MEMBER free CONSTANT FINAL)

public:
    QString heading = {}; // as it stands there
    QStringList samples = {}; // what the first rows say
    int field = -1; // of ImportColumns::fields; -1: it means nothing
    QString fieldTitle = {};
    bool free = true; // it has a name, and so may mean something

    friend bool operator==(const ColumnLine &, const ColumnLine &) = default;
};

/// What a file is, how it is read, and which of its columns is which of ours: guessed, shown with
/// its first rows, changed by a person, kept as a profile for the next file of theirs.
/// Thread: the GUI's.
class ImportColumns : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("ImportView has them")
    /// "12 KB · UTF-8 · semicolons · decimal comma".
    Q_PROPERTY(QString about READ about NOTIFY changed FINAL)
    /// What it may be, the most likely first.
    Q_PROPERTY(QStringList tables READ tables NOTIFY reread FINAL)
    Q_PROPERTY(int table READ table NOTIFY changed FINAL)
    Q_PROPERTY(QString tableTitle READ tableTitle NOTIFY changed FINAL)
    Q_PROPERTY(QAbstractListModel *columns READ columns CONSTANT FINAL)
    /// The columns of the table, as people call them; those that a row has to say have a star.
    Q_PROPERTY(QStringList fields READ fields NOTIFY changed FINAL)
    /// What it still lacks, in words; empty: it may be checked.
    Q_PROPERTY(QString missing READ missing NOTIFY changed FINAL)
    /// Which fields no column says.
    Q_PROPERTY(QString left READ left NOTIFY changed FINAL)
    Q_PROPERTY(QString charset READ charsetTitle NOTIFY changed FINAL)
    /// Of this table's profiles, "as guessed" before them.
    Q_PROPERTY(QString profile READ profileTitle NOTIFY changed FINAL)
    Q_PROPERTY(bool hasProfiles READ hasProfiles NOTIFY changed FINAL)
    /// Why a profile was not kept or does not fit; empty: nothing is wrong.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)

public:
    ImportColumns(QueryThread &reader, app::DeviceSession &device);

    /// Reads how the file begins, and guesses. Errors: as tables::sampleOf; NotFound.
    [[nodiscard]] Result<> read(const QString &path);

    [[nodiscard]] const tables::ImportTable *chosen() const
    {
        return m_table;
    }

    /// As tables::ImportMapping has it.
    [[nodiscard]] QString mapping() const;
    [[nodiscard]] QByteArray charset() const;

    [[nodiscard]] QString about() const;
    [[nodiscard]] QStringList tables() const;
    [[nodiscard]] int table() const;
    [[nodiscard]] QString tableTitle() const;

    [[nodiscard]] QAbstractListModel *columns()
    {
        return &m_columns;
    }

    [[nodiscard]] const QList<ColumnLine> &columnRows() const
    {
        return m_columns.rows();
    }

    [[nodiscard]] QStringList fields() const;
    [[nodiscard]] QString missing() const;
    [[nodiscard]] QString left() const;
    [[nodiscard]] QString charsetTitle() const;
    [[nodiscard]] QString profileTitle() const;

    [[nodiscard]] bool hasProfiles() const
    {
        return !m_profiles.isEmpty();
    }

    [[nodiscard]] QString problem() const
    {
        return m_problem;
    }

    Q_INVOKABLE void chooseTable(int table);
    /// Which field a column means; -1: nothing.
    Q_INVOKABLE int fieldOf(int column) const;
    /// That column means that field; -1: nothing. Whoever had it before has nothing now.
    Q_INVOKABLE void setField(int column, int field);
    /// On to the next encoding, or back.
    Q_INVOKABLE void stepCharset(int by);
    Q_INVOKABLE void stepProfile(int by);
    /// Keeps what is chosen under that name, for everybody; one of that name is changed.
    Q_INVOKABLE void keepProfile(const QString &name);

Q_SIGNALS:
    void changed();
    void reread();

private:
    struct Profile
    {
        qint64 id = 0;
        QString name = {};
        QString columns = {};
        QString charset = {};
    };

    void guess();
    void tell();
    void readProfiles();
    void apply(const Profile &profile);
    void keep(const QString &name);
    [[nodiscard]] Result<> sample();
    [[nodiscard]] bool isConstant(const QString &ours) const;

    QueryThread &m_reader;
    app::DeviceSession &m_device;
    QString m_path;
    qint64 m_bytes = 0;
    tables::TableSample m_sample;
    std::vector<const tables::ImportTable *> m_tables;
    const tables::ImportTable *m_table = nullptr;
    QStringList m_chosen; // ours, of each heading
    QStringList m_constants; // lines of a profile: what every row says
    int m_charset = 0;
    QList<Profile> m_profiles;
    int m_profile = -1;
    QString m_kept; // the name of the one that was kept last
    QString m_problem;
    app::ValueList<ColumnLine> m_columns;
};

} // namespace bincard::desk
