// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/print_queue.h"

#include <algorithm>

namespace bincard::paper {

namespace {

constexpr int copiesMax = 999;
// So long a key that was printed is known, and printing it again is a wish of its own.
constexpr std::int64_t keptMs = std::int64_t{30} * 24 * 3'600'000;

void later(PrinterLine *line)
{
    line->deleteLater(); // it may be the one that speaks
}

} // namespace

Result<std::unique_ptr<PrintQueue>> PrintQueue::open(const store::ConnectionOptions &database,
                                                     Outside outside)
{
    auto shelf = PrintShelf::open(database);
    if (!shelf)
        return shelf.error();
    const Instant now = outside.clock();
    if (const Result<> pruned = shelf->prune(Instant{now.ms - keptMs}); !pruned)
        return pruned.error();
    std::unique_ptr<PrintQueue> queue(new PrintQueue(*std::move(shelf), std::move(outside)));
    queue->recover();
    return queue;
}

PrintQueue::PrintQueue(PrintShelf shelf, Outside outside)
    : m_shelf(std::move(shelf))
    , m_outside(std::move(outside))
{
    connect(&m_look, &QTimer::timeout, this, qOverload<>(&PrintQueue::look));
    if (m_outside.times.lookMs > 0)
        m_look.start(m_outside.times.lookMs);
}

PrintQueue::~PrintQueue()
{
    for (auto &[code, lane] : m_lanes) {
        if (lane.line)
            delete lane.line.release();
    }
}

void PrintQueue::recover()
{
    for (KeptJob &job : m_shelf.all()) {
        if (!isOpen(job.state))
            continue;
        if (job.state == PrintState::Sending && job.request.empty()) {
            job.state = PrintState::Failed;
            job.trouble = PrintTrouble::MayBePrinted;
            (void)keep(job); // it is recovered again if it cannot be noted now
        }
        m_open.insert_or_assign(job.id.value, job);
    }
}

void PrintQueue::setPrinters(const QList<Printer> &printers)
{
    for (auto &[code, lane] : m_lanes) {
        lane.isWanted = std::ranges::any_of(printers, [&code = code](const Printer &printer) {
            return printer.code == code;
        });
    }
    std::erase_if(m_lanes, [](const auto &entry) {
        return !entry.second.isWanted && entry.second.job == 0;
    });
    for (const Printer &printer : printers) {
        auto [lane, isNew] = m_lanes.try_emplace(printer.code, Lane{{}, {nullptr, later}});
        if (!isNew && lane->second.printer == printer)
            continue;
        lane->second.printer = printer;
        lane->second.failures = 0;
        lane->second.rest = nullptr;
    }
    for (auto &[id, job] : m_open)
        addressed(job);
    pump();
    look();
    Q_EMIT changed(jobs());
    Q_EMIT printersChanged(this->printers());
}

QList<PrinterCondition> PrintQueue::printers() const
{
    QList<PrinterCondition> list;
    for (const auto &[code, lane] : m_lanes) {
        if (lane.isWanted)
            list.append({lane.printer, lane.trouble, PrintWords::of(lane.trouble, nameOf(code))});
    }
    return list;
}

QString PrintQueue::nameOf(const QString &printer) const
{
    const auto lane = m_lanes.find(printer);
    const bool isNamed = lane != m_lanes.end() && !lane->second.printer.name.isEmpty();
    return isNamed ? lane->second.printer.name : printer;
}

PrintQueue::Lane *PrintQueue::laneOf(const QString &printer)
{
    const auto lane = m_lanes.find(printer);
    return lane != m_lanes.end() && lane->second.isWanted ? &lane->second : nullptr;
}

// A job that waits says whether there is its printer at all.
void PrintQueue::addressed(KeptJob &job)
{
    const bool known = laneOf(QString::fromStdString(job.printer)) != nullptr;
    if (job.state != PrintState::Waiting || known == (job.trouble != PrintTrouble::NoSuchPrinter))
        return;
    job.trouble = known ? PrintTrouble::None : PrintTrouble::NoSuchPrinter;
    (void)keep(job); // it is said again after a restart
}

Result<qint64> PrintQueue::enqueue(const PrintWish &wish)
{
    if (wish.key.isEmpty() || wish.content.isEmpty() || wish.copies < 1 || wish.copies > copiesMax)
        return Error{ErrorCode::InvalidInput, "a paper has a key, content and 1 to 999 copies"};
    if (const auto known = m_shelf.withKey(wish.key.toStdString()))
        return known->id.value;
    Lane *lane = laneOf(wish.printer);
    if (lane == nullptr)
        return Error{ErrorCode::NotFound, "no printer " + wish.printer.toStdString()};
    const auto added = m_shelf.add({.key = wish.key.toStdString(),
                                    .title = wish.title.toStdString(),
                                    .printer = wish.printer.toStdString(),
                                    .language = lane->printer.language,
                                    .dpi = lane->printer.dpi,
                                    .content = wish.content.toStdString(),
                                    .copies = wish.copies,
                                    .createdAt = m_outside.clock()});
    if (!added)
        return added.error();
    m_open.emplace(added->id.value, *added);
    pump(*lane);
    Q_EMIT changed(jobs());
    return added->id.value;
}

Result<KeptJob> PrintQueue::decidable(qint64 id) const
{
    const auto job = m_open.find(id);
    if (job == m_open.end())
        return Error{ErrorCode::NotFound, "no open job of that number"};
    if (job->second.state == PrintState::Sending)
        return Error{ErrorCode::WrongState, "it is being sent"};
    return job->second;
}

// A person's word on a job: it waits anew, or is forgotten.
Result<> PrintQueue::decide(const KeptJob &job)
{
    if (const Result<> kept = m_shelf.put(job); !kept)
        return kept;
    if (isOpen(job.state))
        m_open.insert_or_assign(job.id.value, job);
    else
        m_open.erase(job.id.value);
    if (Lane *lane = laneOf(QString::fromStdString(job.printer))) {
        lane->rest = nullptr;
        pump(*lane);
    }
    Q_EMIT changed(jobs());
    return {};
}

Result<> PrintQueue::redirect(qint64 id, const QString &printer, const QByteArray &content)
{
    auto job = decidable(id);
    if (!job)
        return job.error();
    const Lane *lane = laneOf(printer);
    if (lane == nullptr)
        return Error{ErrorCode::NotFound, "no printer " + printer.toStdString()};
    const Printer &other = lane->printer;
    const bool sameDots = job->dpi == other.dpi || other.language == Printer::Language::Pdf;
    if (content.isEmpty() && (job->language != other.language || !sameDots))
        return Error{ErrorCode::WrongKind, "that printer needs the paper made for it"};
    if (!content.isEmpty())
        job->content = content.toStdString();
    job->printer = printer.toStdString();
    job->language = other.language;
    job->dpi = other.dpi;
    job->state = PrintState::Waiting;
    job->trouble = PrintTrouble::None;
    job->request.clear();
    return decide(*job);
}

Result<> PrintQueue::retry(qint64 id)
{
    auto job = decidable(id);
    if (!job)
        return job.error();
    job->state = PrintState::Waiting;
    job->trouble = PrintTrouble::None;
    addressed(*job);
    job->request.clear();
    return decide(*job);
}

Result<> PrintQueue::forget(qint64 id)
{
    auto job = decidable(id);
    if (!job)
        return job.error();
    job->state = PrintState::Forgotten;
    job->content.clear();
    return decide(*job);
}

Result<> PrintQueue::giveUp(qint64 id)
{
    for (auto &[code, lane] : m_lanes) {
        if (lane.job == id && id != 0) {
            lane.line->giveUp();
            return {};
        }
    }
    return m_open.contains(id) ? Error{ErrorCode::WrongState, "it is not being sent"}
                               : Error{ErrorCode::NotFound, "no open job of that number"};
}

QList<PrintJob> PrintQueue::jobs() const
{
    QList<PrintJob> list;
    for (const auto &[id, job] : m_open)
        list.append(shown(job));
    return list;
}

PrintJob PrintQueue::shown(const KeptJob &job) const
{
    const QString code = QString::fromStdString(job.printer);
    return {.id = job.id.value,
            .key = QString::fromStdString(job.key),
            .title = QString::fromStdString(job.title),
            .printer = code,
            .content = QByteArray::fromStdString(job.content),
            .copies = job.copies,
            .state = job.state,
            .trouble = job.trouble,
            .problem = PrintWords::of(job.trouble, nameOf(code)),
            .attempts = job.attempts,
            .createdAtMs = job.createdAt.ms};
}

bool PrintQueue::keep(const KeptJob &job)
{
    return m_shelf.put(job).ok();
}

} // namespace bincard::paper
