// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/badge.h"
#include "app/ctl/day_warehouse.h"
#include "app/ctl/office_command.h"
#include "app/ctl/shift_site.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <iostream>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;

Result<int> openHandheld(ShiftSite &site, const QString &programs)
{
    const QTemporaryDir folder;
    const auto code = site.invitation(u"handheld"_s);
    if (!code)
        return code.error();
    QProcess handheld;
    handheld.setProcessChannelMode(QProcess::ForwardedChannels);
    handheld.start(programs + u"/bincard"_s,
                   {u"--shell"_s, u"handheld"_s, u"--windowed"_s, u"360x640"_s, u"--data"_s,
                    folder.filePath(u"device"_s), u"--key-source"_s,
                    u"file:"_s + folder.filePath(u"device.key"_s), u"--device-name"_s,
                    u"handheld"_s, u"--enrol"_s, *code});
    if (!handheld.waitForStarted())
        return Error{ErrorCode::NotFound, "bincard does not start"};
    if (const auto approved = site.approve(); !approved)
        return approved.error();
    handheld.waitForFinished(-1);
    return handheld.exitCode();
}

Result<int> play(const QString &programs, const Outside &outside)
{
    ShiftSite site(programs, outside);
    DemoSize size;
    size.people = {{"ANN", "Ann Archer", "floor worker", "1111", {}},
                   {"BOB", "Bob Baker", "picker", "2222", {}},
                   {"SUE", "Sue Shaw", "supervisor", "3333", {}}};
    if (const auto opened = site.open(size); !opened)
        return opened.error();
    if (const auto built = DayWarehouse(site.desk(), outside.clock()).build(); !built)
        return built.error();
    if (const auto released = site.release("W", 30); !released)
        return released.error();
    std::cout << "Sign in with a badge and its PIN; scan, or type the text of the code:\n";
    for (const DemoPerson &person : site.people())
        std::cout << "  " << person.name << " (" << person.role << "): " << person.badge
                  << "   PIN " << person.pin << '\n';
    std::cout << "Deliveries PO-1, PO-2 and PO-3 wait at DOCK; a floor worker may do every work.\n"
              << std::flush;
    return openHandheld(site, programs);
}

} // namespace

int demo(const QStringList &arguments, const Outside &outside)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Starts a hub with a demo warehouse in a temporary folder "
                                     u"and opens a handheld on it. Both\n"
                                     "go when the handheld is closed."_s);
    parser.addOptions(
        {{u"help"_s, u"Says this."_s}, {u"open"_s, u"Opens the handheld's window."_s}});
    if (const auto over = parsed(parser, u"demo"_s, arguments))
        return *over;
    if (!parser.isSet(u"open"_s))
        return misused(u"demo --open"_s);
    const auto code = play(QCoreApplication::applicationDirPath(), outside);
    return code ? *code : saidNo(code.error());
}

} // namespace bincard::ctl
