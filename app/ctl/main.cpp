// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/office_command.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <iomanip>
#include <iostream>

namespace {

using bincard::ctl::Command;
using bincard::ctl::OfficeCommand;

constexpr std::array commands{
    Command{"decode", "read the barcodes in images", bincard::ctl::decode},
    Command{"explain", "say what a barcode means to a handheld", bincard::ctl::explain},
    Command{"gs1", "say what scan data, brackets or a Digital Link mean", bincard::ctl::gs1},
    Command{"label", "print labels, badges and the sheet of commands", bincard::ctl::label},
    Command{"printer", "a label printer without paper", bincard::ctl::printer},
};

constexpr std::array officeCommands{
    OfficeCommand{"init", "make a new hub in an empty folder", bincard::ctl::init},
    OfficeCommand{"user", "people and their badges", bincard::ctl::user},
    OfficeCommand{"device", "enrol, approve, list, revoke devices", bincard::ctl::device},
    OfficeCommand{"key", "programs' ways into the REST API", bincard::ctl::key},
    OfficeCommand{"api", "ask the REST API", bincard::ctl::api},
    OfficeCommand{"held", "what awaits a person's decision", bincard::ctl::held},
    OfficeCommand{"limit", "how much a role does on its own word", bincard::ctl::limit},
    OfficeCommand{"changes", "who changed roles, limits and rules", bincard::ctl::changes},
    OfficeCommand{"import", "products, locations, stock, orders from CSV",
                  bincard::ctl::importFile},
    OfficeCommand{"pictures", "how products look, from a folder", bincard::ctl::pictures},
    OfficeCommand{"batch", "group open orders into walks", bincard::ctl::batch},
    OfficeCommand{"webhook", "who is told what happens", bincard::ctl::webhook},
    OfficeCommand{"lock", "close days of the warehouse", bincard::ctl::lock},
    OfficeCommand{"verify", "prove ledgers, chains and caches", bincard::ctl::verify},
    OfficeCommand{"backup", "copy the running hub's database", bincard::ctl::backup},
    OfficeCommand{"restore", "put a backup in its place", bincard::ctl::restore},
    OfficeCommand{"move", "from the hub's file to a server, and back", bincard::ctl::move},
    OfficeCommand{"demo", "handheld, kiosk and desk on a demo warehouse", bincard::ctl::demo},
    OfficeCommand{"shift", "a scripted shift on a demo warehouse", bincard::ctl::shift},
    OfficeCommand{"retail", "a retailer's file from import to returns", bincard::ctl::retail},
};

void printCommands(std::ostream &out)
{
    const auto print = [&](const auto &table) {
        for (const auto &command : table)
            out << "  " << std::left << std::setw(12) << command.name << command.summary << '\n';
    };
    out << "usage: bincardctl COMMAND [ARGUMENTS]\n\n";
    print(officeCommands);
    out << '\n';
    print(commands);
    out << "\nEach command explains itself with --help.\n"
           "Exit code: 0 done, 1 a finding or refusal, 2 usage, 3 cannot run.\n";
}

std::int64_t msOf(std::chrono::nanoseconds since)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

int runInOffice(const OfficeCommand &command, int argc, char *argv[])
{
    const bincard::hubfolder::Outside outside{
        .clock =
            [] {
                return bincard::Instant{msOf(std::chrono::system_clock::now().time_since_epoch())};
            },
        .monotonicMs =
            [] {
                return msOf(std::chrono::steady_clock::now().time_since_epoch());
            },
        .entropy = bincard::wire::systemEntropy()};
    const QCoreApplication application(argc, argv);
    return command.run(QCoreApplication::arguments().mid(2), outside);
}

} // namespace

int bincard::ctl::currentYear()
{
    return QDate::currentDate().year();
}

int main(int argc, char *argv[])
{
    std::ios::sync_with_stdio(false);
    const char *name = argc > 1 ? argv[1] : "";
    if (std::strcmp(name, "--help") == 0 || std::strcmp(name, "help") == 0) {
        printCommands(std::cout);
        return bincard::ctl::Done;
    }
    const auto isNamed = [&](const auto &known) {
        return std::strcmp(known.name, name) == 0;
    };
    const auto *office = std::ranges::find_if(officeCommands, isNamed);
    if (office != officeCommands.end())
        return runInOffice(*office, argc, argv);
    const auto *command = std::ranges::find_if(commands, isNamed);
    if (command == commands.end()) {
        printCommands(std::cerr);
        return bincard::ctl::Usage;
    }
    QStringList arguments;
    for (int i = 2; i < argc; ++i)
        arguments.append(QString::fromUtf8(argv[i]));
    return command->run(arguments);
}
