// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/handheld.h"

#include "core/scan/check_digit.h"
#include "core/scan/own_code.h"

namespace bincard::handheld_test {

namespace {

std::string shelf(const char *code)
{
    return *scan::makeOwnCode(scan::OwnKind::Location, code);
}

std::string goods(const char *twelve)
{
    return twelve + std::string(1, scan::gs1CheckDigit(twelve));
}

std::string word(scan::Command command)
{
    return scan::makeCommand(command);
}

/// What somebody scans after the workflow was begun, one after the other.
std::vector<std::string> scansOf(floor::Flow flow)
{
    using enum floor::Flow;
    const std::string bolt = goods("400638133393");
    const std::string paint = goods("400638133395");
    if (flow == Receive)
        return {bolt, paint, "L24-200", word(scan::Command::Done)};
    if (flow == Move)
        return {shelf("A-01-1"), bolt, shelf("B-01-2")};
    if (flow == Scrap)
        return {shelf("A-01-1"), bolt};
    if (flow == Count)
        return {shelf("A-02-3"), bolt, word(scan::Command::Done)};
    if (flow == Lookup)
        return {bolt, shelf("A-01-1"), "SO-1041"};
    if (flow == Return)
        return {"SO-1041", bolt};
    if (flow == PutAway)
        return {shelf("PACK-1"), bolt};
    return {"SO-1043"};
}

/// Back to the list of work, whatever the step is.
void goHome(Handheld &handheld)
{
    constexpr int stepsMax = 6;
    for (int i = 0; i < stepsMax && !handheld.device().situation().atHome; ++i)
        handheld.command(scan::Command::Back);
    if (!handheld.device().situation().atHome)
        handheld.command(scan::Command::Park);
}

} // namespace

void everyWorkflow(HubWorld &world, Handheld &handheld,
                   const std::function<void(const QString &name)> &look)
{
    handheld.command(scan::Command::Logout);
    world.allRounder("ALMA", "Alma Öztürk");
    handheld.sync();
    handheld.signIn("ALMA", QStringLiteral("2468"));
    look(QStringLiteral("f00-home"));
    const auto names = floor::enumNames(floor::Flow{});
    for (std::size_t i = 1; i < names.size(); ++i) {
        const QString name = QString::fromUtf8(names[i].data(), qsizetype(names[i].size()));
        const QString label = QStringLiteral("f%1-%2-").arg(i, 2, 10, QLatin1Char('0')).arg(name);
        handheld.session().home()->choose(name);
        handheld.settle();
        int step = 0;
        look(label + QString::number(step));
        for (const std::string &scanned : scansOf(static_cast<floor::Flow>(i))) {
            handheld.scan(scanned);
            look(label + QString::number(++step));
        }
        goHome(handheld);
    }
}

} // namespace bincard::handheld_test
