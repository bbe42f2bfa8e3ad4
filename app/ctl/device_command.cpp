// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/badge.h"
#include "app/ctl/enrolment.h"
#include "app/ctl/office_command.h"

#include <QDateTime>

#include <iostream>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;
using wire::AdminVerb;

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"bincardctl device list\n"
        "bincardctl device enrol NAME     invites a device and shows its QR code\n"
        "bincardctl device approve CODE   the six digits that the device shows\n"
        "bincardctl device revoke ID      it may still send what it has, which is held\n"
        "bincardctl device wipe ID        and it forgets everything"_s);
    addFolderOptions(parser);
    parser.addOptions({
        {u"warehouse"_s, u"Code of the device's warehouse (the first)."_s, u"CODE"_s},
        {u"desk"_s, u"A supervisor's desk rather than a handheld."_s},
        {u"approve"_s, u"Waits for the device and approves it, whatever digits it shows."_s},
        {u"png"_s, u"Writes the QR code."_s, u"FILE"_s},
    });
}

int list(HubLine &line)
{
    const auto reply = line.ask({.verb = AdminVerb::Devices});
    if (!reply)
        return saidNo(reply.error());
    for (const wire::DeviceLine &device : reply->devices) {
        const QDateTime seen = QDateTime::fromMSecsSinceEpoch(device.lastSeenAt.ms).toUTC();
        std::cout << device.device << '\t' << device.name << '\t' << device.state << '\t'
                  << (device.audience == 0 ? "floor" : "desk") << '\t' << device.confirmation
                  << '\t' << device.lastSeq << " operations\t"
                  << (device.lastSeenAt.ms == 0 ? "never seen"
                                                : seen.toString(Qt::ISODate).toStdString())
                  << '\n';
    }
    return Done;
}

Result<inventory::Warehouse> warehouseFor(const QString &code, Desk &desk)
{
    const Workspace records = desk.look();
    if (code.isEmpty())
        return records.require(desk.warehouse());
    const auto found = records.find<inventory::Warehouse>("by_code", code.toStdString());
    if (!found)
        return Error{ErrorCode::NotFound, "no warehouse " + code.toStdString()};
    return *found;
}

int enrol(const QCommandLineParser &parser, const QString &name, const Outside &outside)
{
    const auto desk = Desk::open(openingOf(parser).folder, outside);
    if (!desk)
        return saidNo(desk.error());
    const auto warehouse = warehouseFor(parser.value(u"warehouse"_s), **desk);
    if (!warehouse)
        return saidNo(warehouse.error());
    HubLine &line = (*desk)->line();
    const auto invited = invite(line, name.toStdString(), *warehouse,
                                parser.isSet(u"desk"_s) ? Audience::Desk : Audience::Floor);
    if (!invited)
        return saidNo(invited.error());
    if (const auto qr = terminalQr(invited->code))
        std::cout << *qr;
    std::cout << invited->code << std::endl;
    if (const QString png = parser.value(u"png"_s); !png.isEmpty()) {
        if (const auto written = writeQr(invited->code, png); !written)
            return saidNo(written.error());
    }
    if (!parser.isSet(u"approve"_s))
        return Done;
    if (const auto approved = approveWhenItComes(line, *invited, outside); !approved)
        return saidNo(approved.error());
    std::cout << "approved " << invited->device << '\n';
    return Done;
}

int change(HubLine &line, const QString &verb, const QString &which)
{
    wire::AdminRequest request{.verb = AdminVerb::Approve, .text = which.toStdString()};
    if (verb != u"approve"_s) {
        request = {.verb = AdminVerb::Revoke, .wipe = verb == u"wipe"_s};
        request.device = which.toLongLong();
    }
    const auto reply = line.ask(request);
    if (!reply)
        return saidNo(reply.error());
    return Done;
}

} // namespace

int device(const QStringList &arguments, const Outside &outside)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto over = parsed(parser, u"device"_s, arguments))
        return *over;
    const QStringList words = parser.positionalArguments();
    const QStringList changes{u"approve"_s, u"revoke"_s, u"wipe"_s};
    const bool isList = words == QStringList{u"list"_s};
    const bool isEnrol = words.size() == 2 && words.first() == u"enrol"_s;
    const bool isChange = words.size() == 2 && changes.contains(words.first());
    if (!isList && !isEnrol && !isChange)
        return misused(u"device list | enrol NAME | approve CODE | revoke ID | wipe ID"_s);
    if (isEnrol)
        return enrol(parser, words.last(), outside);
    auto line = HubLine::open(openingOf(parser).folder, outside);
    if (!line)
        return saidNo(line.error());
    return isList ? list(*line) : change(*line, words.first(), words.last());
}

} // namespace bincard::ctl
