// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/printing.h"

#include "app/paper/printer_content.h"
#include "app/paper/recorded_papers.h"

#include <algorithm>

namespace bincard::app {

namespace {

using fulfilment::Paper;
using namespace Qt::StringLiterals;

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

PrintJobState::Progress progressOf(const paper::PrintJob &job)
{
    switch (job.state) {
    case paper::PrintState::Waiting:
        return PrintJobState::Progress::Waiting;
    case paper::PrintState::Sending:
        return PrintJobState::Progress::Sending;
    case paper::PrintState::Printed:
    case paper::PrintState::Forgotten:
        return PrintJobState::Progress::Printed;
    case paper::PrintState::Failed:
        break;
    }
    return PrintJobState::Progress::Failed;
}

/// The same paper of the same parcel, tried however often.
bool isAbout(const QString &key, const floor::PaperDue &due)
{
    const auto other = paperOf(key);
    return other && other->paper == due.paper && other->parcel == due.parcel
        && other->manifest == due.manifest;
}

/// What a paper is called in the list: "S1001-1".
QString titleOf(fulfilment::ParcelId id, const Workspace &records)
{
    const auto parcel = records.get(id);
    const auto transfer = parcel ? records.get(parcel->transfer) : std::nullopt;
    return transfer ? u"%1-%2"_s.arg(text(transfer->reference)).arg(parcel->number) : QString();
}

Result<QByteArray> labelFor(const paper::Printer &printer, const paper::ShippingOnLabel &shipping)
{
    const auto label = paper::shippingLabel(shipping);
    return label ? paper::contentFor(printer, *label) : Result<QByteArray>(label.error());
}

} // namespace

std::optional<floor::PaperDue> paperOf(const QString &key)
{
    const QStringList parts = key.split(u'-');
    if (parts.size() != 4)
        return std::nullopt;
    const auto names = fulfilment::enumNames(Paper{});
    const auto named = std::ranges::find(names, parts[0].toStdString());
    if (named == names.end())
        return std::nullopt;
    const auto paper = static_cast<Paper>(named - names.begin());
    const qint64 about = parts[1].toLongLong();
    const bool isManifest = paper == Paper::Manifest;
    return floor::PaperDue{.paper = paper,
                           .parcel = {isManifest ? 0 : about},
                           .manifest = {isManifest ? about : 0},
                           .key = key.toStdString(),
                           .addressVersion = parts[2].toInt()};
}

Printing::Printing(DeviceSession &device, std::unique_ptr<paper::PrintQueue> queue)
    : m_device(device)
    , m_queue(std::move(queue))
{
    connect(&device, &DeviceSession::changed, this, &Printing::show);
    connect(m_queue.get(), &paper::PrintQueue::changed, this, &Printing::tell);
    connect(m_queue.get(), &paper::PrintQueue::printed, this, [this](const paper::PrintJob &job) {
        if (const auto due = paperOf(job.key))
            m_device.recordPrint(*due, job.printer.toStdString(), {});
    });
}

void Printing::show(const Situation &situation)
{
    if (m_station != situation.station) {
        m_station = situation.station;
        QList<paper::Printer> printers;
        for (const inventory::Printer &printer : m_station.printers)
            printers.append(paper::printerFrom(printer));
        m_queue->setPrinters(printers);
        tell(m_queue->jobs());
    }
    for (const floor::PaperDue &due : situation.prompt.papers) {
        const auto to = printer(
            text(due.paper == Paper::Label ? m_station.labelPrinter : m_station.paperPrinter));
        if (to && m_asked.insert(due.key).second)
            make({due, *to});
    }
}

void Printing::make(const Wish &wish)
{
    m_device.look([this, wish](const Workspace &records) {
        const QString name = titleOf(wish.due.parcel, records);
        const auto onMine = [this](auto work) {
            QMetaObject::invokeMethod(this, std::move(work), Qt::QueuedConnection);
        };
        if (wish.due.paper == Paper::Label) {
            const auto shipping = paper::shippingOf(wish.due.parcel, records);
            return onMine([this, wish, name, shipping] {
                deliver(wish, tr("Label of %1").arg(name),
                        shipping ? labelFor(wish.printer, *shipping) : shipping.error());
            });
        }
        if (wish.due.paper == Paper::Manifest) {
            const auto sheet = paper::manifestOf(wish.due.manifest, records, m_device.now());
            return onMine([this, wish, sheet] {
                deliver(wish, tr("Manifest %1").arg(sheet ? sheet->reference : QString()),
                        sheet ? paper::contentFor(wish.printer, *sheet)
                              : Result<QByteArray>(sheet.error()));
            });
        }
        const auto slip = paper::slipOf(wish.due.parcel, records, m_device.now());
        onMine([this, wish, name, slip] {
            deliver(wish, tr("Packing slip of %1").arg(name),
                    slip ? paper::contentFor(wish.printer, *slip)
                         : Result<QByteArray>(slip.error()));
        });
    });
}

void Printing::deliver(const Wish &wish, const QString &title, const Result<QByteArray> &content)
{
    Result<> kept = content ? Result<>{} : content.error();
    if (kept && wish.job != 0)
        kept = m_queue->redirect(wish.job, wish.printer.code, *content);
    if (kept && wish.job == 0) {
        forgetOlder(wish.due);
        const auto job = m_queue->enqueue({.key = text(wish.due.key),
                                           .title = title,
                                           .printer = wish.printer.code,
                                           .content = *content});
        kept = job ? Result<>{} : job.error();
    }
    if (kept)
        return;
    m_unmade.append({.title = title,
                     .printer = wish.printer.code,
                     .progress = PrintJobState::Progress::Failed,
                     .problem = tr("It could not be made: %1").arg(text(kept.error().detail))});
    tell(m_queue->jobs());
}

/// A label that was given up for a new one must not come out later.
void Printing::forgetOlder(const floor::PaperDue &due)
{
    for (const paper::PrintJob &job : m_queue->jobs()) {
        if (job.key != text(due.key) && isAbout(job.key, due))
            (void)m_queue->forget(job.id); // what is being sent comes out, and is seen
    }
    m_unmade.clear();
}

void Printing::retry(qint64 job)
{
    (void)m_queue->retry(job); // one that went on meanwhile needs nobody
}

void Printing::redirect(qint64 id, const QString &code)
{
    const auto to = printer(code);
    for (const paper::PrintJob &job : m_queue->jobs()) {
        const auto due = paperOf(job.key);
        if (to && due && job.id == id)
            return make({*due, *to, id});
    }
}

void Printing::forget(qint64 job)
{
    (void)m_queue->forget(job);
}

void Printing::tell(const QList<paper::PrintJob> &jobs)
{
    QList<PrinterState> printers;
    for (const inventory::Printer &one : m_station.printers) {
        const bool isOurs
            = one.code == m_station.labelPrinter || one.code == m_station.paperPrinter;
        if (!isOurs)
            continue;
        PrinterState state{text(one.code), text(one.name)};
        for (const paper::PrintJob &job : jobs) {
            if (job.printer == state.code && !job.problem.isEmpty())
                state.problem = job.problem;
        }
        printers.append(state);
    }
    QList<PrintJobState> states;
    for (const paper::PrintJob &job : jobs)
        states.append({.id = job.id,
                       .title = job.title,
                       .printer = job.printer,
                       .progress = progressOf(job),
                       .problem = job.problem,
                       .attempts = job.attempts});
    Q_EMIT changed(printers, states + m_unmade);
}

std::optional<paper::Printer> Printing::printer(const QString &code) const
{
    const auto found
        = std::ranges::find(m_station.printers, code.toStdString(), &inventory::Printer::code);
    return found == m_station.printers.end() ? std::nullopt
                                             : std::optional(paper::printerFrom(*found));
}

} // namespace bincard::app
