// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fulfilment/operations.h"
#include "core/kernel/shared_store.h"
#include "sync/wire/messages.h"

#include <map>
#include <set>
#include <span>
#include <vector>

namespace bincard::hub {

/// What a transaction will read and write, as far as one can tell before it runs. All of it is a
/// hint: what is missing is read one by one, and locked once it was found out (Transactor).
struct Foreseen
{
    /// That it writes.
    std::set<std::int64_t> scopes = {};
    /// Ids that it reads, by what they are ids of.
    std::map<const Description *, std::vector<std::int64_t>> records = {};
    /// Which goods, at which places.
    std::vector<fulfilment::PickUnits> picks = {};

    /// An operation of that kind, whose scope may be known from the kind.
    void addKind(const Description &operation);
    /// An id in a field of an operation, where the field's name says what it is an id of:
    /// "product", "to_location".
    void addNamed(const Field &field, std::int64_t id);
    void add(const Foreseen &other);

    /// One question a kind for all of it, instead of one for each record.
    void expectIn(SharedStore &store) const;
};

/// All that the operations of pushes name, and who sends them.
[[nodiscard]] Foreseen foreseenIn(std::span<const wire::PushRequest> requests);

} // namespace bincard::hub
