// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/inventory/relocation.h"

namespace bincard::floor {

enum class ScrapStep {
    Idle,
    Goods, // from which place, then what
    Units, // how many
    Reason, // why
    PutBack, // undo
};

[[nodiscard]] std::span<const std::string_view> enumNames(ScrapStep);

/// Where a worker stands who throws goods away: only what the records do not say.
struct ScrapState
{
    Id<ScrapState> id; // the user's
    ScrapStep step = ScrapStep::Idle;
    inventory::LocationId source;
    catalog::ProductId product;
    inventory::LotId lot;
    inventory::PackageId package;
    Quantity quantity;
    inventory::RelocationId undo;

    static const Description &description();
};

} // namespace bincard::floor
