// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/kitting/kit.h"
#include "core/verify_parts.h"

#include <map>

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
    readEach<KitPart>(books, [&](const KitPart &part) {
        const auto move = readOne(books, part.move);
        if (move && (move->product != part.product || move->quantity != part.quantity))
            findings.push_back(finding(part, "its move says otherwise"));
        const auto build = readOne(books, part.build);
        if (build && (build->order != part.order || (build->undone && !part.undone)))
            findings.push_back(finding(part, "its build says otherwise"));
    });
    readEach<KitOrder>(books, [&](const KitOrder &order) {
        if (order.made != made[order.id])
            findings.push_back(finding(order, "its builds say " + toText(made[order.id])));
    });
}

} // namespace bincard
