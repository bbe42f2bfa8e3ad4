// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/device/wipe.h"

#include "sync/device/records.h"

namespace bincard::device {

bool mustBeWiped(const Reader &store)
{
    const auto row = store.get(Identity::description(), onlyIdentity.value);
    const Identity self = row ? *recordOf<Identity>(*row) : Identity{};
    if (!self.wipe || self.forked)
        return self.wipe;
    const Description &of = OutboxEntry::description();
    constexpr auto stored = static_cast<std::size_t>(Progress::Stored);
    return store
        .scan({.of = &of,
               .index = &of.index("by_progress"),
               .prefix = {std::string(enumNames(Progress::Stored)[stored])},
               .limit = 1})
        .empty();
}

} // namespace bincard::device
