// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/batches.h"

#include <algorithm>
#include <set>

namespace bincard::ctl {

namespace {

bool hasSomethingToTake(const inventory::Transfer &transfer, const Workspace &records)
{
    for (const auto &line : records.list<inventory::TransferLine>("by_transfer", transfer.id)) {
        if (!records.list<inventory::Reservation>(Range{.limit = 1}, "by_line", line.id).empty())
            return true;
    }
    return false;
}

std::set<std::string> namesOf(const Workspace &records)
{
    std::set<std::string> names;
    for (const Row &row : records.scan(Scan{.of = &fulfilment::Batch::description()}))
        names.insert(recordOf<fulfilment::Batch>(row)->name);
    return names;
}

} // namespace

std::vector<Operation> walkOf(const std::string &name, const BatchWish &wish,
                              std::span<const inventory::Transfer> transfers, Desk &desk)
{
    const fulfilment::BatchId batch = desk.newId<fulfilment::Batch>();
    std::vector<Operation> operations;
    operations.push_back(fulfilment::OpenBatch{.batch = batch,
                                               .warehouse = desk.warehouse(),
                                               .name = name,
                                               .kind = wish.kind,
                                               .priority = transfers.front().priority,
                                               .cutOff = transfers.front().cutOff,
                                               .destination = wish.destination});
    for (const auto &transfer : transfers)
        operations.push_back(
            fulfilment::AddToBatch{batch, transfer.id, desk.newId<fulfilment::Slot>()});
    operations.push_back(fulfilment::ReleaseBatch{batch});
    return operations;
}

std::vector<std::vector<Operation>> planBatches(const BatchWish &wish, Desk &desk)
{
    const Workspace records = desk.look();
    std::vector<inventory::Transfer> open;
    for (const auto &transfer :
         records.list<inventory::Transfer>("by_open", desk.warehouse(), false)) {
        if (!transfer.batch && !transfer.cancelled && transfer.onHold == inventory::OnHold::No
            && hasSomethingToTake(transfer, records))
            open.push_back(transfer);
    }
    const std::set<std::string> taken = namesOf(records);
    std::vector<std::vector<Operation>> walks;
    int number = 0;
    for (std::size_t from = 0; from < open.size() && walks.size() < wish.walksMax;
         from += wish.transfersEach) {
        std::string name;
        do {
            name = wish.prefix + std::to_string(++number);
        } while (taken.contains(name));
        const auto count = std::min(wish.transfersEach, open.size() - from);
        walks.push_back(walkOf(name, wish, std::span(open).subspan(from, count), desk));
    }
    return walks;
}

Result<inventory::LocationId> stagingOf(Desk &desk)
{
    const auto places = desk.look().list<inventory::Location>("by_usage", desk.warehouse(),
                                                              inventory::Usage::Staging);
    if (places.empty())
        return Error{ErrorCode::NotFound, "no staging location to put totes down"};
    return places.front().id;
}

} // namespace bincard::ctl
