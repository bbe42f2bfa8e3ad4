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

} // namespace

void Foreseen::addKind(const Description &operation)
{
    if (const auto scope = scopeWrittenBy(operation.kind))
        scopes.insert(*scope);
}

void Foreseen::addNamed(const Field &field, std::int64_t id)
{
    const Description *of
        = field.kind == FieldKind::Id && id != 0 ? recordNamed(field.name) : nullptr;
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
    for (const auto &[of, ids] : records) {
        std::vector<std::int64_t> once = ids;
        std::ranges::sort(once);
        once.erase(std::ranges::unique(once).begin(), once.end());
        store.expect(*of, once);
    }
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
