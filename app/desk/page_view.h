// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desk/desk_words.h"
#include "app/desk/form.h"
#include "app/desk/table.h"
#include "app/floor/device_session.h"
#include "app/floor/value_list.h"

namespace bincard::desk {

/// Who looks, at which warehouse.
struct Desk
{
    qint64 warehouse = 0;
    qint64 writes = 0;
    /// The one that this is.
    qint64 device = 0;
    std::string timeZone = "UTC"; // IANA name, the warehouse's
};

/// The warehouse's day as statements have it: 20261123.
[[nodiscard]] int todayOf(Instant now, const Desk &desk);

/// What a person chose to do with the current row.
struct Wish
{
    QString code;
    QString text = {}; // the reason
    qint64 person = 0;
    qint64 warehouse = 0;
    QVariantMap row = {}; // the current row's values by column
};

/// A picture that belongs to the current row.
struct PictureLine
{
    Q_GADGET
    Q_PROPERTY(QString picture MEMBER picture CONSTANT FINAL)
    Q_PROPERTY(QString words MEMBER words CONSTANT FINAL)

public:
    QString picture = {}; // what app::PhotoImages knows it by
    QString words = {}; // when, who

    friend bool operator==(const PictureLine &, const PictureLine &) = default;
};

/// One way to look at what belongs to the current row.
struct RelatedChoice
{
    QString title; // of all there are, in a word
    /// Parameters of the statement: their name, and the column they are from. Those that another
    /// choice has are 0.
    QMap<QString, QString> values;
    /// Offered only where that column has a value; empty: always.
    QString wants = {};
};

/// What one page consists of.
struct PageSource
{
    TableSource table;
    /// What belongs to the current row; none: no statement.
    TableSource related = {.statement = {}, .columns = {}};
    QString relatedTitle = {};
    /// The statement of its pictures; empty: it has none.
    QString pictures = {};
    /// What sets `related` apart beside `subject`; the first is for every row.
    QList<RelatedChoice> relatedBy = {};
    /// Columns whose values are what one looks for in a row: they stand above the other facts.
    QStringList figures = {};
    /// Columns whose values are drawn as bars.
    QStringList bars = {};
    /// The column whose value says where a row stands (ToDo, Released, InWork, Done); empty: bars
    /// have one part.
    QString stateColumn = {};
    std::function<QList<ActionLine>(const QVariantMap &row)> actions = {};
    std::function<app::DeviceSession::Draft(const Wish &wish)> draft = {};
    /// What the hub is asked for beside operations, by an action's code; none: that is one.
    std::function<std::optional<wire::WebhookWish>(const Wish &wish)> hubWish = {};
    QList<FormSource> forms = {};
    /// What the button says that makes something new, where no form does; empty: a form does.
    QString makes = {};
    QString emptyTitle = {};
    QString emptyText = {};
};

/// A table, what is known of its current row, and what may be done about it.
/// Thread: the GUI's.
class PageView : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("DeskView has them")
    Q_PROPERTY(bincard::desk::Table *table READ table CONSTANT FINAL)
    Q_PROPERTY(bincard::desk::Table *related READ related CONSTANT FINAL)
    Q_PROPERTY(QString relatedTitle READ relatedTitle CONSTANT FINAL)
    /// Which way it is looked at; empty: there is only one.
    Q_PROPERTY(QString relatedBy READ relatedBy NOTIFY changed FINAL)
    Q_PROPERTY(QAbstractListModel *pictures READ pictures CONSTANT FINAL)
    Q_PROPERTY(QAbstractListModel *figures READ figures CONSTANT FINAL)
    Q_PROPERTY(QAbstractListModel *facts READ facts CONSTANT FINAL)
    Q_PROPERTY(QAbstractListModel *actions READ actions CONSTANT FINAL)
    Q_PROPERTY(QAbstractListModel *bars READ bars CONSTANT FINAL)
    Q_PROPERTY(QStringList barTitles READ barTitles CONSTANT FINAL)
    /// Bars have parts: late, waiting, in work, done.
    Q_PROPERTY(bool staged READ isStaged CONSTANT FINAL)
    Q_PROPERTY(int barBy READ barBy WRITE setBarBy NOTIFY changed FINAL)
    Q_PROPERTY(bool current READ hasCurrent NOTIFY changed FINAL)
    Q_PROPERTY(QString currentTitle READ currentTitle NOTIFY changed FINAL)
    /// What the button says that makes something new; empty: nothing is made here.
    Q_PROPERTY(QString makes READ makes CONSTANT FINAL)
    Q_PROPERTY(QString emptyTitle READ emptyTitle CONSTANT FINAL)
    Q_PROPERTY(QString emptyText READ emptyText CONSTANT FINAL)

public:
    PageView(QueryThread &reader, app::DeviceSession &device, PageSource source,
             std::function<Instant()> clock);

    /// The records changed, or the warehouse is known now.
    void show(const Desk &desk);
    void setActive(bool active);
    /// Time passed: what is told in ages is told again.
    void tick();

    [[nodiscard]] Table *table()
    {
        return &m_table;
    }

    [[nodiscard]] Table *related()
    {
        return m_related.get();
    }

    [[nodiscard]] QString relatedTitle() const
    {
        return m_source.relatedTitle;
    }

    [[nodiscard]] QString relatedBy() const;
    /// On to the next way that the row offers, or back.
    Q_INVOKABLE void stepRelated(int by);

    [[nodiscard]] QAbstractListModel *pictures()
    {
        return &m_pictures;
    }

    [[nodiscard]] QAbstractListModel *figures()
    {
        return &m_figures;
    }

    [[nodiscard]] const QList<FactLine> &figureRows() const
    {
        return m_figures.rows();
    }

    [[nodiscard]] QAbstractListModel *facts()
    {
        return &m_facts;
    }

    [[nodiscard]] QAbstractListModel *actions()
    {
        return &m_actions;
    }

    [[nodiscard]] const QList<ActionLine> &actionRows() const
    {
        return m_actions.rows();
    }

    [[nodiscard]] QAbstractListModel *bars()
    {
        return &m_bars;
    }

    [[nodiscard]] QStringList barTitles() const;

    [[nodiscard]] bool isStaged() const
    {
        return !m_source.stateColumn.isEmpty();
    }

    [[nodiscard]] int barBy() const
    {
        return m_barBy;
    }

    void setBarBy(int by);

    [[nodiscard]] bool hasCurrent() const
    {
        return m_table.currentRow() >= 0;
    }

    [[nodiscard]] QString currentTitle() const;

    [[nodiscard]] QString makes() const;
    /// Those that make something new; and the one of that code.
    [[nodiscard]] QList<FormSource> makingForms() const;
    [[nodiscard]] const FormSource *formNamed(const QString &code) const;

    /// The current row's values by column.
    [[nodiscard]] QVariantMap currentRow() const;

    [[nodiscard]] QString emptyTitle() const
    {
        return m_source.emptyTitle;
    }

    [[nodiscard]] QString emptyText() const
    {
        return m_source.emptyText;
    }

    /// Shows the rows of that bar alone; all, where they are shown alone already.
    Q_INVOKABLE void choose(int bar);
    /// Asks for what an action of the current row means. What came of it is `answered`.
    Q_INVOKABLE void act(const QString &code, const QString &text, qint64 person);
    /// What is shown, as CSV on the clipboard.
    Q_INVOKABLE void copyAll();

Q_SIGNALS:
    void changed();
    /// `why` is empty where it was done.
    void answered(QString code, std::optional<bincard::ErrorCode> why);
    void copied(int rows);
    /// The hub showed a secret, this once.
    void shown(QString title, QString secret);

private:
    void showCurrent();
    void showRelated(const QVariantMap &row);
    [[nodiscard]] bool offers(int choice, const QVariantMap &row) const;
    [[nodiscard]] int relatedChoice(const QVariantMap &row) const;
    void readPictures();
    void readBars();
    void takeBars(const Rows &rows);
    void askHub(const QString &code, const wire::WebhookWish &wish);
    [[nodiscard]] const Column &column(const QString &name) const;

    QueryThread &m_reader;
    app::DeviceSession &m_device;
    PageSource m_source;
    std::function<Instant()> m_clock;
    Desk m_desk;
    Table m_table;
    std::unique_ptr<Table> m_related;
    int m_relatedBy = 0; // that somebody chose; a row that does not offer it shows the first
    app::ValueList<PictureLine> m_pictures;
    app::ValueList<FactLine> m_figures;
    app::ValueList<FactLine> m_facts;
    app::ValueList<ActionLine> m_actions;
    app::ValueList<BarLine> m_bars;
    QVariantList m_barValues;
    int m_barBy = 0;
    bool m_active = false;
};

} // namespace bincard::desk
