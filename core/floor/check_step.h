// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/prompt.h"
#include "core/floor/turn.h"
#include "core/quality/operations.h"

namespace bincard::floor {

// R5 of FLOWS.md 3, and the same where goods are packed and shipped: somebody looks at goods as a
// quality point says.

/// The next check that is due of a document (a receipt line, a parcel) at that stage.
[[nodiscard]] std::optional<quality::QualityCheck>
nextCheck(std::int64_t document, quality::Stage stage, const Workspace &records);

/// What somebody saw.
struct Looked
{
    quality::Outcome outcome = quality::Outcome::Due;
    Quantity measured = {};
};

/// What an answer says of the check: PASS or FAIL, or a number between the limits or beyond; none:
/// it says nothing of it.
[[nodiscard]] std::optional<Looked> lookedAt(const quality::QualityCheck &due,
                                             const scan::Thing &thing, const Workspace &records);

/// It is recorded, and said.
void recordLook(Turn &turn, const quality::QualityCheck &due, const Looked &looked);

/// What the screen says of it: what to look at, and between which values it is right.
void showCheck(Prompt &prompt, const quality::QualityCheck &due, const Workspace &records);

/// The reasons of a kind, as choices; none where the site has none.
[[nodiscard]] std::vector<Choice> reasonChoices(catalog::ReasonType type, const Workspace &records);

} // namespace bincard::floor
