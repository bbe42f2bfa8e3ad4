// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/floor/prompt.h"

#include <initializer_list>

namespace bincard::app {

[[nodiscard]] bool isOneOf(floor::Instruction instruction,
                           std::initializer_list<floor::Instruction> these);
[[nodiscard]] bool isGoing(floor::Instruction instruction);
/// Goods are to be brought there, not fetched.
[[nodiscard]] bool isBringing(floor::Instruction instruction);
/// What is moved may go anywhere: the place is where it comes from.
[[nodiscard]] bool isFromThere(const floor::Prompt &prompt);
/// A workflow asks what to begin with.
[[nodiscard]] bool isChoosing(floor::Instruction instruction);
/// Something waits that DONE takes.
[[nodiscard]] bool hasNext(const floor::Prompt &prompt);
/// A number of units is asked for, of goods that are known.
[[nodiscard]] bool isCounting(floor::Instruction instruction);
/// A piece of work is over.
[[nodiscard]] bool isOver(floor::Instruction instruction);
/// What may be chosen is the step itself; elsewhere it is for when something is wrong.
[[nodiscard]] bool isDeciding(floor::Instruction instruction);
/// One answer is being asked about: everything else would only be touched by mistake.
[[nodiscard]] bool isAskedBack(floor::Instruction instruction);
[[nodiscard]] bool isAboutTotes(floor::Instruction instruction);
[[nodiscard]] bool isIdentifying(floor::Instruction instruction);
[[nodiscard]] bool takes(const floor::Prompt &prompt, scan::Command command);

} // namespace bincard::app
