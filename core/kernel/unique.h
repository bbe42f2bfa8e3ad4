// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/workspace.h"

namespace bincard {

/// Whether nobody but the record `own` has these values in a unique index. Errors: Duplicate.
template <class R, class... Values>
[[nodiscard]] Result<> isUnique(const Workspace &records, Id<R> own, std::string_view index,
                                const Values &...values)
{
    const auto found = records.find<R>(index, values...);
    if (found && found->id != own)
        return Error{ErrorCode::Duplicate, R::description().table + '.' + std::string(index)};
    return {};
}

} // namespace bincard
