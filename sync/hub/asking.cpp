// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/asking.h"

#include "sync/hub/hub.h"

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

Result<> Hub::ask(access::UserId by, const std::function<Result<>(Asking &)> &what)
{
    return transact([&](Workspace &workspace) -> Result<> {
        Asking asking(*this, by, workspace);
        return what(asking);
    });
}

} // namespace bincard::hub
