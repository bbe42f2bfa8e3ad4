// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/views.h"

#include "app/floor/prompt_words.h"
#include "app/floor/text.h"

#include <algorithm>

namespace bincard::app {

namespace {

constexpr int ageTickMs = 5'000;
constexpr int historyMax = 100;
constexpr int confirmationGroup = 3;

ErrorCode codeOf(const device::Notice &notice)
{
    ErrorCode code = ErrorCode::Held;
    (void)errorFromName(notice.code, code);
    return code;
}

EventRow rowOf(const device::Notice &notice)
{
    constexpr int warning = 2;
    const Saying saying = Text::of(codeOf(notice));
    return {.level = warning,
            .title = Text::of(notice.outcome),
            .detail = QStringLiteral("%1. %2").arg(saying.headline, saying.advice),
            .ageText = QCoreApplication::translate("HistoryView", "step %1").arg(notice.id.value)};
}

/// How far the last operation of a scan is: one tick when stored, two when received by the hub,
/// three when accepted.
int ticksOf(std::int64_t seq, const SyncState &sync)
{
    if (seq == 0)
        return 0;
    if (seq <= sync.accepted)
        return 3;
    return seq <= sync.lastSeq - sync.stored ? 2 : 1;
}

QString wordsOf(int ticks)
{
    switch (ticks) {
    case 1:
        return QCoreApplication::translate("HistoryView", "stored");
    case 2:
        return QCoreApplication::translate("HistoryView", "received");
    case 3:
        return QCoreApplication::translate("HistoryView", "accepted");
    default:
        return {};
    }
}

/// The hub's objection to one of its operations.
const device::Notice *objectionTo(const ScanRecord &record,
                                  const std::vector<device::Notice> &notices)
{
    const auto found = std::ranges::find_if(notices, [&](const device::Notice &notice) {
        return record.firstSeq <= notice.id.value && notice.id.value <= record.seq;
    });
    return found == notices.end() || record.seq == 0 ? nullptr : &*found;
}

EventRow rowOf(const ScanRecord &record, const SyncState &sync,
               const std::vector<device::Notice> &notices, Instant now)
{
    const FeedbackWords said = feedbackWords(record.feedback);
    constexpr int ok = 1;
    QStringList details;
    if (record.feedback.error)
        details << said.text;
    if (record.typed)
        details << QCoreApplication::translate("HistoryView", "typed");
    const device::Notice *objection = objectionTo(record, notices);
    const int ticks = ticksOf(record.seq, sync);
    if (objection != nullptr)
        details << Text::of(objection->outcome);
    else if (ticks > 0)
        details << wordsOf(ticks);
    constexpr int warning = 2;
    return {.level = objection != nullptr ? warning
                : record.feedback.error   ? said.level
                                          : ok,
            .title = Text::of(record.seen),
            .detail = details.join(QStringLiteral(" · ")),
            .ageText = Text::age(record.at, now),
            .reached = ticks};
}

/// What the step is refused for: "This lot is expired: lot L1".
QString allowedBy(const floor::Prompt &prompt)
{
    const QString seen = Text::of(prompt.feedback.seen);
    const QString headline
        = prompt.feedback.error ? Text::of(*prompt.feedback.error).headline : QString();
    const QString name = prompt.goods ? QString::fromStdString(prompt.goods->name) : QString();
    // That a supervisor has to allow it is why they stand here.
    const bool isReason = prompt.feedback.error == ErrorCode::NeedsSupervisor;
    QStringList parts{isReason ? QString() : headline, seen, name};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

EnrolView::EnrolView(DeviceSession &device, QString deviceName)
    : m_device(device)
    , m_deviceName(std::move(deviceName))
{ }

void EnrolView::show(const Situation &situation)
{
    if (!situation.deviceName.empty())
        m_deviceName = QString::fromStdString(situation.deviceName);
    m_confirmation = QString::fromStdString(situation.confirmation);
    if (m_confirmation.size() == 2 * confirmationGroup)
        m_confirmation.insert(confirmationGroup, QLatin1Char(' '));
    m_loadedPercent = situation.loadedPercent;
    Q_EMIT changed();
}

void EnrolView::enrol(const QString &code)
{
    m_device.enrol(code.trimmed().toStdString(), m_deviceName.toStdString());
}

void EnrolView::startOver()
{
    m_device.forgetEnrolment();
}

SignInView::SignInView(DeviceSession &device)
    : m_device(device)
{ }

void SignInView::show(const Situation &situation)
{
    constexpr std::int64_t second = 1'000;
    const bool allows = !situation.approver.empty();
    m_person = QString::fromStdString(allows ? situation.approver : situation.person);
    m_purpose = allows
        ? QCoreApplication::translate("SignInView", "Your PIN allows %1 this one thing: %2")
              .arg(QString::fromStdString(situation.person), allowedBy(situation.prompt))
        : QString();
    m_warehouse = QString::fromStdString(situation.warehouse);
    m_locked = situation.locked;
    m_waitText = situation.waitMs > 0 ? QCoreApplication::translate("SignInView", "Wait %1 s")
                                            .arg((situation.waitMs + second - 1) / second)
                                      : QString();
    Q_EMIT changed();
}

void SignInView::tryPin(const QString &pin)
{
    m_device.tryPin(pin.toStdString());
}

void SignInView::putBadgeAway()
{
    m_device.signOut();
}

HomeView::HomeView(DeviceSession &device)
    : m_device(device)
{ }

void HomeView::show(const Situation &situation)
{
    m_prompt = situation.prompt.number;
    const floor::Home &home = situation.home;
    // The list has its own fields; it is the prompt's choices that are worded.
    QList<ChoiceRow> own;
    QList<ChoiceRow> others;
    if (situation.atHome) {
        for (const ChoiceRow &row : choiceRows(situation.prompt))
            (row.chosen ? own : others) << row;
    }
    m_count = home.own + home.free;
    m_own.setRows(std::move(own));
    m_work.setRows(std::move(others));
    m_flows.setRows(situation.atHome ? flowRows(situation.prompt) : QList<FlowTileRow>{});
    const QString lines
        = QCoreApplication::translate("HomeView", "%n line(s) left", nullptr, home.linesLeft);
    m_summary = QCoreApplication::translate("HomeView", "%1 yours, %2 free, %3")
                    .arg(home.own)
                    .arg(home.free)
                    .arg(lines);
    Q_EMIT changed();
}

void HomeView::choose(const QString &code)
{
    m_device.choose(code.toStdString(), m_prompt);
}

void HomeView::takeNext()
{
    m_device.command(scan::Command::Confirm, m_prompt);
}

SyncView::SyncView(std::function<Instant()> clock)
    : m_clock(std::move(clock))
    , m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, &SyncView::changed);
    m_timer.start(ageTickMs);
}

void SyncView::show(const Situation &situation)
{
    m_state = situation.sync;
    m_rejected = static_cast<int>(situation.notices.size());
    Q_EMIT changed();
}

QString SyncView::ageText() const
{
    return Text::age(m_state.heardAt, m_clock());
}

FeedbackWords SyncView::trouble() const
{
    return troubleWords(m_state.trouble);
}

HistoryView::HistoryView(DeviceSession &device, std::function<Instant()> clock)
    : m_device(device)
    , m_clock(std::move(clock))
{ }

void HistoryView::show(const Situation &situation)
{
    m_sync = situation.sync;
    m_objections = situation.notices;
    QList<EventRow> notices;
    for (const device::Notice &notice : situation.notices)
        notices << rowOf(notice);
    m_notices.setRows(std::move(notices));
    list();
}

void HistoryView::add(const ScanRecord &record)
{
    m_records.prepend(record);
    if (m_records.size() > historyMax)
        m_records.removeLast();
    list();
}

void HistoryView::list()
{
    QList<EventRow> scans;
    for (const ScanRecord &record : m_records)
        scans << rowOf(record, m_sync, m_objections, m_clock());
    m_scans.setRows(std::move(scans));
    Q_EMIT changed();
}

void HistoryView::seeNotices()
{
    m_device.seeNotices();
}

} // namespace bincard::app
