// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/scripted_hand.h"

#include <optional>

namespace bincard::ctl {

/// Somebody at the dock with one delivery: what is really on its pallets stands in the script
/// under the order's reference. Many of a kind go onto a pallet with a new label, few stay loose.
/// Goods in the state "bare" have their lot and date printed for people only, so those are typed.
class ScriptedReceiver final : public ScriptedHand
{
public:
    ScriptedReceiver(const Reader &records, const RealFloor &floor, std::string order,
                     LabelRoll &labels)
        : ScriptedHand(records, floor)
        , m_order(std::move(order))
        , m_labels(labels)
    { }

    [[nodiscard]] Result<Answer> answer(const floor::Prompt &prompt) override;

private:
    [[nodiscard]] Result<Answer> takeNext(const floor::Prompt &prompt);
    [[nodiscard]] Result<Answer> count(const floor::Prompt &prompt) const;
    [[nodiscard]] Result<Answer> putInto();
    [[nodiscard]] Result<Answer> close(const floor::Prompt &prompt) const;

    std::string m_order;
    LabelRoll &m_labels;
    std::optional<RealGoods> m_inHand;
};

} // namespace bincard::ctl
