// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is there before anybody types, what the records say meanwhile, and the end of a form.

#include "app/desk/field_text.h"
#include "app/desk/form_view.h"
#include "app/desk/statements.h"
#include "app/floor/text.h"
#include "core/catalog/product.h"
#include "core/scan/parse.h"
#include "sync/wire/zone_day.h"

#include <QPointer>

#include <algorithm>

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;

struct Goods
{
    QString sku;
    QString name;
    qint64 product = 0;
    qint64 micro = 0;
};

/// What a code on goods is here; none where nothing has it.
std::optional<Goods> goodsOf(const scan::Item &item, const Workspace &records)
{
    const std::string code = item.gtin.empty() ? item.text : item.gtin;
    auto product = records.find<catalog::Product>("by_sku", code);
    Quantity units = Quantity::units(1);
    if (const auto barcode = records.find<catalog::Barcode>("by_code", code)) {
        product = records.get(barcode->product);
        if (const auto packaging = records.get(barcode->packaging))
            units = packaging->factor;
    }
    if (!product)
        return std::nullopt;
    return Goods{QString::fromStdString(product->sku), QString::fromStdString(product->name),
                 product->id.value, units.micro};
}

} // namespace

void FormView::read()
{
    if (m_source.reading.isEmpty())
        return;
    const Statement &statement = Statements::all().named(m_source.reading);
    const QVariantMap values{{u"subject"_s, m_subject}, {u"warehouse"_s, m_desk.warehouse}};
    m_reader.ask(
        {statement.sql, values}, this,
        [this, form = m_source.code, of = m_subject, columns = statement.out](const Rows &rows) {
            const bool isSame
                = m_step == Filling && m_source.code == form && m_subject == of && !m_typed;
            if (isSame && !rows.isEmpty())
                fill(columns, rows.constFirst());
        });
}

void FormView::fill(const QStringList &columns, const QVariantList &row)
{
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const bool isKey = columns[i].endsWith(u"_key"_s);
        const bool isName = columns[i].endsWith(u"_name"_s);
        const QString of = isKey ? columns[i].chopped(4)
            : isName             ? columns[i].chopped(5)
                                 : columns[i];
        int at = fieldAt(columns[i]);
        if (at >= 0 && fieldOf(at).kind == FormKind::Reference)
            m_cells[at].number = row[i].toLongLong();
        else if (at >= 0)
            m_cells[at].text = typedText(fieldOf(at).kind, row[i]);
        at = at < 0 ? fieldAt(of) : -1;
        if (at < 0 || (!isKey && !isName))
            continue;
        (isKey ? m_cells[at].text : m_cells[at].name) = row[i].toString();
    }
    for (int at = 0; at < fieldCount(); ++at)
        m_read.insert(u"was "_s + m_source.fields[at].name, valueAt(at));
    tell();
    Q_EMIT wanted(0);
}

QVariant FormView::valueAt(int at) const
{
    const FormField &field = fieldOf(at);
    if (field.kind == FormKind::Reference)
        return m_cells[at].number;
    return typedValue(field.kind, m_cells[at].text).value_or(QVariant(0));
}

QVariantMap FormView::valuesOfLine(int line) const
{
    QVariantMap values;
    for (int i = 0; i < columnCount(); ++i)
        values.insert(m_source.lines[i].name, valueAt(fieldCount() + line * columnCount() + i));
    return values;
}

FormAnswer FormView::answer() const
{
    FormAnswer said{.subject = m_subject,
                    .warehouse = m_desk.warehouse,
                    .values = m_read,
                    .now = m_device.now(),
                    .entropy = m_device.entropy(),
                    .outcome = m_outcome};
    for (int at = 0; at < fieldCount(); ++at)
        said.values.insert(m_source.fields[at].name, valueAt(at));
    for (int line = 0; line < lineCount(); ++line) {
        if (!isBlank(line))
            said.lines << valuesOfLine(line);
    }
    return said;
}

QString FormView::total() const
{
    if (fieldAt(u"price"_s, 0) < 0 || fieldAt(u"quantity"_s, 0) < 0)
        return {};
    qint64 cents = 0;
    int lines = 0;
    for (int line = 0; line < lineCount(); ++line) {
        if (isBlank(line))
            continue;
        const QVariantMap values = valuesOfLine(line);
        // The sum of figures; which currency they are in, the head says.
        const auto amount
            = extend(UnitPrice{values[u"price"_s].toLongLong(), *currencyFromText("EUR")},
                     Quantity{values[u"quantity"_s].toLongLong()});
        cents += amount ? amount->minor : 0;
        ++lines;
    }
    const QString worth = typedText(FormKind::Money, cents);
    return DeskText::tr("%n line(s)", nullptr, lines)
        + (worth.isEmpty() ? QString() : u"  ·  "_s + worth);
}

void FormView::presetLine(int line)
{
    const int at = fieldAt(u"product"_s, line);
    if (!m_source.preset || at < 0 || m_cells[at].number == 0)
        return;
    const QPointer<FormView> self = this;
    m_device.look([self, line, said = answer(), values = valuesOfLine(line),
                   preset = m_source.preset](const Workspace &records) {
        const QVariantMap given = preset(said, values, records);
        if (self)
            QMetaObject::invokeMethod(self.data(),
                                      [self, line, given, of = values[u"product"_s].toLongLong()] {
                                          self->takePreset(line, of, given);
                                      });
    });
}

void FormView::takePreset(int line, qint64 product, const QVariantMap &values)
{
    const int goods = fieldAt(u"product"_s, line);
    if (m_step != Filling || goods < 0 || goods >= m_cells.size()
        || m_cells[goods].number != product)
        return;
    for (const auto &[name, value] : values.asKeyValueRange()) {
        const int at = fieldAt(name, line);
        if (at < 0 || (!m_cells[at].preset && !m_cells[at].text.isEmpty()))
            continue;
        m_cells[at].text = typedText(fieldOf(at).kind, value);
        m_cells[at].preset = true;
        m_cells[at].problem.clear();
    }
    tell();
}

bool FormView::take(const scan::RawScan &raw)
{
    if (m_step != Filling)
        return false;
    const int year = static_cast<int>(wire::zoneDay(m_device.now(), "UTC").year());
    const auto read = scan::parse(raw, scan::optionsFor(raw.source, year));
    const auto *item = read ? std::get_if<scan::Item>(&read->meaning) : nullptr;
    const int field = fieldAt(u"barcode"_s);
    if (field >= 0 && item) {
        setText(field, QString::fromStdString(item->gtin.empty() ? item->text : item->gtin));
        return true;
    }
    if (columnCount() == 0 || !item) {
        m_problem = app::Text::of(ErrorCode::ScanUnknown).headline;
        Q_EMIT changed();
        return true;
    }
    const QPointer<FormView> self = this;
    m_device.look([self, item = *item](const Workspace &records) {
        const auto goods = goodsOf(item, records).value_or(Goods{});
        if (self)
            QMetaObject::invokeMethod(self.data(), [self, goods] {
                self->takeGoods(goods.sku, goods.name, goods.product, goods.micro);
            });
    });
    return true;
}

/// One more on the line that has it, else on a line of its own.
void FormView::takeGoods(const QString &sku, const QString &name, qint64 product, qint64 micro)
{
    if (m_step != Filling || fieldAt(u"product"_s, 0) < 0)
        return;
    m_problem = product == 0 ? app::Text::of(ErrorCode::ScanUnknown).headline : QString();
    if (product == 0) {
        Q_EMIT changed();
        return;
    }
    int line = 0;
    while (line < lineCount() && m_cells[fieldAt(u"product"_s, line)].number != product
           && !isBlank(line))
        ++line;
    if (line == lineCount())
        addLine();
    Cell &goods = m_cells[fieldAt(u"product"_s, line)];
    Cell &quantity = m_cells[fieldAt(u"quantity"_s, line)];
    const qint64 before = goods.number != product
        ? 0
        : typedValue(FormKind::Quantity, quantity.text).value_or(QVariant(0)).toLongLong();
    goods = {.text = sku, .number = product, .name = name};
    quantity = {.text = typedText(FormKind::Quantity, before + micro)};
    m_typed = true;
    presetLine(line);
    tell();
    Q_EMIT wanted(fieldAt(u"quantity"_s, line));
}

void FormView::complain(int at, const QString &words)
{
    m_cells[at].problem = words;
}

/// Whether it may be sent; what is wrong stands at its field.
bool FormView::isComplete()
{
    int first = -1;
    bool isAnything = columnCount() == 0;
    for (int at = 0; at < m_cells.size(); ++at) {
        m_cells[at].problem.clear();
        const int line = lineOf(at);
        if (line >= 0 && isBlank(line))
            continue;
        isAnything = isAnything || line >= 0;
        const FormField &field = fieldOf(at);
        const Cell &cell = m_cells[at];
        const bool isEmpty = field.kind == FormKind::Several ? cell.text.toLongLong() == 0
                                                             : cell.text.trimmed().isEmpty();
        if (field.needed && isEmpty)
            complain(at, DeskText::tr("This is needed"));
        else if (field.kind == FormKind::Reference && !isEmpty && cell.number == 0)
            complain(at, wantedBy(field.kind));
        else if (!typedValue(field.kind, cell.text))
            complain(at, wantedBy(field.kind));
        if (first < 0 && !m_cells[at].problem.isEmpty())
            first = at;
    }
    m_problem = isAnything ? QString() : DeskText::tr("Nothing stands on it yet: add a line.");
    const auto problem
        = first < 0 && isAnything && m_source.check ? m_source.check(answer()) : std::nullopt;
    if (problem) {
        first = fieldAt(problem->field);
        first < 0 ? void(m_problem = problem->words) : complain(first, problem->words);
    }
    tell();
    if (first >= 0 || !isAnything)
        Q_EMIT wanted(first >= 0 ? first : fieldCount());
    return first < 0 && isAnything && m_problem.isEmpty();
}

void FormView::submit(int way)
{
    if (m_step != Filling || m_busy || !m_source.draft)
        return;
    forgetMatches();
    if (!isComplete())
        return;
    FormAnswer said = answer();
    said.submit = m_source.submits.value(way).code;
    m_busy = true;
    Q_EMIT changed();
    const QPointer<FormView> self = this;
    m_device.request(m_source.draft(said), [self](const Result<> &done) {
        if (self)
            QMetaObject::invokeMethod(
                self.data(), [self, why = done ? Error{} : done.error(), isDone = done.ok()] {
                    self->m_busy = false;
                    if (!isDone)
                        return self->refuse(why);
                    const FormOutcome outcome = *self->m_outcome;
                    const QString form = self->m_source.code;
                    if (outcome.secret.isEmpty())
                        self->go(Closed);
                    else
                        self->showOnce(self->m_title, outcome);
                    Q_EMIT self->done(form, outcome.id);
                });
    });
}

/// What was typed stays; the reason stands at the field that it is about, else above all.
void FormView::refuse(const Error &error)
{
    const app::Saying saying = app::Text::of(error.code);
    const QString about = QString::fromStdString(error.detail);
    int blamed = -1;
    for (int at = 0; at < m_cells.size() && blamed < 0; ++at) {
        const bool isNamed = !about.isEmpty()
            && (fieldOf(at).unique == about
                || (fieldOf(at).kind == FormKind::Reference && m_cells[at].text == about));
        if (isNamed)
            blamed = at;
    }
    for (int at = 0; at < m_cells.size() && blamed < 0; ++at) {
        if (fieldOf(at).blamed.contains(error.code))
            blamed = at;
    }
    if (blamed >= 0)
        complain(blamed, saying.headline);
    else
        m_problem = saying.headline + u" "_s + saying.advice;
    tell();
    if (blamed >= 0)
        Q_EMIT wanted(blamed);
}

} // namespace bincard::desk
