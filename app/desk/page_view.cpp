// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/page_view.h"

#include "app/desk/statements.h"
#include "app/floor/text.h"
#include "sync/wire/zone_day.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>

#include <algorithm>

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t dayMs = 24LL * 60 * 60 * 1'000;
constexpr std::int64_t shiftMs = 10LL * 60 * 60 * 1'000;
constexpr qsizetype barsMax = 8;

/// What statements may ask that does not change from row to row.
QVariantMap valuesOf(const Desk &desk, Instant now)
{
    // By the hour, so that a table is not another one at each look.
    const std::int64_t hour = now.ms / (dayMs / 24) * (dayMs / 24);
    const int today = todayOf(now, desk);
    return {{u"warehouse"_s, desk.warehouse},
            {u"since_ms"_s, QVariant::fromValue<qint64>(hour - shiftMs)},
            {u"since_day"_s, 0},
            {u"day"_s, today},
            {u"until_day"_s, today}};
}

struct Parts
{
    QVariant value;
    int late = 0;
    int waiting = 0;
    int inWork = 0;
    int done = 0;

    [[nodiscard]] int total() const
    {
        return late + waiting + inWork + done;
    }
};

void add(Parts &parts, const QString &state, bool late, int count)
{
    if (state == u"Done"_s)
        parts.done += count;
    else if (late)
        parts.late += count;
    else if (state == u"InWork"_s)
        parts.inWork += count;
    else
        parts.waiting += count;
}

} // namespace

int todayOf(Instant now, const Desk &desk)
{
    return static_cast<int>(toNumber(wire::zoneDay(now, desk.timeZone)));
}

PageView::PageView(QueryThread &reader, app::DeviceSession &device, PageSource source,
                   std::function<Instant()> clock)
    : m_reader(reader)
    , m_device(device)
    , m_source(std::move(source))
    , m_clock(std::move(clock))
    , m_table(reader, m_source.table, m_clock)
{
    if (!m_source.related.statement.isEmpty()) {
        m_related = std::make_unique<Table>(reader, m_source.related, m_clock);
        m_related->setActive(false);
        connect(m_related.get(), &Table::refreshed, this, &PageView::readPictures);
    }
    m_table.setActive(false);
    connect(&m_table, &Table::currentChanged, this, &PageView::showCurrent);
    connect(&m_table, &Table::refreshed, this, &PageView::readBars);
}

void PageView::show(const Desk &desk)
{
    const bool news = desk.writes != m_desk.writes || desk.warehouse != m_desk.warehouse;
    m_desk = desk;
    m_table.setValues(valuesOf(desk, m_clock()));
    if (!news)
        return;
    m_table.refresh();
    if (m_related)
        m_related->refresh();
}

void PageView::setActive(bool active)
{
    m_active = active;
    m_table.setActive(active && m_desk.warehouse != 0);
    if (m_related)
        m_related->setActive(active && hasCurrent());
}

void PageView::tick()
{
    m_table.retell();
    if (m_related)
        m_related->retell();
    showCurrent();
}

const Column &PageView::column(const QString &name) const
{
    const auto found = std::ranges::find(m_source.table.columns, name, &Column::name);
    Q_ASSERT(found != m_source.table.columns.end());
    return *found;
}

QVariantMap PageView::currentRow() const
{
    QVariantMap row{{u"id"_s, m_table.currentValue(u"id"_s)}, {u"desk_device"_s, m_desk.device}};
    for (const Column &one : m_source.table.columns)
        row.insert(one.name, m_table.currentValue(one.name));
    return row;
}

QString PageView::currentTitle() const
{
    for (const Column &one : m_source.table.columns) {
        if (one.name == u"name"_s || one.name == u"reference"_s || one.name == u"product"_s
            || one.name == u"what"_s || one.name == u"place"_s || one.name == u"type"_s) {
            const QString text = m_table.currentValue(one.name).toString();
            if (!text.isEmpty())
                return text;
        }
    }
    return {};
}

void PageView::showCurrent()
{
    const QVariantMap row = currentRow();
    const QString title = currentTitle();
    QList<FactLine> figures;
    QList<FactLine> facts;
    QList<ActionLine> actions;
    if (hasCurrent() && row[m_source.table.columns.first().name].isValid()) {
        for (const Column &one : m_source.table.columns) {
            const QString text = shownText(one, row[one.name], m_clock());
            if (one.title.isEmpty() || text.isEmpty() || text == title)
                continue;
            const bool isFigure = m_source.figures.contains(one.name);
            (isFigure ? figures : facts)
                << FactLine{one.title, text, toneOf(one, row[one.name], m_clock()),
                            one.kind == ColumnKind::Code};
        }
        if (m_source.actions)
            actions = m_source.actions(row);
    }
    m_figures.setRows(figures);
    m_facts.setRows(facts);
    m_actions.setRows(actions);
    if (m_related)
        showRelated(row);
    readPictures();
    Q_EMIT changed();
}

void PageView::showRelated(const QVariantMap &row)
{
    QVariantMap values = valuesOf(m_desk, m_clock());
    const QVariant subject = row.value(u"subject"_s, row[u"id"_s]);
    values.insert(u"subject"_s, subject.isValid() ? subject : QVariant(0));
    const int chosen = relatedChoice(row);
    for (int i = 0; i < m_source.relatedBy.size(); ++i) {
        for (const auto &[name, from] : m_source.relatedBy[i].values.asKeyValueRange()) {
            if (i == chosen)
                values.insert(name, row[from].isValid() ? row[from] : QVariant(0));
            else if (!m_source.relatedBy[chosen].values.contains(name))
                values.insert(name, 0);
        }
    }
    m_related->setValues(values);
    m_related->setActive(m_active && hasCurrent());
}

bool PageView::offers(int choice, const QVariantMap &row) const
{
    const QString &wanted = m_source.relatedBy[choice].wants;
    return wanted.isEmpty() || row[wanted].toLongLong() != 0;
}

int PageView::relatedChoice(const QVariantMap &row) const
{
    const bool isOffered = m_relatedBy < m_source.relatedBy.size() && offers(m_relatedBy, row);
    return isOffered ? m_relatedBy : 0;
}

QString PageView::relatedBy() const
{
    const bool isChosen = m_source.relatedBy.size() > 1 && hasCurrent();
    return isChosen ? m_source.relatedBy[relatedChoice(currentRow())].title : QString();
}

void PageView::stepRelated(int by)
{
    if (relatedBy().isEmpty())
        return;
    const QVariantMap row = currentRow();
    const auto count = static_cast<int>(m_source.relatedBy.size());
    int next = relatedChoice(row);
    do
        next = (next + by + count) % count;
    while (!offers(next, row));
    m_relatedBy = next;
    showRelated(row);
    Q_EMIT changed();
}

void PageView::readPictures()
{
    if (m_source.pictures.isEmpty())
        return;
    const QVariant subject = m_table.currentValue(u"id"_s);
    if (!hasCurrent() || !subject.isValid())
        return m_pictures.setRows({});
    const Statement &statement = Statements::all().named(m_source.pictures);
    m_reader.ask({statement.sql, {{u"subject"_s, subject}}}, this,
                 [this, subject](const Rows &rows) {
                     if (m_table.currentValue(u"id"_s) != subject)
                         return; // somebody looks at another one by now
                     QList<PictureLine> lines;
                     for (const QVariantList &row : rows) {
                         const QString at = app::Text::moment({row[1].toLongLong()});
                         QStringList words{at, row[2].toString(), reasonWord(row[4].toString())};
                         words.removeAll(QString());
                         lines << PictureLine{QString::fromLatin1(row[5].toByteArray().toHex()),
                                              words.join(u" · "_s)};
                     }
                     m_pictures.setRows(std::move(lines));
                 });
}

QStringList PageView::barTitles() const
{
    QStringList titles;
    for (const QString &name : m_source.bars)
        titles << column(name).title;
    return titles;
}

void PageView::setBarBy(int by)
{
    if (by == m_barBy || by < 0 || by >= m_source.bars.size())
        return;
    m_barBy = by;
    m_table.clearFilters();
    readBars();
    Q_EMIT changed();
}

/// Counted over everything that the search finds, whatever bar is chosen.
void PageView::readBars()
{
    if (m_source.bars.isEmpty())
        return;
    store::ListShape shape = m_table.shape();
    shape.equal.clear();
    std::vector<std::string> by{m_source.bars[m_barBy].toStdString()};
    if (!m_source.stateColumn.isEmpty()) {
        by.push_back(m_source.stateColumn.toStdString());
        by.emplace_back("late");
    }
    m_reader.ask({QString::fromStdString(store::countsSql(shape, by)), m_table.boundValues()}, this,
                 [this](const Rows &rows) {
                     takeBars(rows);
                 });
}

void PageView::takeBars(const Rows &rows)
{
    QList<Parts> all;
    for (const QVariantList &row : rows) {
        if (all.isEmpty() || all.last().value != row[0])
            all << Parts{.value = row[0]};
        const bool staged = row.size() > 2;
        add(all.last(), staged ? row[1].toString() : QString(), staged && row[2].toInt() != 0,
            row.last().toInt());
    }
    const Column &by = column(m_source.bars[m_barBy]);
    if (by.kind != ColumnKind::Due) // hours stay in their order
        std::ranges::stable_sort(all, std::greater<>(), &Parts::total);
    all = all.mid(0, barsMax);
    int longest = 1;
    for (const Parts &parts : all)
        longest = std::max(longest, parts.total());
    QList<BarLine> bars;
    m_barValues.clear();
    const auto share = [longest](int count) {
        return static_cast<double>(count) / longest;
    };
    for (const Parts &parts : all) {
        QString label = by.kind == ColumnKind::Due
            ? shownText({.name = {}, .kind = ColumnKind::Moment}, parts.value, m_clock())
            : shownText(by, parts.value, m_clock());
        if (label.isEmpty())
            label = DeskText::tr("none");
        const QString figure = parts.done > 0
            ? DeskText::tr("%1 of %2").arg(parts.done).arg(parts.total())
            : QString::number(parts.total());
        bars << BarLine{.label = label,
                        .figure = figure,
                        .spoken = DeskText::tr("%1: %2 late, %3 waiting, %4 in work, %5 done")
                                      .arg(label)
                                      .arg(parts.late)
                                      .arg(parts.waiting)
                                      .arg(parts.inWork)
                                      .arg(parts.done),
                        .late = share(parts.late),
                        .waiting = share(parts.waiting),
                        .inWork = share(parts.inWork),
                        .done = share(parts.done),
                        .chosen = m_table.filters().value(by.name) == parts.value};
        m_barValues << parts.value;
    }
    m_bars.setRows(bars);
}

void PageView::choose(int bar)
{
    if (bar < 0 || bar >= m_barValues.size())
        return;
    const QVariantMap filters{{m_source.bars[m_barBy], m_barValues[bar]}};
    m_table.setFilters(filters == m_table.filters() ? QVariantMap() : filters);
}

QList<FormSource> PageView::makingForms() const
{
    QList<FormSource> forms;
    std::ranges::copy_if(m_source.forms, std::back_inserter(forms), &FormSource::makes);
    return forms;
}

const FormSource *PageView::formNamed(const QString &code) const
{
    const auto found = std::ranges::find(m_source.forms, code, &FormSource::code);
    return found == m_source.forms.end() ? nullptr : &*found;
}

QString PageView::makes() const
{
    if (!m_source.makes.isEmpty())
        return m_source.makes;
    const QList<FormSource> forms = makingForms();
    if (forms.size() == 1)
        return DeskText::tr("%1…").arg(forms.constFirst().title);
    return forms.isEmpty() ? QString() : DeskText::tr("New…");
}

void PageView::askHub(const QString &code, const wire::WebhookWish &wish)
{
    const QPointer<PageView> self = this;
    const QString title = currentTitle();
    m_device.askAboutWebhooks(wish, [self, code, title](const Result<wire::WebhookAnswer> &told) {
        const auto why = told ? std::nullopt : std::optional(told.error().code);
        const QString secret = told ? QString::fromStdString(told->secret) : QString();
        if (self)
            QMetaObject::invokeMethod(self.data(), [self, code, title, why, secret] {
                Q_EMIT self->answered(code, why);
                if (!secret.isEmpty())
                    Q_EMIT self->shown(title, secret);
            });
    });
}

void PageView::act(const QString &code, const QString &text, qint64 person)
{
    if (!m_source.draft || !hasCurrent())
        return;
    const Wish wish{.code = code,
                    .text = text.trimmed(),
                    .person = person,
                    .warehouse = m_desk.warehouse,
                    .row = currentRow()};
    if (const auto asked = m_source.hubWish ? m_source.hubWish(wish) : std::nullopt)
        return askHub(code, *asked);
    m_device.request(m_source.draft(wish), [this, code](const Result<> &done) {
        const auto why = done ? std::nullopt : std::optional(done.error().code);
        QMetaObject::invokeMethod(this, [this, code, why] {
            Q_EMIT answered(code, why);
        });
    });
}

void PageView::copyAll()
{
    m_table.exportTo([this](const QByteArray &csv) {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(csv));
        Q_EMIT copied(m_table.count());
    });
}

} // namespace bincard::desk
