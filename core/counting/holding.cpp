// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/counting/holding.h"

#include "core/counting/judgement.h"

#include <algorithm>

namespace bincard::counting {

namespace {

using inventory::Lease;
using inventory::LeaseKind;

/// By the time they began, so that devices and hub agree.
std::vector<Count> underWay(CountSheetId sheet, const Workspace &records)
{
    auto counts = records.list<Count>("by_sheet", sheet);
    std::erase_if(counts, [](const Count &count) {
        return count.state != CountState::Counting;
    });
    std::ranges::stable_sort(counts, {}, &Count::begunAt);
    return counts;
}

std::vector<Count> countsUnder(const Lease &lease, const Workspace &records)
{
    auto counts = underWay({lease.subject}, records);
    std::erase_if(counts, [&](const Count &count) {
        return count.user != lease.holder || count.device != lease.device;
    });
    return counts;
}

} // namespace

void followLease(CountSheet &sheet, Books &books)
{
    const auto counts = underWay(sheet.id, books.records);
    const auto held = inventory::leaseOn(LeaseKind::Count, sheet.id.value, {}, books.records);
    if (counts.empty()) {
        sheet.worker = {};
        sheet.device = {};
        inventory::endLease(LeaseKind::Count, sheet.id.value, {}, books.records);
        return;
    }
    const Count &first = counts.front();
    sheet.worker = first.user;
    sheet.device = first.device;
    if (held && held->holder == first.user && held->device == first.device)
        return;
    books.records.put(Lease{.id = held ? held->id : books.records.newId<Lease>(),
                            .warehouse = sheet.warehouse,
                            .kind = LeaseKind::Count,
                            .subject = sheet.id.value,
                            .holder = first.user,
                            .device = first.device,
                            .since = first.begunAt});
}

bool isInHand(const Lease &lease, const Workspace &records)
{
    return std::ranges::any_of(countsUnder(lease, records), [&](const Count &count) {
        return !records.list<CountLine>(Range{.limit = 1}, "by_count", count.id).empty()
            || !records.list<UnknownCode>(Range{.limit = 1}, "by_count", count.id).empty();
    });
}

void giveUp(const Lease &lease, Books &books)
{
    for (Count count : countsUnder(lease, books.records)) {
        count.state = CountState::GivenUp;
        books.records.put(count);
    }
    follow({lease.subject}, books);
}

} // namespace bincard::counting
