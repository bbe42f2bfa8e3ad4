// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/desk.h"
#include "app/ctl/office_command.h"

#include <iostream>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"bincardctl lock [DATE]\n\n"
        "Closes the warehouse's stock movements through DATE (YYYY-MM-DD): what a device brings in "
        "later counts on the first open day, and keeps when it happened. What is closed stays "
        "closed. Without DATE, says what is."_s);
    addFolderOptions(parser);
}

int say(Date through)
{
    std::cout << (through.ok() ? "closed through " + toText(through) : "nothing is closed") << '\n';
    return Done;
}

int close(Desk &desk, inventory::Warehouse warehouse, Date through)
{
    warehouse.lockedThrough = through;
    if (const auto done = desk.perform({Save<inventory::Warehouse>{warehouse}}); !done)
        return saidNo(done.error());
    if (const auto settled = desk.settle(); !settled)
        return saidNo(settled.error());
    return say(through);
}

} // namespace

int lock(const QStringList &arguments, const Outside &outside)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto over = parsed(parser, u"lock"_s, arguments))
        return *over;
    const QStringList words = parser.positionalArguments();
    const auto through
        = words.isEmpty() ? Result<Date>(Date{}) : dateFromText(words.first().toStdString());
    if (words.size() > 1 || !through || (!words.isEmpty() && !through->ok()))
        return misused(u"lock, or lock YYYY-MM-DD"_s);
    const auto desk = Desk::open(openingOf(parser).folder, outside);
    if (!desk)
        return saidNo(desk.error());
    const auto warehouse = (*desk)->look().get((*desk)->warehouse());
    if (!warehouse)
        return saidNo({ErrorCode::NotFound, "the desk has no warehouse"});
    return words.isEmpty() ? say(warehouse->lockedThrough) : close(**desk, *warehouse, *through);
}

} // namespace bincard::ctl
