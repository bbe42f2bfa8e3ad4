// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desk/desk_words.h"
#include "app/desk/form.h"
#include "app/desk/page_view.h"
#include "app/desk/query.h"
#include "app/desk/secret_view.h"

namespace bincard::desk {

/// One field as a form shows it; of a line, one cell.
struct FieldLine
{
    Q_GADGET
    Q_PROPERTY(int kind MEMBER kind CONSTANT FINAL)
    Q_PROPERTY(QString title MEMBER title CONSTANT FINAL)
    Q_PROPERTY(QString text MEMBER text CONSTANT FINAL)
    Q_PROPERTY(QString hint MEMBER hint CONSTANT FINAL)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT FINAL)
    Q_PROPERTY(QString problem MEMBER problem CONSTANT FINAL)
    Q_PROPERTY(QStringList options MEMBER options CONSTANT FINAL)
    Q_PROPERTY(int chosen MEMBER chosen CONSTANT FINAL)
    Q_PROPERTY(bool needed MEMBER needed CONSTANT FINAL)
    Q_PROPERTY(bool wide MEMBER wide CONSTANT FINAL)
    Q_PROPERTY(bool figures MEMBER figures CONSTANT FINAL)
    Q_PROPERTY(bool locked MEMBER locked CONSTANT FINAL)
    Q_PROPERTY(double share MEMBER share CONSTANT FINAL)

public:
    int kind = 0; // FormView::Kind
    QString title = {};
    QString text = {}; // as it is typed; of a choice its title
    QString hint = {};
    QString detail = {}; // what the record is called
    QString problem = {};
    QStringList options = {};
    int chosen = 0; // bits of `options`
    bool needed = false;
    bool wide = false;
    bool figures = false;
    bool locked = false;
    double share = 0; // of a line's width

    friend bool operator==(const FieldLine &, const FieldLine &) = default;
};

/// A form while somebody fills it in. Fields are numbered: those of the head first, then those of
/// the lines, line by line. What is typed stays until it is done or thrown away.
/// Thread: the GUI's.
class FormView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("DeskView has it")
    Q_PROPERTY(Step step READ step NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString about READ about NOTIFY changed FINAL)
    /// Of no field alone; empty: nothing is wrong.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    /// Once more, and what was typed is thrown away.
    Q_PROPERTY(bool leaving READ isLeaving NOTIFY changed FINAL)
    Q_PROPERTY(QAbstractListModel *fields READ fields CONSTANT FINAL)
    Q_PROPERTY(QAbstractListModel *cells READ cells CONSTANT FINAL)
    Q_PROPERTY(QAbstractListModel *columns READ columns CONSTANT FINAL)
    Q_PROPERTY(int fieldCount READ fieldCount NOTIFY changed FINAL)
    Q_PROPERTY(int columnCount READ columnCount NOTIFY changed FINAL)
    Q_PROPERTY(QString linesTitle READ linesTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString total READ total NOTIFY changed FINAL)
    Q_PROPERTY(QStringList submits READ submits NOTIFY changed FINAL)
    /// What may be made here, to choose from.
    Q_PROPERTY(QStringList choices READ choices NOTIFY changed FINAL)
    /// Records that what is typed may mean, the field that they are for, and the chosen one.
    Q_PROPERTY(QAbstractListModel *matches READ matches CONSTANT FINAL)
    Q_PROPERTY(int matching READ matching NOTIFY matched FINAL)
    Q_PROPERTY(int match READ match NOTIFY matched FINAL)
    Q_PROPERTY(bincard::desk::SecretView *once READ once CONSTANT FINAL)

public:
    enum Step {
        Closed,
        Choosing, // which of several kinds
        Filling,
        Shown, // a secret, this once
    };
    Q_ENUM(Step)

    /// FormKind, as QML tells them apart.
    enum Kind {
        Typed,
        Choice,
        Several,
        Reference,
        Name,
    };
    Q_ENUM(Kind)

    FormView(QueryThread &reader, app::DeviceSession &device);

    void show(const Desk &desk);
    /// One of them, or a choice where there are several.
    void begin(QList<FormSource> forms);
    /// `row` is the row that it is about; empty: of none.
    void open(const FormSource &source, const QVariantMap &row = {});
    /// Shows something once that no form made.
    void showOnce(const QString &title, const FormOutcome &outcome);
    /// A code of goods is one more of them on a line; false: there are no lines.
    bool take(const scan::RawScan &raw);

    [[nodiscard]] Step step() const
    {
        return m_step;
    }

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString about() const;

    [[nodiscard]] QString problem() const
    {
        return m_problem;
    }

    [[nodiscard]] bool isBusy() const
    {
        return m_busy;
    }

    [[nodiscard]] bool isLeaving() const
    {
        return m_leaving;
    }

    [[nodiscard]] QAbstractListModel *fields()
    {
        return &m_fields;
    }

    [[nodiscard]] const QList<FieldLine> &fieldRows() const
    {
        return m_fields.rows();
    }

    [[nodiscard]] QAbstractListModel *cells()
    {
        return &m_cellLines;
    }

    [[nodiscard]] const QList<FieldLine> &cellRows() const
    {
        return m_cellLines.rows();
    }

    [[nodiscard]] QAbstractListModel *columns()
    {
        return &m_columns;
    }

    [[nodiscard]] int fieldCount() const
    {
        return static_cast<int>(m_source.fields.size());
    }

    [[nodiscard]] int columnCount() const
    {
        return static_cast<int>(m_source.lines.size());
    }

    [[nodiscard]] QString linesTitle() const
    {
        return m_source.linesTitle;
    }

    [[nodiscard]] QString total() const;
    [[nodiscard]] QStringList submits() const;
    [[nodiscard]] QStringList choices() const;

    [[nodiscard]] QAbstractListModel *matches()
    {
        return &m_matches;
    }

    [[nodiscard]] int matching() const
    {
        return m_matching;
    }

    [[nodiscard]] int match() const
    {
        return m_match;
    }

    /// What is shown this once.
    [[nodiscard]] SecretView *once()
    {
        return &m_once;
    }

    /// Where a field of that name stands; -1: nowhere.
    [[nodiscard]] int fieldAt(const QString &name, int line = -1) const;

    Q_INVOKABLE void choose(int choice);
    Q_INVOKABLE void setText(int at, const QString &text);
    /// On to the next of its choices, or back.
    Q_INVOKABLE void step(int at, int by);
    Q_INVOKABLE void toggle(int at, int option);
    /// The field is the one that keys go to: what it may mean is looked for.
    Q_INVOKABLE void enter(int at);
    Q_INVOKABLE void stepMatch(int by);
    Q_INVOKABLE void pick(int match);
    Q_INVOKABLE void forgetMatches();
    /// Enter was pressed there: takes the match, goes on to the next field, or submits.
    Q_INVOKABLE void accept(int at);
    Q_INVOKABLE void addLine();
    Q_INVOKABLE void removeLine(int line);
    Q_INVOKABLE void submit(int way);
    /// Closes; where something was typed, only when asked twice.
    Q_INVOKABLE void leave();

Q_SIGNALS:
    void changed();
    void matched();
    /// Keys should go there.
    void wanted(int at);
    /// It was done.
    void done(QString code, qint64 id);

private:
    struct Cell
    {
        QString text = {}; // as it is typed; of choices their value
        qint64 number = 0; // of a reference
        QString name = {}; // what it is called
        QString problem = {};
        bool preset = false; // nobody typed it
    };

    [[nodiscard]] const FormField &fieldOf(int at) const;
    [[nodiscard]] int lineOf(int at) const;
    [[nodiscard]] int lineCount() const;
    [[nodiscard]] bool isBlank(int line) const;
    [[nodiscard]] FieldLine lineFor(int at) const;
    [[nodiscard]] Cell fresh(const FormField &field) const;
    [[nodiscard]] QVariant valueAt(int at) const;
    [[nodiscard]] QVariantMap valuesOfLine(int line) const;
    [[nodiscard]] FormAnswer answer() const;
    void tell();
    void tellOne(int at);
    void go(Step step);
    void read();
    void fill(const QStringList &columns, const QVariantList &row);
    void ask(int at);
    void takeMatches(int at, const Rows &rows);
    void resolve(int at, const OptionLine &match);
    void presetLine(int line);
    void takePreset(int line, qint64 product, const QVariantMap &values);
    void goOn(int at);
    [[nodiscard]] bool isComplete();
    void complain(int at, const QString &words);
    void refuse(const Error &error);
    void takeGoods(const QString &sku, const QString &name, qint64 product, qint64 micro);

    QueryThread &m_reader;
    app::DeviceSession &m_device;
    Desk m_desk;
    QList<FormSource> m_choices;
    FormSource m_source;
    qint64 m_subject = 0;
    Step m_step = Closed;
    QString m_title;
    QString m_problem;
    bool m_busy = false;
    bool m_leaving = false;
    bool m_typed = false;
    QList<Cell> m_cells;
    QVariantMap m_read; // what stood in it before anybody typed, each name behind "was "
    app::ValueList<FieldLine> m_fields;
    app::ValueList<FieldLine> m_cellLines;
    app::ValueList<FieldLine> m_columns;
    app::ValueList<OptionLine> m_matches;
    int m_matching = -1;
    int m_match = -1;
    int m_askedFor = 0; // what was asked before is not taken any more
    bool m_pending = false; // an answer is under way
    bool m_acceptLater = false;
    std::shared_ptr<FormOutcome> m_outcome;
    SecretView m_once;
};

} // namespace bincard::desk
