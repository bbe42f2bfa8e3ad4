// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/description.h"

namespace bincard::catalog {

struct Reason;
using ReasonId = Id<Reason>;

/// An exception code as data (FLOWS.md 0.1): what follows when somebody reports it. Scope 0.
struct Reason
{
    ReasonId id = {};
    /// Four letters, unique: BINE, BINP, DMGD.
    std::string code = {};
    /// What is left at the place is locked until somebody counted it.
    bool locks = false;
    bool counts = false;
    /// The missing part is taken from elsewhere where there is stock.
    bool reallocates = false;
    bool replenishes = false;
    /// The goods are moved to quarantine rather than missed.
    bool quarantines = false;
    bool needsPhoto = false;
    bool needsSupervisor = false;

    static const Description &description();
};

} // namespace bincard::catalog
