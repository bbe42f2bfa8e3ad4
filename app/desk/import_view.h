// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desk/file_list.h"
#include "app/desk/import_columns.h"
#include "app/desk/import_sending.h"
#include "app/desk/page_view.h"

namespace bincard::desk {

/// A row that cannot be brought in.
struct BadLine
{
    Q_GADGET
    Q_PROPERTY(QString row MEMBER row CONSTANT FINAL)
    Q_PROPERTY(QString column MEMBER column CONSTANT FINAL)
    Q_PROPERTY(QString value MEMBER value CONSTANT FINAL)
    Q_PROPERTY(QString why MEMBER why CONSTANT FINAL)

public:
    QString row = {};
    QString column = {};
    QString value = {};
    QString why = {};

    friend bool operator==(const BadLine &, const BadLine &) = default;
};

/// A file on its way in, step by step: which it is, what its columns mean, whether it may be
/// brought in, and how far it is. Nothing is done before the whole file was checked without a bad
/// row, and somebody starts it then. What was started goes on without this.
/// Thread: the GUI's.
class ImportView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("DeskView has it")
    Q_PROPERTY(Step step READ step NOTIFY changed FINAL)
    Q_PROPERTY(bincard::desk::FileList *files READ files CONSTANT FINAL)
    Q_PROPERTY(bincard::desk::ImportColumns *columns READ columns CONSTANT FINAL)
    /// What the file is called, and where it is.
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed FINAL)
    Q_PROPERTY(QString path READ path NOTIFY changed FINAL)
    /// Why it does not go on; empty: it does.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    /// Whoever works here may not do this; empty: they may.
    Q_PROPERTY(QString denied READ denied NOTIFY changed FINAL)
    /// A check, or what was started, is under way.
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(double progress READ progress NOTIFY changed FINAL)
    Q_PROPERTY(QString progressText READ progressText NOTIFY changed FINAL)
    Q_PROPERTY(QAbstractListModel *figures READ figures CONSTANT FINAL)
    Q_PROPERTY(QAbstractListModel *bad READ bad CONSTANT FINAL)
    /// What came of it, in a sentence, and how serious that is (a Tone of Bincard.Controls).
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed FINAL)
    Q_PROPERTY(int tone READ tone NOTIFY changed FINAL)
    /// It may be started, and what the button says.
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    Q_PROPERTY(QString startText READ startText NOTIFY changed FINAL)
    /// It may be checked.
    Q_PROPERTY(bool checkable READ isCheckable NOTIFY changed FINAL)
    /// Where the bad rows were saved; empty: nowhere.
    Q_PROPERTY(QString saved READ saved NOTIFY changed FINAL)

public:
    enum Step {
        Closed,
        Choosing,
        Matching,
        Checking, // and what came of it
        Importing, // and what came of it
    };
    Q_ENUM(Step)

    /// `file` is the device's database.
    ImportView(QueryThread &reader, app::DeviceSession &device,
               const store::ConnectionOptions &file);

    void show(const Desk &desk);

    [[nodiscard]] Step step() const
    {
        return m_step;
    }

    [[nodiscard]] FileList *files()
    {
        return &m_files;
    }

    [[nodiscard]] ImportColumns *columns()
    {
        return &m_columns;
    }

    [[nodiscard]] QString fileName() const;

    [[nodiscard]] QString path() const
    {
        return m_path;
    }

    [[nodiscard]] QString problem() const
    {
        return m_problem;
    }

    [[nodiscard]] QString denied() const;

    [[nodiscard]] bool isBusy() const
    {
        return m_busy;
    }

    [[nodiscard]] double progress() const
    {
        return m_progress;
    }

    [[nodiscard]] QString progressText() const;

    [[nodiscard]] QAbstractListModel *figures()
    {
        return &m_figures;
    }

    [[nodiscard]] const QList<FactLine> &figureRows() const
    {
        return m_figures.rows();
    }

    [[nodiscard]] QAbstractListModel *bad()
    {
        return &m_bad;
    }

    [[nodiscard]] const QList<BadLine> &badRows() const
    {
        return m_bad.rows();
    }

    [[nodiscard]] QString verdict() const
    {
        return m_verdict;
    }

    [[nodiscard]] int tone() const
    {
        return m_tone;
    }

    [[nodiscard]] bool isReady() const;
    [[nodiscard]] QString startText() const;
    [[nodiscard]] bool isCheckable() const;

    [[nodiscard]] QString saved() const
    {
        return m_saved;
    }

    /// Where it stands: a choice of files, or what is under way.
    Q_INVOKABLE void begin();
    /// That file, by its path or as something that was dropped.
    Q_INVOKABLE void take(const QString &path);
    Q_INVOKABLE void back();
    Q_INVOKABLE void check();
    Q_INVOKABLE void stop();
    Q_INVOKABLE void start();
    /// What was started is to end where it is.
    Q_INVOKABLE void cancel();
    /// Bad rows as CSV beside the file.
    Q_INVOKABLE void saveBad();
    /// Goes away; what was started goes on.
    Q_INVOKABLE void close();

Q_SIGNALS:
    void changed();

private:
    void go(Step step);
    void fail(const QString &why);
    void askWhoItIs();
    void beginCheck(const Occasion &occasion);
    void takePortion(const ImportTally &tally, const QList<tables::RowNote> &bad);
    void takeCheck(const Result<ImportTally> &end);
    void showTally(const ImportTally &tally);
    void judge(const ImportTally &tally);
    /// Whether the hub has that very file.
    void askForFile();
    void takeFile(const Rows &rows);
    void takePlan(const Result<ImportTally> &end);
    void failImport(const Error &why);
    /// What became of a file that did not come in whole.
    [[nodiscard]] QString leftBehind() const;
    void readImport();
    void takeImport(const QVariantList &row);
    void takeRefusals(const Rows &rows);
    void conclude(const QString &verdict, int tone);

    QueryThread &m_reader;
    app::DeviceSession &m_device;
    FileList m_files;
    ImportColumns m_columns;
    ImportWorker m_worker;
    ImportSending m_sending;
    Desk m_desk;
    Step m_step = Closed;
    QString m_path;
    QString m_problem;
    std::int64_t m_permissions = access::allPermissions; // of whoever works here
    ImportJob m_job;
    ImportTally m_tally;
    bool m_isChecked = false;
    bool m_busy = false;
    bool m_runs = false; // it was started, here or before, and is not over
    double m_progress = 0;
    QString m_progressText;
    QString m_verdict;
    int m_tone = 0;
    QString m_saved;
    documents::ImportId m_given = {}; // of the same file, left before it was whole
    documents::ImportId m_import = {}; // under way at the hub
    app::ValueList<FactLine> m_figures;
    app::ValueList<BadLine> m_bad;
};

} // namespace bincard::desk
