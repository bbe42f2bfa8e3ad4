// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/scripted_hand.h"

#include <string>
#include <vector>

namespace bincard::ctl {

/// Somebody at the bench: empties the totes that stand there, each into a box of its own, weighs
/// the box on a scale and puts a label of the roll on it. What really is in a tote stands in the
/// script under the tote's code.
class ScriptedPacker final : public ScriptedHand
{
public:
    ScriptedPacker(const Reader &records, const RealFloor &floor, std::vector<std::string> totes,
                   LabelRoll &labels)
        : ScriptedHand(records, floor)
        , m_totes(std::move(totes))
        , m_labels(labels)
    { }

    [[nodiscard]] Result<Answer> answer(const floor::Prompt &prompt) override;

private:
    [[nodiscard]] Result<Answer> takeTote();
    void putIn(const RealGoods &goods, Quantity quantity);
    [[nodiscard]] Result<Answer> packNext(const floor::Prompt &prompt);
    [[nodiscard]] Result<Answer> chooseCarton(const floor::Prompt &prompt);
    [[nodiscard]] Result<Answer> weigh() const;
    [[nodiscard]] Result<Answer> putDown(const floor::Prompt &prompt);
    [[nodiscard]] std::int64_t gramsOf(const std::string &sku) const;
    [[nodiscard]] std::int64_t tareOf(const std::string &carton) const;

    std::vector<std::string> m_totes;
    LabelRoll &m_labels;
    std::string m_tote; // that is being emptied
    std::string m_box = {}; // the next label, not on a box yet
    std::vector<RealGoods> m_packed; // in the box
    RealGoods m_inHand; // what went in last, and how many of it
    std::string m_carton;
};

} // namespace bincard::ctl
