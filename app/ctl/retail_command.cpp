// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/office_command.h"
#include "app/ctl/retail.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <limits>

namespace bincard::ctl {

using namespace Qt::StringLiterals;

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"bincardctl retail FILE.csv --headless\n\n"
        "Runs a retailer on the UCI \"Online Retail\" table, with a real hub and real devices, "
        "each\n"
        "a process: imports products, stock and orders, and the same file again; then a crew "
        "picks,\n"
        "runs short, packs, ships, and takes back what the file takes back. At the end every unit\n"
        "is accounted for, and the ledgers are proven."_s);
    parser.addOptions({
        {u"help"_s, u"Says this."_s},
        {u"headless"_s, u"Without windows; the only way there is."_s},
        {u"orders"_s,
         u"How many orders the crew works on, or all (%1); all are imported."_s.arg(retailOrders),
         u"N"_s, QString::number(retailOrders)},
        {u"workers"_s, u"Devices, 1 to %1 (%2)."_s.arg(retailWorkersMax).arg(retailWorkers), u"N"_s,
         QString::number(retailWorkers)},
        {u"seed"_s, u"Of what is missing (952)."_s, u"N"_s, u"952"_s},
        {u"rows"_s,
         u"Where skipped and repaired rows are listed (FILE-rows.csv beside the file)."_s,
         u"FILE"_s},
        {u"folder"_s, u"An empty folder that keeps the hub and the devices (a temporary one)."_s,
         u"DIR"_s},
        {u"pictures"_s, u"Keeps the labels that were read and what the devices showed."_s,
         u"DIR"_s},
    });
}

} // namespace

int retail(const QStringList &arguments, const Outside &outside)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto over = parsed(parser, u"retail"_s, arguments))
        return *over;
    const QStringList words = parser.positionalArguments();
    const QString orders = parser.value(u"orders"_s);
    RetailRunWish wish{.programs = QCoreApplication::applicationDirPath(),
                       .file = words.value(0),
                       .rows = parser.value(u"rows"_s),
                       .folder = parser.value(u"folder"_s),
                       .pictures = parser.value(u"pictures"_s),
                       .orders = orders.toUInt(),
                       .workers = parser.value(u"workers"_s).toUInt(),
                       .seed = parser.value(u"seed"_s).toUInt()};
    if (orders == u"all"_s)
        wish.orders = std::numeric_limits<std::size_t>::max();
    if (words.size() != 1)
        return misused(u"retail FILE.csv"_s);
    if (wish.orders == 0 || wish.workers == 0 || wish.workers > retailWorkersMax)
        return misused(u"--orders is a number or all, --workers 1 to %1"_s.arg(retailWorkersMax));
    if (wish.rows.isEmpty()) {
        const QFileInfo file(wish.file);
        wish.rows = file.path() + u'/' + file.completeBaseName() + u"-rows.csv"_s;
    }
    const auto held = runRetail(wish, outside);
    return held ? Done : saidNo(held.error());
}

} // namespace bincard::ctl
