// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/scripted_hand.h"

#include <string>

namespace bincard::ctl {

/// Somebody who does exactly what the screen asks, by scanning the label that it asks for, and
/// says so where a shelf has less than it should. Takes walks whose names begin with `prefix`, and
/// leaves others' alone.
class ScriptedPicker final : public ScriptedHand
{
public:
    ScriptedPicker(const Reader &records, const RealFloor &floor, std::string prefix)
        : ScriptedHand(records, floor)
        , m_prefix(std::move(prefix))
    { }

    [[nodiscard]] Result<Answer> answer(const floor::Prompt &prompt) override;

private:
    [[nodiscard]] Act chooseWork() const;
    [[nodiscard]] Result<Answer> scanTote(const floor::Prompt &prompt, Quantity taken) const;
    [[nodiscard]] Result<Answer> takeUnits(const floor::Prompt &prompt) const;
    [[nodiscard]] Result<Answer> sayWhy(const floor::Prompt &prompt) const;
    /// How many of the goods that the screen asks for lie there; what it asks for where nobody
    /// knows better.
    [[nodiscard]] Quantity thereOf(const floor::Prompt &prompt) const;
    /// One knows that nothing of them is left there.
    [[nodiscard]] bool isGone(const floor::Prompt &prompt) const;

    std::string m_prefix;
};

} // namespace bincard::ctl
