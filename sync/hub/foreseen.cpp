// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/foreseen.h"

#include "core/access/device_report.h"
#include "core/apply.h"
#include "sync/hub/foreseen_work.h"
#include "sync/hub/records.h"
#include "sync/hub/sharing.h"
#include "sync/wire/codec.h"

#include <algorithm>
#include <type_traits>

namespace bincard::hub {

namespace {

/// The kind of record that a field names, where its name says so: "product", "to_location".
const Description *recordNamed(const std::string &field)
{
    static const auto byName = [] {
        std::map<std::string, const Description *, std::less<>> made;
        for (const Description *of : allRecords())
            made[of->table] = of;
        return made;
    }();
    auto found = byName.find(field);
    if (found == byName.end())
        found = byName.find(field.substr(field.rfind('_') + 1));
    return found == byName.end() ? nullptr : found->second;
}

/// All that has these values in the first fields of an index.
template <class R> Scan allUnder(std::string_view index, std::vector<Value> prefix)
{
    const Description &of = R::description();
    return {.of = &of, .index = &of.index(index), .prefix = std::move(prefix)};
}

/// Whoever works on lines of picking reads their documents, their products, their order's lines and
/// what is promised to them.
void addBehind(const inventory::TransferLine &line, Expected &expected)
{
    expected.records[&catalog::Product::description()].push_back(line.product.value);
    expected.records[&inventory::Transfer::description()].push_back(line.transfer.value);
    expected.records[&sales::OrderLine::description()].push_back(line.id.value);
    expected.scans.push_back(allUnder<inventory::Reservation>("by_line", {line.id.value}));
}

} // namespace

void Foreseen::addKind(const Description &operation)
{
    if (const auto scope = scopeWrittenBy(operation.kind))
        scopes.insert(*scope);
}

void Foreseen::addNamed(const Field &field, std::int64_t id)
{
    if (field.kind != FieldKind::Id || id == 0)
        return;
    // What is picked and packed is a line of picking, which bears the number of the order's.
    const bool isLine = field.name == "line" || field.name == "picking";
    const Description *of
        = isLine ? &inventory::TransferLine::description() : recordNamed(field.name);
    if (of)
        records[of].push_back(id);
}

void Foreseen::add(const Foreseen &other)
{
    scopes.insert(other.scopes.begin(), other.scopes.end());
    for (const auto &[of, ids] : other.records)
        records[of].insert(records[of].end(), ids.begin(), ids.end());
    picks.insert(picks.end(), other.picks.begin(), other.picks.end());
}

void Foreseen::expectIn(SharedStore &store) const
{
    Expected named{.records = records};
    for (const std::int64_t scope : scopes)
        named.scans.push_back(allUnder<ScopeRevision>("by_scope", {scope}));
    store.expect(named);
    const auto each = [&]<class R>(std::type_identity<R>, const auto &what) {
        const auto ids = records.find(&R::description());
        for (std::size_t i = 0; ids != records.end() && i < ids->second.size(); ++i) {
            if (const auto row = store.get(R::description(), ids->second[i]))
                what(*recordOf<R>(*row));
        }
    };
    Expected behind;
    std::set<std::int64_t> warehouses;
    std::map<std::int64_t, inventory::TransferLine> lines; // by id
    each(std::type_identity<access::User>{}, [&](const access::User &user) {
        behind.records[&access::Role::description()].push_back(user.role.value);
    });
    each(std::type_identity<access::Device>{}, [&](const access::Device &device) {
        warehouses.insert(device.warehouse.value);
    });
    each(std::type_identity<inventory::TransferLine>{}, [&](const inventory::TransferLine &line) {
        addBehind(line, behind);
        lines[line.id.value] = line;
        warehouses.insert(line.warehouse.value);
    });
    for (const std::int64_t warehouse : warehouses) {
        behind.records[&inventory::Warehouse::description()].push_back(warehouse);
        behind.scans.push_back(allUnder<inventory::Location>(
            "by_usage", {warehouse, detail::toValue(inventory::Usage::Cart)}));
    }
    for (const fulfilment::PickUnits &pick : picks) {
        addPlace({lines[pick.line.value].product, pick.location, pick.lot, pick.package}, behind);
    }
    store.expect(behind);
    Expected last;
    for (const fulfilment::PickUnits &pick : picks) {
        const inventory::TransferLine &line = lines[pick.line.value];
        const auto cart = store.scan(allUnder<inventory::Location>(
            "by_usage", {line.warehouse.value, detail::toValue(inventory::Usage::Cart)}));
        if (!cart.empty())
            addPlace({line.product, {idOf(cart.front())}, pick.lot, pick.tote}, last);
    }
    store.expect(last);
}

Foreseen foreseenIn(std::span<const wire::PushRequest> requests)
{
    Foreseen foreseen;
    for (const wire::PushRequest &request : requests) {
        const access::DeviceId sender{request.sender.device};
        foreseen.records[&access::Device::description()].push_back(sender.value);
        foreseen.records[&access::DeviceReport::description()].push_back(
            access::reportOn(sender).value);
        foreseen.records[&Trial::description()].push_back(sender.value);
        for (const wire::LoggedOperation &logged : request.operations) {
            foreseen.records[&access::User::description()].push_back(logged.user);
            const auto payload = wire::payloadOf(logged, operationDescriptions());
            if (!payload)
                continue;
            const auto of
                = std::ranges::find(operationDescriptions(), logged.kind, &Description::kind);
            foreseen.addKind(**of);
            if (*of == &fulfilment::PickUnits::description()) {
                if (auto pick = recordOf<fulfilment::PickUnits>(*payload))
                    foreseen.picks.push_back(*std::move(pick));
            }
            for (std::size_t i = 0; i < payload->size(); ++i) {
                const auto *id = std::get_if<std::int64_t>(&(*payload)[i]);
                if (id)
                    foreseen.addNamed((*of)->fields[i], *id);
            }
        }
    }
    return foreseen;
}

} // namespace bincard::hub
