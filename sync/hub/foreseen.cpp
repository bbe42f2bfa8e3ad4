// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/foreseen.h"

#include "core/apply.h"
#include "sync/hub/sharing.h"
#include "sync/wire/codec.h"

#include <algorithm>

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

std::vector<std::int64_t> onceEach(std::vector<std::int64_t> ids)
{
    std::ranges::sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
    return ids;
}

/// Whoever works on lines of picking reads their products, their order's lines and what is promised
/// to them.
void expectBehind(const std::vector<std::int64_t> &lines, SharedStore &store)
{
    std::vector<std::int64_t> products;
    for (const std::int64_t id : lines) {
        if (const auto row = store.get(inventory::TransferLine::description(), id))
            products.push_back(recordOf<inventory::TransferLine>(*row)->product.value);
    }
    store.expect(catalog::Product::description(), onceEach(std::move(products)));
    store.expect(sales::OrderLine::description(), lines);
    const Description &promises = inventory::Reservation::description();
    store.expect(promises, promises.index("by_line"), {}, lines);
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
}

void Foreseen::expectIn(SharedStore &store) const
{
    for (const auto &[of, ids] : records)
        store.expect(*of, onceEach(ids));
    const auto lines = records.find(&inventory::TransferLine::description());
    if (lines != records.end())
        expectBehind(onceEach(lines->second), store);
}

Foreseen foreseenIn(std::span<const wire::PushRequest> requests)
{
    Foreseen foreseen;
    for (const wire::PushRequest &request : requests) {
        foreseen.records[&access::Device::description()].push_back(request.sender.device);
        for (const wire::LoggedOperation &logged : request.operations) {
            foreseen.records[&access::User::description()].push_back(logged.user);
            const auto payload = wire::payloadOf(logged, operationDescriptions());
            if (!payload)
                continue;
            const auto of
                = std::ranges::find(operationDescriptions(), logged.kind, &Description::kind);
            foreseen.addKind(**of);
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
