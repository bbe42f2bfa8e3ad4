// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/invite_view.h"

#include "app/desk/statements.h"
#include "app/floor/text.h"

#include <QPointer>

#include <algorithm>

namespace bincard::desk {

namespace {

using namespace Qt::StringLiterals;

constexpr int tickMs = 1'000;
constexpr qint64 secondMs = 1'000;
constexpr qint64 minuteSeconds = 60;
constexpr qsizetype digitsOfApproval = 6;

} // namespace

InviteView::InviteView(QueryThread &reader, app::DeviceSession &device,
                       std::function<Instant()> clock)
    : m_reader(reader)
    , m_device(device)
    , m_clock(std::move(clock))
{
    m_timer.setInterval(tickMs);
    connect(&m_timer, &QTimer::timeout, this, &InviteView::tick);
}

void InviteView::go(Step step)
{
    m_step = step;
    if (step == Step::Showing)
        m_timer.start();
    else
        m_timer.stop();
    Q_EMIT changed();
    Q_EMIT ticked();
}

void InviteView::tell(std::optional<ErrorCode> why)
{
    m_problem = why ? app::Text::of(*why).headline : QString();
}

void InviteView::begin()
{
    m_wish = {};
    m_problem.clear();
    go(Step::Naming);
}

void InviteView::close()
{
    m_code.clear();
    m_invited = 0;
    go(Step::Closed);
}

void InviteView::replace(qint64 device, const QString &name, bool desk)
{
    m_wish = {.name = name.toStdString(), .audience = desk ? 1 : 0, .replaces = device};
    ask();
}

void InviteView::invite(const QString &name, bool desk)
{
    if (name.trimmed().isEmpty())
        return;
    m_wish = {.name = name.trimmed().toStdString(), .audience = desk ? 1 : 0};
    ask();
}

void InviteView::inviteAgain()
{
    ask();
}

void InviteView::ask()
{
    if (m_busy)
        return;
    m_busy = true;
    m_problem.clear();
    m_askedAt = m_clock();
    m_code.clear();
    m_invited = 0;
    m_validMs = 0;
    go(Step::Showing);
    const QPointer<InviteView> self = this;
    m_device.invite(m_wish, [self](const Result<wire::DeskReply> &reply) {
        if (self)
            QMetaObject::invokeMethod(self.data(), [self, reply] {
                self->take(reply);
            });
    });
}

void InviteView::take(const Result<wire::DeskReply> &reply)
{
    m_busy = false;
    if (m_step == Step::Closed)
        return;
    if (!reply) {
        tell(reply.error().code);
        return go(Step::TooLate);
    }
    m_invited = reply->device;
    m_code = QString::fromStdString(reply->enrolment);
    m_validMs = reply->until.ms - reply->hubMs;
    go(Step::Showing);
    readState();
}

void InviteView::show(const Desk &desk)
{
    if (desk.warehouse == 0 && m_step != Step::Closed)
        return close(); // whoever invited is gone
    if (m_invited != 0)
        readState();
}

void InviteView::readState()
{
    m_reader.ask({Statements::all().named(u"device_state"_s).sql, {{u"subject"_s, m_invited}}},
                 this, [this, asked = m_invited](const Rows &rows) {
                     if (asked == m_invited && !rows.isEmpty())
                         takeState(rows[0][0].toString());
                 });
}

void InviteView::takeState(const QString &state)
{
    if (state == u"Pending"_s && m_step == Step::Showing)
        go(Step::Comparing);
    else if (state == u"Active"_s && (m_step == Step::Showing || m_step == Step::Comparing))
        go(Step::Active);
}

void InviteView::tick()
{
    if (m_validMs > 0 && share() <= 0)
        return go(Step::TooLate);
    Q_EMIT ticked();
}

double InviteView::share() const
{
    if (m_validMs <= 0)
        return 1;
    const auto gone = static_cast<double>(m_clock().ms - m_askedAt.ms);
    return std::clamp(1 - gone / static_cast<double>(m_validMs), 0.0, 1.0);
}

QString InviteView::timeLeft() const
{
    const qint64 left = std::max<qint64>(0, m_askedAt.ms + m_validMs - m_clock().ms) / secondMs;
    return u"%1:%2"_s.arg(left / minuteSeconds).arg(left % minuteSeconds, 2, 10, QChar(u'0'));
}

void InviteView::approve(const QString &digits)
{
    QString pure;
    std::ranges::copy_if(digits, std::back_inserter(pure), [](QChar letter) {
        return letter.isDigit();
    });
    if (m_busy || m_invited == 0 || pure.size() != digitsOfApproval)
        return;
    m_busy = true;
    m_problem.clear();
    Q_EMIT changed();
    const QPointer<InviteView> self = this;
    m_device.approve({.device = m_invited, .confirmation = pure.toStdString()},
                     [self](const Result<wire::DeskReply> &reply) {
                         const auto why = reply ? std::nullopt : std::optional(reply.error().code);
                         if (self)
                             QMetaObject::invokeMethod(self.data(), [self, why] {
                                 self->takeApproval(why);
                             });
                     });
}

void InviteView::takeApproval(std::optional<ErrorCode> why)
{
    m_busy = false;
    if (why == ErrorCode::NotFound)
        m_problem = DeskText::tr("The device shows another number.");
    else
        tell(why);
    go(why ? m_step : Step::Active);
}

} // namespace bincard::desk
