// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/scripted_hand.h"

namespace bincard::ctl {

/// Somebody who loads a carrier's truck with all boxes that stand on its lane, and lets it go.
class ScriptedLoader final : public ScriptedHand
{
public:
    /// `lane` is the place where the boxes stand, `dock` that of the truck.
    ScriptedLoader(const Reader &records, const RealFloor &floor, std::string carrier,
                   std::string lane, std::string dock)
        : ScriptedHand(records, floor)
        , m_carrier(std::move(carrier))
        , m_lane(std::move(lane))
        , m_dock(std::move(dock))
    { }

    [[nodiscard]] Result<Answer> answer(const floor::Prompt &prompt) override;

private:
    [[nodiscard]] Result<Answer> loadNext() const;
    [[nodiscard]] Result<Answer> close();

    std::string m_carrier;
    std::string m_lane;
    std::string m_dock;
    bool m_isNamed = false; // the tour
    bool m_isGone = false;
};

} // namespace bincard::ctl
