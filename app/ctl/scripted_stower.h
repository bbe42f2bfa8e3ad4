// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/scripted_hand.h"

namespace bincard::ctl {

/// Somebody who puts away all that waits, where the screen says.
class ScriptedStower final : public ScriptedHand
{
public:
    using ScriptedHand::ScriptedHand;

    [[nodiscard]] Result<Answer> answer(const floor::Prompt &prompt) override;

private:
    [[nodiscard]] Result<Answer> takeNext(const floor::Prompt &prompt);
};

/// Somebody who brings to the pick faces what their tasks ask for.
class ScriptedReplenisher final : public ScriptedHand
{
public:
    using ScriptedHand::ScriptedHand;

    [[nodiscard]] Result<Answer> answer(const floor::Prompt &prompt) override;
};

} // namespace bincard::ctl
