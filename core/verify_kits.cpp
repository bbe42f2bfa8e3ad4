// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/inventory/task.h"
#include "core/kitting/kit.h"
#include "core/sales/order.h"
#include "core/verify_parts.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

namespace bincard {

using kitting::KitBuild;
using kitting::KitOrder;
using kitting::KitPart;

namespace {

using sales::OrderLine;

/// What the parts of one sold kit say, component by component.
struct Share
{
    Quantity perKit = {};
    Quantity wanted = {};
    Quantity found = {};
    Quantity picked = {};
    Quantity packed = {};
    Quantity shipped = {};
};

using Shares = std::map<catalog::ProductId, Share>;

Quantity fewest(const Shares &shares, Quantity Share::*of)
{
    Quantity least = Quantity::units(std::numeric_limits<std::int32_t>::max());
    for (const auto &[product, share] : shares)
        least = std::min(least, Quantity::units((share.*of).micro / share.perKit.micro));
    return least;
}

std::string isSum(const OrderLine &kit, const Shares &shares)
{
    const Quantity kits = kit.ordered - kit.cancelled;
    for (const auto &[product, share] : shares) {
        const auto wanted = times(share.perKit, kits.micro / Quantity::one);
        if (!wanted || share.wanted != *wanted)
            return finding(kit,
                           "of product " + std::to_string(product.value) + " its parts want "
                               + toText(share.wanted));
    }
    const bool isRight = kit.reserved + kit.picked == fewest(shares, &Share::found)
        && kit.picked == fewest(shares, &Share::picked)
        && kit.packed == fewest(shares, &Share::packed)
        && kit.shipped == fewest(shares, &Share::shipped);
    return isRight ? std::string() : finding(kit, "its parts make another number of kits");
}

void findInSoldKits(const Reader &books, std::vector<std::string> &findings)
{
    std::map<sales::OrderLineId, Shares> kits;
    readEach<OrderLine>(books, [&](const OrderLine &line) {
        if (!line.kit)
            return;
        const auto kit = readOne(books, line.kit);
        if (!kit || kit->order != line.order || kit->kit || !line.perKit.isPositive())
            findings.push_back(finding(line, "a part of no kit of its order"));
        else {
            Share &share = kits[line.kit][line.component];
            share.perKit = line.perKit;
            share.wanted += line.ordered - line.cancelled;
            share.found += line.reserved + line.picked;
            share.picked += line.picked;
            share.packed += line.packed;
            share.shipped += line.shipped;
        }
    });
    for (const auto &[id, shares] : kits) {
        if (auto found = isSum(*readOne(books, id), shares); !found.empty())
            findings.push_back(std::move(found));
    }
}

} // namespace

void addReturnedKits(const Reader &books, std::map<returns::ReturnLineId, Quantity> &received)
{
    std::map<returns::ReturnLineId, Shares> kits;
    readEach<returns::ReturnLine>(books, [&](const returns::ReturnLine &line) {
        if (!line.kit)
            return;
        Share &share = kits[line.kit][line.component];
        share.perKit = line.perKit;
        share.found += received[line.id];
    });
    for (const auto &[id, shares] : kits)
        received[id] = fewest(shares, &Share::found);
}

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
    findInSoldKits(books, findings);
    readEach<KitOrder>(books, [&](const KitOrder &order) {
        if (order.made != made[order.id])
            findings.push_back(finding(order, "its builds say " + toText(made[order.id])));
    });
}

} // namespace bincard
