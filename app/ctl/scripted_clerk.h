// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/scripted_hand.h"

#include <map>
#include <optional>

namespace bincard::ctl {

/// Somebody at the returns desk with one box: what is in it stands in the script under the number
/// of its return, with the grades that one sees in `state`: "A", or "CA" for what is broken first
/// and as new once it was mended.
class ScriptedClerk final : public ScriptedHand
{
public:
    ScriptedClerk(const Reader &records, const RealFloor &floor, std::string number,
                  std::string spare = {})
        : ScriptedHand(records, floor)
        , m_number(std::move(number))
        , m_spare(std::move(spare))
    { }

    [[nodiscard]] Result<Answer> answer(const floor::Prompt &prompt) override;

private:
    [[nodiscard]] Result<Answer> takeNext(const floor::Prompt &prompt);
    [[nodiscard]] Result<Answer> takeIn(const floor::Prompt &prompt) const;
    [[nodiscard]] Result<Answer> grade(const floor::Prompt &prompt);
    [[nodiscard]] Result<Answer> place(const floor::Prompt &prompt) const;
    [[nodiscard]] Result<Answer> settle(const floor::Prompt &prompt);

    std::string m_number;
    std::string m_spare; // empty: there is none
    std::optional<RealGoods> m_inHand;
    std::map<std::string, std::string> m_grades; // still to be seen, by SKU
};

} // namespace bincard::ctl
