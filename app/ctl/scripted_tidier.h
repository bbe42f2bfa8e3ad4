// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/scripted_hand.h"

namespace bincard::ctl {

/// Somebody who walks the tasks and brings back what nobody wants any more; other tasks wait for
/// others.
class ScriptedTidier final : public ScriptedHand
{
public:
    using ScriptedHand::ScriptedHand;

    [[nodiscard]] Result<Answer> answer(const floor::Prompt &prompt) override;

private:
    [[nodiscard]] Result<Answer> takeOrSkip(const floor::Prompt &prompt);

    int m_skipped = 0;
    Deed m_inHand;
};

} // namespace bincard::ctl
