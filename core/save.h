// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/user.h"
#include "core/occasion.h"

#include <type_traits>

namespace bincard {

/// Kinds of operation that save a record are the record's kind plus this.
inline constexpr int saveKinds = 1000;

/// Who may save a record of that kind: what the record says itself (`savedBy`), or whoever manages
/// master data.
template <class R> consteval access::Permission permissionToSave()
{
    if constexpr (requires { R::savedBy; })
        return R::savedBy;
    else
        return access::Permission::ManageMasterData;
}

/// Makes or replaces one record of master data. What is allowed is `validate(record, workspace)`
/// beside the record. Journalled like everything else, so its history is the operation log.
template <class R> struct Save
{
    static constexpr Nature nature = Nature::Request;
    static constexpr access::Permission permission = permissionToSave<R>();

    R record = {};
    /// Bit n: field n of the record was changed, the others stay as they are by now; two people who
    /// change different fields both get their way, and of the same field the hub's order decides.
    /// None: the record is saved as it is. What was lost stands in the operation log.
    std::int64_t fields = 0;

    static const Description &description();
};

/// The fields of a record that somebody changed, for `Save::fields`.
template <class R> [[nodiscard]] std::int64_t changedFields(const R &before, const R &after)
{
    const Row was = rowOf(before);
    const Row is = rowOf(after);
    std::int64_t changed = 0;
    for (std::size_t i = 0; i < is.size(); ++i)
        changed |= std::int64_t{was[i] != is[i]} << i;
    return changed;
}

} // namespace bincard
