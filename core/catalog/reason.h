// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/description.h"

namespace bincard::catalog {

/// Where a code is said; what it is about there. A code of another kind of work is not offered.
enum class ReasonType {
    ShortPick, // goods that should be taken are not there, or not to be taken
    Work, // the place, the label or the tote, in any work
    Receiving,
    Packing,
    Counting,
    Returning,
    System, // the hub or the device says it, nobody chooses it
    Weighing, // why a weight is typed and not sent by a scale
    Printing, // why a paper that came out is printed once more
};

/// What one hears when a code is said.
enum class ReasonSound {
    Warning,
    Error, // would write wrong goods: the input waits until somebody reacts
    None,
};

[[nodiscard]] std::span<const std::string_view> enumNames(ReasonType);
[[nodiscard]] std::span<const std::string_view> enumNames(ReasonSound);

struct Reason;
using ReasonId = Id<Reason>;

/// An exception code as data (FLOWS.md 0.1; Dynamics 365: work exception): what follows when
/// somebody reports it. Scope 0.
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
    /// A badge and PIN of somebody who may supervise.
    bool needsSupervisor = false;
    ReasonType type = ReasonType::ShortPick;
    /// The books give up what they have at the place at once, to LossFound, rather than lock it.
    bool adjusts = false;
    /// What is found nowhere else is cancelled on the order rather than waited for.
    bool decrements = false;
    /// Somebody prints the label anew.
    bool reprints = false;
    /// The place is blocked until somebody frees it.
    bool blocks = false;
    /// Cannot be said while the hub is out of reach, since goods would move meanwhile.
    bool needsOnline = false;
    ReasonSound sound = ReasonSound::Warning;

    static const Description &description();
};

} // namespace bincard::catalog
