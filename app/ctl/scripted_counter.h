// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/scripted_hand.h"

namespace bincard::ctl {

/// Somebody who counts what is due, by what really lies there. A place of which the script does
/// not know that is an error: nobody counts by the books.
class ScriptedCounter final : public ScriptedHand
{
public:
    using ScriptedHand::ScriptedHand;

    [[nodiscard]] Result<Answer> answer(const floor::Prompt &prompt) override;

private:
    [[nodiscard]] Result<Answer> countNext(const floor::Prompt &prompt);

    std::size_t m_counted = 0; // kinds of goods of this place
    bool m_isScanned = false; // the next one was, but not how many
};

} // namespace bincard::ctl
