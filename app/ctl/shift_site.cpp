// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/shift_site.h"

#include "app/ctl/command.h"
#include "app/ctl/enrolment.h"
#include "app/ctl/new_hub.h"
#include "app/ctl/shift_story.h"

#include <QDir>

#include <algorithm>

namespace bincard::ctl {

using namespace Qt::StringLiterals;

ShiftSite::ShiftSite(const QString &programs, const Outside &outside, QString folder)
    : m_programs(programs)
    , m_outside(outside)
    , m_kept(std::move(folder))
    , m_hub(programs)
{ }

QString ShiftSite::path(const QString &name) const
{
    return m_kept.isEmpty() ? m_folder.filePath(name) : m_kept + u'/' + name;
}

QString ShiftSite::folder() const
{
    return path(u"hub"_s);
}

QString ShiftSite::keySource() const
{
    return u"file:"_s + path(u"hub.key"_s);
}

Result<> ShiftSite::open(const DemoSize &size)
{
    if (!m_folder.isValid())
        return Error{ErrorCode::StorageFailed, m_folder.errorString().toStdString()};
    if (!m_kept.isEmpty() && !QDir().mkpath(m_kept))
        return Error{ErrorCode::StorageFailed, m_kept.toStdString()};
    const auto made = makeHub(
        {.opening = {.folder = folder().toStdString(), .keySource = keySource().toStdString()},
         .warehouse = {.code = "DEMO", .name = "Demo warehouse", .timeZone = "Europe/Berlin"},
         .administrator = {.code = "ADMIN", .name = "Administrator"}},
        m_outside);
    if (!made)
        return made;
    if (const auto started = m_hub.start(folder(), keySource()); !started)
        return started;
    auto desk = Desk::open(folder().toStdString(), m_outside);
    if (!desk)
        return desk.error();
    m_desk = *std::move(desk);
    m_demo.emplace(*m_desk, m_outside, size);
    return m_demo->build();
}

Result<> ShiftSite::release(const std::string &prefix, std::size_t orders)
{
    return m_demo->release(prefix, orders);
}

Result<QString> ShiftSite::invitation(const QString &name, Audience audience)
{
    const auto warehouse = m_desk->look().require(m_desk->warehouse());
    if (!warehouse)
        return warehouse.error();
    const auto invited = invite(m_desk->line(), name.toStdString(), *warehouse, audience);
    if (!invited)
        return invited.error();
    m_invited = invited->device;
    m_invitedUntil = invited->until;
    return QString::fromStdString(invited->code);
}

Result<> ShiftSite::approve()
{
    return approveWhenItComes(
        m_desk->line(), {.device = m_invited, .code = {}, .until = m_invitedUntil}, m_outside);
}

Result<std::unique_ptr<WorkerProcess>> ShiftSite::hire(const Hiring &hiring)
{
    const DemoPerson &who = m_demo->people().at(hiring.person);
    const QString name = u"handheld-"_s + QString::fromStdString(who.code);
    const auto code = invitation(name);
    if (!code)
        return code.error();
    if (!QDir().mkpath(path(name)))
        return Error{ErrorCode::StorageFailed, path(name).toStdString()};
    auto worker = std::make_unique<WorkerProcess>(
        m_programs, QStringList{u"--data"_s,          path(name),
                                u"--key-source"_s,    u"file:"_s + path(name + u".key"_s),
                                u"--code"_s,          *code,
                                u"--name"_s,          name,
                                u"--prefix"_s,        QString::fromStdString(hiring.prefix),
                                u"--badge"_s,         QString::fromStdString(who.badge),
                                u"--pin"_s,           QString::fromStdString(who.pin),
                                u"--pictures"_s,      hiring.pictures,
                                u"--minutes-ahead"_s, QString::number(hiring.minutesAhead),
                                u"--roll"_s,          QString::number(hiring.person + 1)});
    worker->start();
    if (const auto approved = approve(); !approved)
        return approved.error();
    return worker;
}

Result<> ShiftSite::lookAgain()
{
    auto desk = Desk::open(folder().toStdString(), m_outside);
    if (!desk)
        return desk.error();
    m_desk = *std::move(desk);
    return {};
}

Workspace ShiftSite::records()
{
    return m_desk->look();
}

Result<std::int64_t> ShiftSite::lastSeqOf(const std::string &device)
{
    const auto reply = m_desk->line().ask({.verb = wire::AdminVerb::Devices});
    if (!reply)
        return reply.error();
    const auto found = std::ranges::find(reply->devices, device, &wire::DeviceLine::name);
    if (found == reply->devices.end())
        return Error{ErrorCode::NotFound, device};
    return found->lastSeq;
}

Result<std::string> ShiftSite::provenLedgers()
{
    auto reply = m_desk->line().ask({.verb = wire::AdminVerb::Verify});
    if (!reply)
        return reply.error();
    if (reply->findings != 0)
        return unlike("verify has findings:\n" + reply->report);
    return std::move(reply->report);
}

Result<> ShiftSite::stopHub()
{
    const auto code = m_hub.stop();
    if (!code)
        return code.error();
    return *code == Done ? Result<>{}
                         : Result<>{unlike("the hub ended with " + std::to_string(*code))};
}

} // namespace bincard::ctl
