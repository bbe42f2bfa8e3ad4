// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/batches.h"
#include "app/ctl/office_command.h"

#include <iostream>

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;

template <class E> std::string nameIn(E value)
{
    return std::string(enumNames(value)[static_cast<std::size_t>(value)]);
}

int list(Desk &desk)
{
    const Workspace records = desk.look();
    for (const Row &row : records.scan(Scan{.of = &fulfilment::Batch::description()})) {
        const auto batch = *recordOf<fulfilment::Batch>(row);
        const auto transfers = records.list<inventory::Transfer>("by_batch", batch.id);
        const auto worker = records.get(batch.worker);
        std::cout << batch.name << '\t' << nameIn(batch.kind) << '\t' << nameIn(batch.state) << '\t'
                  << transfers.size() << " transfers\t"
                  << (worker ? worker->code : std::string("-")) << '\n';
    }
    return Done;
}

int make(Desk &desk, BatchWish wish, const std::string &destination)
{
    const auto named
        = desk.look().find<inventory::Location>("by_code", desk.warehouse(), destination);
    const auto place = named ? Result<inventory::LocationId>(named->id) : stagingOf(desk);
    if (!place)
        return saidNo(place.error());
    wish.destination = *place;
    const auto walks = planBatches(wish, desk);
    for (const auto &walk : walks) {
        if (const auto done = desk.perform(walk); !done)
            return saidNo(done.error());
    }
    if (const auto settled = desk.settle(); !settled)
        return saidNo(settled.error());
    std::cout << walks.size() << " walks released\n";
    return Done;
}

} // namespace

int batch(const QStringList &arguments, const Outside &outside)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"bincardctl batch list | batch make\n\n"
        "Groups open transfers into walks and offers them to the floor."_s);
    addFolderOptions(parser);
    parser.addOptions({
        {u"kind"_s, u"single, batch or cluster (cluster)."_s, u"KIND"_s, u"cluster"_s},
        {u"size"_s, u"Transfers a walk; a single has one (6)."_s, u"N"_s, u"6"_s},
        {u"walks"_s, u"How many at most (all)."_s, u"N"_s, u"1000000"_s},
        {u"prefix"_s, u"What their names begin with (W)."_s, u"TEXT"_s, u"W"_s},
        {u"destination"_s, u"Where totes are put down (the first staging location)."_s, u"CODE"_s},
    });
    if (const auto over = parsed(parser, u"batch"_s, arguments))
        return *over;
    const QStringList kinds{u"single"_s, u"batch"_s, u"cluster"_s};
    const QStringList words = parser.positionalArguments();
    const qsizetype kind = kinds.indexOf(parser.value(u"kind"_s));
    BatchWish wish{.kind = static_cast<fulfilment::BatchKind>(kind),
                   .transfersEach = parser.value(u"size"_s).toUInt(),
                   .walksMax = parser.value(u"walks"_s).toUInt(),
                   .prefix = parser.value(u"prefix"_s).toStdString()};
    const bool isList = words == QStringList{u"list"_s};
    if ((!isList && words != QStringList{u"make"_s}) || kind < 0 || wish.transfersEach == 0)
        return misused(u"batch list, or batch make --kind single|batch|cluster --size N"_s);
    if (wish.kind == fulfilment::BatchKind::Single)
        wish.transfersEach = 1;
    const auto desk = Desk::open(openingOf(parser).folder, outside);
    if (!desk)
        return saidNo(desk.error());
    return isList ? list(**desk) : make(**desk, wish, parser.value(u"destination"_s).toStdString());
}

} // namespace bincard::ctl
