// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/import_stream.h"

#include "app/ctl/sending.h"

namespace bincard::ctl {

namespace {

using namespace Qt::StringLiterals;

/// From the first row on; the planner begins anew, too.
Result<> eachPortion(TableSlices &slices, const QString &kind, Desk &desk,
                     const std::function<Result<>(Plan &)> &work)
{
    slices.rewind();
    const Planner planner = plannerFor(kind);
    for (;;) {
        const auto table = slices.next();
        if (!table)
            return table.error();
        if (table->rows.empty() && table->names.isEmpty())
            return {};
        Plan plan = planner(*table, desk);
        if (const auto done = work(plan); !done)
            return done;
    }
}

} // namespace

QStringList streamedKinds()
{
    return {u"products"_s, u"locations"_s};
}

Planner plannerFor(const QString &kind)
{
    const auto seen = std::make_shared<SeenRows>();
    if (kind == u"products"_s)
        return [seen, codes = std::make_shared<SeenRows>()](const Table &table, Desk &desk) {
            return planSomeProducts(table, desk, *seen, *codes);
        };
    return [seen](const Table &table, Desk &desk) {
        return planSomeLocations(table, desk, *seen);
    };
}

Result<StreamCount> checkStream(TableSlices &slices, const QString &kind, Desk &desk,
                                const std::function<void(Plan &)> &told)
{
    const bool guessed = slices.guessedEncoding();
    StreamCount count;
    const auto done = eachPortion(slices, kind, desk, [&](Plan &plan) -> Result<> {
        tryPortion(plan, desk);
        count.unchanged += plan.unchanged;
        count.operations += plan.operations.size();
        count.bad += plan.count(RowNote::Kind::Bad);
        told(plan);
        return {};
    });
    if (!done)
        return done.error();
    // What came before the first such letter was read otherwise.
    if (slices.guessedEncoding() && !guessed)
        return checkStream(slices, kind, desk, told);
    count.rows = slices.count();
    return count;
}

Result<> carryOutStream(TableSlices &slices, const QString &kind, const StreamCount &checked,
                        Desk &desk, const Progress &progress)
{
    Sending sending(desk);
    std::size_t before = 0;
    return eachPortion(slices, kind, desk, [&](Plan &plan) -> Result<> {
        std::vector<Operation> portion;
        for (std::size_t i = 0; i < plan.operations.size(); ++i) {
            portion.push_back(plan.operations[i].operation);
            if (portion.size() < wire::pushOperationsMax && i + 1 < plan.operations.size())
                continue;
            if (const auto sent = sending.send(portion); !sent)
                return sent;
            before += portion.size();
            portion.clear();
            progress(before, checked.operations);
        }
        return {};
    });
}

} // namespace bincard::ctl
