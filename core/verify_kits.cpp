// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/task.h"
#include "core/kitting/kit.h"
#include "core/verify_parts.h"

#include <map>
#include <set>

namespace bincard {

using kitting::KitBuild;
using kitting::KitOrder;
using kitting::KitPart;

void findInKits(const Reader &books, std::vector<std::string> &findings)
{
    std::map<kitting::KitOrderId, Quantity> made;
    readEach<KitBuild>(books, [&](const KitBuild &build) {
        const auto move = readOne(books, build.move);
        if (move && (move->to != build.location || move->quantity != build.quantity))
            findings.push_back(finding(build, "its move says otherwise"));
        if (!build.undone)
            made[build.order] += build.quantity;
    });
    std::set<std::int64_t> asked; // what was taken for a kit that is none any more
    readEach<inventory::Task>(books, [&](const inventory::Task &task) {
        asked.insert(task.document);
    });
    readEach<KitPart>(books, [&](const KitPart &part) {
        const auto move = readOne(books, part.move);
        if (move && (move->product != part.product || move->quantity != part.quantity))
            findings.push_back(finding(part, "its move says otherwise"));
        const auto build = readOne(books, part.build);
        const bool isLeft
            = build && build->undone && !part.undone && !asked.contains(part.id.value);
        if (isLeft || (build && build->order != part.order))
            findings.push_back(finding(part, "its build says otherwise"));
    });
    readEach<KitOrder>(books, [&](const KitOrder &order) {
        if (order.made != made[order.id])
            findings.push_back(finding(order, "its builds say " + toText(made[order.id])));
    });
}

} // namespace bincard
