// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/day_warehouse.h"
#include "app/ctl/demo_morning.h"
#include "app/ctl/demo_shells.h"
#include "app/ctl/office_command.h"
#include "core/scan/own_code.h"

#include <QCoreApplication>

#include <iostream>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;

/// Its orders are the morning's and the day's: those have addresses and somebody who drives them.
DemoSize sizeOfDemo()
{
    DemoSize size;
    size.orders = 0;
    size.pictures = true;
    size.people = {{"ANN", "Ann Archer", "floor worker", "1111", {}},
                   {"BOB", "Bob Baker", "picker", "2222", {}},
                   {"SUE", "Sue Shaw", "supervisor", "3333", {}}};
    return size;
}

Result<> furnish(ShiftSite &site, const Outside &outside, const std::string &printer)
{
    if (const auto opened = site.open(sizeOfDemo()); !opened)
        return opened;
    if (const auto begun = DemoMorning(site.desk(), outside.clock(), printer).build(); !begun)
        return begun;
    if (const auto built = DayWarehouse(site.desk(), outside.clock()).build(); !built)
        return built;
    constexpr std::size_t ordersOnWalks = 24;
    return site.release("W", ordersOnWalks);
}

void tell(const ShiftSite &site, const std::vector<const DemoShell *> &shells)
{
    std::cout << "Sign in with a badge and its PIN; scan, or type the text of the code:\n";
    for (const DemoPerson &person : site.people())
        std::cout << "  " << person.name << " (" << person.role << "): " << person.badge
                  << "   PIN " << person.pin << '\n';
    for (const DemoShell *shell : shells) {
        const std::string name = shell->name;
        std::cout << name << ": " << shell->person << "'s badge";
        if (name == "handheld")
            std::cout << "; deliveries PO-1, PO-2 and PO-3 wait at DOCK, and walks on the shelves";
        if (name == "kiosk")
            std::cout << "; first the bench's own label, "
                      << *scan::makeOwnCode(scan::OwnKind::Workstation,
                                            std::string(DemoMorning::benchCode))
                      << "; picked orders wait at PACK-1";
        if (name == "supervisor")
            std::cout << "; F1 lists the keys";
        std::cout << '\n';
    }
    std::cout << std::flush;
}

Result<int> play(const QString &programs, const std::vector<const DemoShell *> &shells,
                 const Outside &outside)
{
    DemoWindows windows(programs);
    const auto printer = windows.startPrinter();
    if (!printer)
        return printer.error();
    ShiftSite site(programs, outside);
    if (const auto furnished = furnish(site, outside, *printer); !furnished)
        return furnished.error();
    tell(site, shells);
    for (const DemoShell *shell : shells) {
        if (const auto opened = windows.open(*shell, site); !opened)
            return opened.error();
    }
    return windows.wait();
}

} // namespace

int demo(const QStringList &arguments, const Outside &outside)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Starts a hub with a demo warehouse in a temporary folder and opens windows on it, each\n"
        "a device of its own. All goes when the last window is closed."_s);
    parser.addOptions(
        {{u"help"_s, u"Says this."_s},
         {u"open"_s, u"Opens the windows."_s},
         {u"shell"_s, u"handheld (the default), kiosk or supervisor; several times, or all."_s,
          u"name"_s}});
    if (const auto over = parsed(parser, u"demo"_s, arguments))
        return *over;
    if (!parser.isSet(u"open"_s))
        return misused(u"demo --open [--shell NAME]..."_s);
    QStringList names = parser.values(u"shell"_s);
    if (names.isEmpty())
        names << u"handheld"_s;
    if (names == QStringList{u"all"_s})
        names = {u"handheld"_s, u"kiosk"_s, u"supervisor"_s};
    std::vector<const DemoShell *> shells;
    for (const QString &name : names) {
        shells.push_back(demoShell(name));
        if (shells.back() == nullptr)
            return misused(u"--shell is handheld, kiosk, supervisor or all"_s);
    }
    const auto code = play(QCoreApplication::applicationDirPath(), shells, outside);
    return code ? *code : saidNo(code.error());
}

} // namespace bincard::ctl
