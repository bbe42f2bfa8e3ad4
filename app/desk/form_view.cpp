// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/form_view.h"

#include "app/desk/field_text.h"
#include "app/desk/statements.h"
#include "core/scan/gtin.h"

#include <algorithm>

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;

int shapeOf(FormKind kind)
{
    if (kind == FormKind::Flag || kind == FormKind::Choice)
        return FormView::Choice;
    if (kind == FormKind::Several)
        return FormView::Several;
    if (kind == FormKind::Reference)
        return FormView::Reference;
    return kind == FormKind::Name ? FormView::Name : FormView::Typed;
}

/// A flag has two choices that nobody has to list.
QList<FormOption> optionsOf(const FormField &field)
{
    if (field.kind != FormKind::Flag)
        return field.options;
    return {{u"0"_s, DeskText::tr("No")}, {u"1"_s, DeskText::tr("Yes")}};
}

qsizetype optionOf(const FormField &field, const QString &value)
{
    const QList<FormOption> options = optionsOf(field);
    const auto found = std::ranges::find(options, value, &FormOption::value);
    return found == options.end() ? 0 : found - options.begin();
}

/// GTINs stand among barcodes with 14 digits, whatever a label has.
QString codeTyped(const QString &text)
{
    const auto gtin = scan::gtin14(text.toStdString());
    return gtin ? QString::fromStdString(*gtin) : text;
}

} // namespace

FormView::FormView(QueryThread &reader, app::DeviceSession &device)
    : m_reader(reader)
    , m_device(device)
    , m_once(device)
{ }

void FormView::show(const Desk &desk)
{
    m_desk = desk;
    if (desk.warehouse == 0 && m_step != Closed)
        go(Closed);
}

void FormView::go(Step step)
{
    m_step = step;
    if (step == Closed) {
        m_source = {};
        m_choices.clear();
        m_cells.clear();
        m_outcome.reset();
        m_once.forget();
        m_busy = false;
    }
    forgetMatches();
    tell();
}

void FormView::begin(QList<FormSource> forms)
{
    if (forms.isEmpty() || m_step != Closed)
        return;
    if (forms.size() == 1)
        return open(forms.constFirst());
    m_choices = std::move(forms);
    go(Choosing);
}

void FormView::choose(int choice)
{
    if (m_step != Choosing || choice < 0 || choice >= m_choices.size())
        return;
    const FormSource chosen = m_choices[choice];
    open(chosen);
}

void FormView::open(const FormSource &source, const QVariantMap &row)
{
    m_choices.clear();
    m_source = source;
    m_title = source.title;
    m_subject = source.subject.isEmpty() ? 0 : row.value(source.subject).toLongLong();
    m_outcome = std::make_shared<FormOutcome>();
    m_problem.clear();
    m_typed = false;
    m_leaving = false;
    m_busy = false;
    m_cells.clear();
    m_read.clear();
    for (const FormField &field : m_source.fields)
        m_cells << fresh(field);
    for (const FormField &field : m_source.lines)
        m_cells << fresh(field);
    go(Filling);
    read();
    Q_EMIT wanted(0);
}

void FormView::showOnce(const QString &title, const FormOutcome &outcome)
{
    m_title = title;
    m_once.show(outcome, {m_desk.warehouse});
    m_problem.clear();
    go(Shown);
}

FormView::Cell FormView::fresh(const FormField &field) const
{
    Cell cell{.text = field.begins};
    if (cell.text.isEmpty() && (field.kind == FormKind::Choice || field.kind == FormKind::Flag))
        cell.text = optionsOf(field).value(0).value;
    return cell;
}

const FormField &FormView::fieldOf(int at) const
{
    return at < fieldCount() ? m_source.fields[at]
                             : m_source.lines[(at - fieldCount()) % columnCount()];
}

int FormView::lineOf(int at) const
{
    return at < fieldCount() ? -1 : (at - fieldCount()) / columnCount();
}

int FormView::lineCount() const
{
    const auto behind = static_cast<int>(m_cells.size()) - fieldCount();
    return columnCount() == 0 ? 0 : behind / columnCount();
}

int FormView::fieldAt(const QString &name, int line) const
{
    const QList<FormField> &fields = line < 0 ? m_source.fields : m_source.lines;
    const auto found = std::ranges::find(fields, name, &FormField::name);
    if (found == fields.end())
        return -1;
    const auto place = static_cast<int>(found - fields.begin());
    return line < 0 ? place : fieldCount() + line * columnCount() + place;
}

FieldLine FormView::lineFor(int at) const
{
    const FormField &field = fieldOf(at);
    const Cell &cell = m_cells[at];
    FieldLine line{.kind = shapeOf(field.kind),
                   .title = field.title,
                   .text = cell.text,
                   .hint = field.hint,
                   .detail = cell.name,
                   .problem = cell.problem,
                   .needed = field.needed,
                   .wide = field.wide || field.kind == FormKind::Several,
                   .figures = isFigure(field.kind),
                   .locked = field.fixed && m_subject != 0};
    if (line.kind == Choice)
        line.text = optionsOf(field).value(optionOf(field, cell.text)).title;
    if (line.kind == Several) {
        line.chosen = cell.text.toInt();
        for (const FormOption &option : field.options)
            line.options << option.title;
    }
    int all = 0;
    for (const FormField &column : m_source.lines)
        all += column.share;
    if (lineOf(at) >= 0)
        line.share = static_cast<double>(field.share) / all;
    if (field.kind == FormKind::Name) {
        // Of the reference before it in the line.
        for (int before = at - 1; before >= 0 && lineOf(before) == lineOf(at); --before) {
            if (fieldOf(before).kind == FormKind::Reference)
                line.text = m_cells[before].name;
        }
    }
    return line;
}

void FormView::tell()
{
    QList<FieldLine> fields;
    QList<FieldLine> cells;
    QList<FieldLine> columns;
    for (int at = 0; at < m_cells.size(); ++at)
        (at < fieldCount() ? fields : cells) << lineFor(at);
    for (int i = 0; i < columnCount() && i < cells.size(); ++i)
        columns << FieldLine{
            .title = cells[i].title, .figures = cells[i].figures, .share = cells[i].share};
    m_fields.setRows(fields);
    m_columns.setRows(columns);
    m_cellLines.setRows(cells);
    Q_EMIT changed();
}

QString FormView::title() const
{
    return m_step == Choosing ? DeskText::tr("What is it to be?") : m_title;
}

QString FormView::about() const
{
    return m_step == Filling ? m_source.about : QString();
}

QStringList FormView::submits() const
{
    QStringList titles;
    for (const FormSubmit &one : m_source.submits)
        titles << one.title;
    if (titles.isEmpty())
        titles << DeskText::tr("Save");
    return titles;
}

QStringList FormView::choices() const
{
    QStringList titles;
    for (const FormSource &one : m_choices)
        titles << one.title;
    return titles;
}

void FormView::setText(int at, const QString &text)
{
    if (m_step != Filling || at < 0 || at >= m_cells.size() || m_cells[at].text == text)
        return;
    Cell &cell = m_cells[at];
    cell.text = text;
    cell.problem.clear();
    cell.preset = false;
    m_typed = true;
    m_leaving = false;
    m_problem.clear();
    const FormField &field = fieldOf(at);
    if (field.kind == FormKind::Reference) {
        cell.number = 0;
        cell.name.clear();
        if (at == m_matching)
            ask(at);
    } else if (field.name == u"quantity"_s && lineOf(at) >= 0) {
        presetLine(lineOf(at));
    }
    tell();
}

void FormView::step(int at, int by)
{
    if (at < 0 || at >= m_cells.size() || lineFor(at).kind != Choice || lineFor(at).locked)
        return;
    const QList<FormOption> options = optionsOf(fieldOf(at));
    const qsizetype now = optionOf(fieldOf(at), m_cells[at].text);
    setText(at, options[(now + by + options.size()) % options.size()].value);
}

void FormView::toggle(int at, int option)
{
    if (at < 0 || at >= m_cells.size() || fieldOf(at).kind != FormKind::Several)
        return;
    setText(at, QString::number(m_cells[at].text.toLongLong() ^ (qint64{1} << option)));
}

void FormView::enter(int at)
{
    if (m_step != Filling || at < 0 || at >= m_cells.size() || at == m_matching)
        return;
    forgetMatches();
    if (fieldOf(at).kind != FormKind::Reference || lineFor(at).locked)
        return;
    m_matching = at;
    if (m_cells[at].number == 0)
        ask(at);
    Q_EMIT matched();
}

void FormView::ask(int at)
{
    const int asked = ++m_askedFor;
    const FormField &field = fieldOf(at);
    const QString text = m_cells[at].text.trimmed();
    m_pending = true;
    m_reader.ask(
        {Statements::all().named(field.search).sql,
         {{u"text"_s, text}, {u"code"_s, codeTyped(text)}, {u"warehouse"_s, m_desk.warehouse}}},
        this, [this, at, asked](const Rows &rows) {
            if (asked == m_askedFor && at == m_matching)
                takeMatches(at, rows);
        });
}

void FormView::takeMatches(int at, const Rows &rows)
{
    m_pending = false;
    QList<OptionLine> matches;
    for (const QVariantList &row : rows)
        matches << OptionLine{row[1].toString(), row[2].toString(), row[0].toLongLong()};
    m_matches.setRows(matches);
    m_match = matches.isEmpty() ? -1 : 0;
    const QString text = m_cells[at].text.trimmed();
    const bool isOnly = matches.size() == 1 && scan::gtin14(text.toStdString()); // a barcode
    for (const OptionLine &match : matches) {
        if (isOnly || match.name.compare(text, Qt::CaseInsensitive) == 0)
            resolve(at, match);
    }
    Q_EMIT matched();
    if (std::exchange(m_acceptLater, false))
        accept(at);
}

void FormView::resolve(int at, const OptionLine &match)
{
    Cell &cell = m_cells[at];
    cell.text = match.name;
    cell.number = match.value;
    cell.name = match.detail;
    cell.problem.clear();
    if (lineOf(at) >= 0)
        presetLine(lineOf(at));
    else
        for (int line = 0; line < lineCount(); ++line)
            presetLine(line);
    tell();
}

void FormView::stepMatch(int by)
{
    const auto count = static_cast<int>(m_matches.rows().size());
    if (count == 0)
        return;
    m_match = (m_match + by + count) % count;
    Q_EMIT matched();
}

void FormView::pick(int match)
{
    if (m_matching < 0 || match < 0 || match >= m_matches.rows().size())
        return;
    const int at = m_matching;
    m_typed = true;
    resolve(at, m_matches.rows()[match]);
    goOn(at);
}

void FormView::forgetMatches()
{
    ++m_askedFor;
    m_matching = -1;
    m_match = -1;
    m_pending = false;
    m_acceptLater = false;
    m_matches.setRows({});
    Q_EMIT matched();
}

void FormView::accept(int at)
{
    if (m_step != Filling || at < 0 || at >= m_cells.size())
        return;
    const bool isReference = fieldOf(at).kind == FormKind::Reference;
    if (isReference && m_pending) {
        m_acceptLater = true;
        return;
    }
    if (isReference && m_cells[at].number == 0 && !m_cells[at].text.trimmed().isEmpty()
        && m_match >= 0)
        return pick(m_match);
    const int line = lineOf(at);
    if (line < 0 && columnCount() == 0)
        return submit(0);
    if (line >= 0 && isBlank(line) && line == lineCount() - 1 && line > 0)
        return submit(0);
    goOn(at);
}

/// To the next field that keys go to; behind the last one of the lines there is one line more.
void FormView::goOn(int at)
{
    int next = at + 1;
    while (next < m_cells.size() && (fieldOf(next).kind == FormKind::Name || lineFor(next).locked))
        ++next;
    forgetMatches();
    if (next < m_cells.size())
        return Q_EMIT wanted(next);
    if (columnCount() > 0)
        return addLine();
    Q_EMIT wanted(-1); // the button
}

void FormView::addLine()
{
    if (columnCount() == 0)
        return;
    const int first = fieldCount() + lineCount() * columnCount();
    for (const FormField &field : m_source.lines)
        m_cells << fresh(field);
    tell();
    Q_EMIT wanted(first);
}

void FormView::removeLine(int line)
{
    if (line < 0 || line >= lineCount())
        return;
    forgetMatches();
    m_cells.remove(fieldCount() + line * columnCount(), columnCount());
    m_typed = true;
    if (lineCount() == 0)
        return addLine();
    tell();
    Q_EMIT wanted(fieldCount() + std::max(0, line - 1) * columnCount());
}

bool FormView::isBlank(int line) const
{
    for (int i = 0; i < columnCount(); ++i) {
        const int at = fieldCount() + line * columnCount() + i;
        const Cell &cell = m_cells[at];
        const bool isOwn = isTyped(fieldOf(at).kind) && cell.text != fieldOf(at).begins;
        if (isOwn && !cell.preset && !cell.text.trimmed().isEmpty())
            return false;
    }
    return true;
}

void FormView::leave()
{
    if (m_step == Filling && m_typed && !m_leaving) {
        m_leaving = true;
        Q_EMIT changed();
        return;
    }
    go(Closed);
}

} // namespace bincard::desk
