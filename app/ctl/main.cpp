// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/command.h"

#include <QDate>

#include <algorithm>
#include <array>
#include <cstring>
#include <iomanip>
#include <iostream>

namespace {

using bincard::ctl::Command;

constexpr std::array commands{
    Command{"decode", "read the barcodes in images", bincard::ctl::decode},
    Command{"explain", "say what a barcode means to a handheld", bincard::ctl::explain},
    Command{"gs1", "say what scan data, brackets or a Digital Link mean", bincard::ctl::gs1},
    Command{"label", "print labels, badges and the sheet of commands", bincard::ctl::label},
};

void printCommands(std::ostream &out)
{
    out << "usage: bincardctl COMMAND [ARGUMENTS]\n\n";
    for (const Command &command : commands)
        out << "  " << std::left << std::setw(12) << command.name << command.summary << '\n';
    out << "\nEach command explains itself with --help.\n"
           "Exit code: 0 done, 1 a finding or refusal, 2 usage, 3 cannot run.\n";
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
    const auto *command = std::ranges::find_if(commands, [&](const Command &known) {
        return std::strcmp(known.name, name) == 0;
    });
    if (command == commands.end()) {
        printCommands(std::cerr);
        return bincard::ctl::Usage;
    }
    QStringList arguments;
    for (int i = 2; i < argc; ++i)
        arguments.append(QString::fromUtf8(argv[i]));
    return command->run(arguments);
}
