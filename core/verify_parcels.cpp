// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fulfilment/parcel.h"
#include "core/verify_parts.h"

#include <map>
#include <set>

namespace bincard {

namespace {

using fulfilment::Parcel;
using fulfilment::ParcelEnd;
using fulfilment::ParcelLine;

using Sums = std::map<sales::OrderLineId, Quantity>;

std::string endsRight(const Parcel &parcel, const Reader &books)
{
    const bool left = parcel.end == ParcelEnd::Manifested;
    const auto manifest = readOne(books, parcel.manifest);
    // Of a truck that left, the books follow slice by slice.
    const bool isRight = left ? manifest && (manifest->closed || manifest->closing)
                              : !manifest || !manifest->closed;
    if (!isRight)
        return finding(parcel, "its manifest says otherwise");
    if (!readOne(books, parcel.package))
        return finding(parcel, "it has no licence plate");
    return {};
}

std::string fits(const ParcelLine &line, const Parcel &parcel, const Reader &books)
{
    if (line.unpacked < Quantity{} || line.surplus < Quantity{} || line.useful() < Quantity{})
        return finding(line, "more came out, or is unwanted, than went in");
    const auto move = readOne(books, line.move);
    if (move && (move->toPackage != parcel.package || move->quantity != line.quantity))
        return finding(line, "its move says otherwise");
    if (!line.move && !line.useful().isZero())
        return finding(line, "nothing was moved into the box");
    if (parcel.end == ParcelEnd::Void && line.move && !line.inside().isZero())
        return finding(line, "something is in a void parcel");
    return {};
}

} // namespace

void findInParcels(const Reader &books, std::vector<std::string> &findings)
{
    const auto add = [&](std::string what) {
        if (!what.empty())
            findings.push_back(std::move(what));
    };
    readEach<Parcel>(books, [&](const Parcel &parcel) {
        add(endsRight(parcel, books));
    });
    Sums packed;
    Sums shipped;
    readEach<ParcelLine>(books, [&](const ParcelLine &line) {
        const auto parcel = readOne(books, line.parcel);
        const auto picking = readOne(books, line.line);
        if (!parcel || !picking)
            return add(finding(line, "what it is for is gone"));
        add(fits(line, *parcel, books));
        packed[picking->orderLine] += line.useful();
        if (parcel->end == ParcelEnd::Manifested)
            shipped[picking->orderLine] += line.useful();
    });
    std::set<sales::OrderLineId> kits; // verify_kits.cpp: they follow their parts
    readEach<sales::OrderLine>(books, [&](const sales::OrderLine &line) {
        if (line.kit)
            kits.insert(line.kit);
    });
    readEach<sales::OrderLine>(books, [&](const sales::OrderLine &line) {
        if (kits.contains(line.id))
            return;
        if (line.packed != packed[line.id] || line.shipped != shipped[line.id])
            add(finding(line,
                        "its parcels say " + toText(packed[line.id]) + " packed, "
                            + toText(shipped[line.id]) + " shipped"));
        if (line.shipped > line.packed || line.packed > line.picked)
            add(finding(line, "more left than was packed, or than was picked"));
    });
}

} // namespace bincard
