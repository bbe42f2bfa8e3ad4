// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/asking.h"

#include "sync/hub/foreseen_work.h"
#include "sync/hub/hub.h"

#include <algorithm>
#include <span>

namespace bincard::hub {

namespace {

/// Whose day it is for an operation that is of no warehouse.
inventory::WarehouseId homeOf(access::UserId by, const Workspace &records)
{
    const auto user = records.get(by);
    if (user && user->warehouse)
        return user->warehouse;
    const auto first
        = records.list<inventory::Warehouse>(Range{.limit = 1}, std::string_view("by_code"));
    return first.empty() ? inventory::WarehouseId{} : first.front().id;
}

} // namespace

Result<> Asking::perform(const Operation &operation)
{
    if (natureOf(operation) == Nature::Fact)
        return Error{ErrorCode::NotAllowed, "what happened in the building is told by a device"};
    const auto touched = warehouseOf(operation, m_records);
    const auto outcome
        = m_hub.perform(operation, touched ? touched : homeOf(m_by, m_records), m_records, m_by);
    if (outcome.kind == wire::OutcomeKind::Applied)
        return {};
    ErrorCode code = ErrorCode::Parked;
    (void)errorFromName(outcome.code, code);
    if (code == ErrorCode::NeedsApproval) {
        m_isAwaiting = true;
        return {};
    }
    return Error{code, outcome.detail};
}

bool Asking::isChangedBefore(const Description &of, std::int64_t id) const
{
    return m_before && m_before->get(of, id) != m_hub.store().get(of, id);
}

Result<> Hub::ask(access::UserId by, const std::function<Result<>(Asking &)> &what)
{
    const Wish wish{.by = by, .what = what};
    return ask(std::span(&wish, 1)).front();
}

std::vector<Result<>> Hub::ask(std::span<const Wish> wishes)
{
    auto together = askTogether(wishes);
    if (together)
        return *std::move(together);
    std::vector<Result<>> each;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        // One that the store refuses takes nobody with it; a store that is gone answers nobody.
        auto alone = wishes.size() > 1 && isSound()
            ? askTogether(wishes.subspan(i, 1))
            : Result<std::vector<Result<>>>(together.error());
        each.push_back(alone ? alone->front() : Result<>{alone.error()});
    }
    return each;
}

Result<std::vector<Result<>>> Hub::askTogether(std::span<const Wish> wishes)
{
    Foreseen foreseen{.scopes = {ScopeLocks::hub}};
    for (const Wish &wish : wishes) {
        foreseen.add(wish.foreseen);
        foreseen.records[&access::User::description()].push_back(wish.by.value);
    }
    ScopeLocks locks;
    locks.add(foreseen.scopes);
    std::vector<Result<>> results;
    const auto done = transact(locks, [&](Workspace &workspace) -> Result<> {
        if (isShared()) {
            foreseen.expectIn(*m_transactor.shared());
            // An office that names a truck lets it leave; who loads it names parcels, and pushes.
            for (const std::int64_t id : foreseen.records[&fulfilment::Manifest::description()])
                expectTruck({id}, *m_transactor.shared());
        }
        results.assign(wishes.size(), Result<>{});
        m_transactor.doAll(
            wishes.size(),
            [&](std::size_t i, Workspace &before) {
                Workspace attempt = before.nested();
                Asking asking(*this, wishes[i].by, attempt, &before);
                const bool isDone = m_transactor.tries([&] {
                    results[i] = wishes[i].what(asking);
                });
                if (isDone && results[i])
                    attempt.mergeInto(before);
            },
            workspace);
        const bool isAnything = std::ranges::any_of(results, &Result<>::ok);
        // An empty commit costs a flush, too.
        return isAnything ? Result<>{} : Result<>{Error{ErrorCode::NothingLeft}};
    });
    if (!done && done.error().code != ErrorCode::NothingLeft)
        return done.error();
    return results;
}

} // namespace bincard::hub
