// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/hub_line.h"
#include "app/ctl/office_command.h"

#include <QDateTime>

#include <iostream>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;
using wire::AdminVerb;

std::string timeText(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms).toUTC().toString(Qt::ISODate).toStdString();
}

int list(HubLine &line)
{
    const auto reply = line.ask({.verb = AdminVerb::Held});
    if (!reply)
        return saidNo(reply.error());
    for (const wire::HeldLine &held : reply->held)
        std::cout << held.number << '\t' << held.device << '\t' << held.user << '\t' << held.what
                  << '\t' << timeText(held.doneAt) << '\t' << held.why << '\t' << held.rulePack
                  << '\n';
    return Done;
}

int decide(HubLine &line, const QString &verb, const QString &number, const QString &reason)
{
    wire::AdminRequest request{.verb = verb == u"accept"_s ? AdminVerb::AcceptHeld
                                                           : AdminVerb::DismissHeld,
                               .text = reason.toStdString()};
    request.held = number.toLongLong();
    request.user = line.office().user.value;
    const auto reply = line.ask(request);
    if (reply) {
        std::cout << (verb == u"accept"_s ? "accepted " : "dismissed ") << request.held << '\n';
        return Done;
    }
    std::cerr << "bincardctl: " << request.held << " stays held\n";
    return saidNo(reply.error());
}

} // namespace

int held(const QStringList &arguments, const Outside &outside)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"bincardctl held                 what awaits a decision: number, device, user, what, "
        u"when, "
        "why, under which rules\n"
        "bincardctl held accept NUMBER   books it, as on the day it was done; a request beyond\n"
        "                                somebody's limit is done now, unless you asked for it\n"
        "bincardctl held dismiss NUMBER --reason TEXT\n\n"
        "A decision is made once and stays. An operation that the rules refuse stays held."_s);
    addFolderOptions(parser);
    parser.addOption({u"reason"_s, u"Why, for whoever reads it later."_s, u"TEXT"_s});
    if (const auto over = parsed(parser, u"held"_s, arguments))
        return *over;
    const QStringList words = parser.positionalArguments();
    const QString reason = parser.value(u"reason"_s);
    const bool isList = words.isEmpty();
    const bool isAccepted = words.size() == 2 && words.first() == u"accept"_s;
    const bool isDismissed
        = words.size() == 2 && words.first() == u"dismiss"_s && !reason.isEmpty();
    if (!isList && !isAccepted && !isDismissed)
        return misused(u"held | held accept NUMBER | held dismiss NUMBER --reason TEXT"_s);
    auto line = HubLine::open(openingOf(parser).folder, outside);
    if (!line)
        return saidNo(line.error());
    return isList ? list(*line) : decide(*line, words.first(), words.last(), reason);
}

} // namespace bincard::ctl
