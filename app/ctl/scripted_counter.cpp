// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/scripted_counter.h"

#include "app/ctl/scripted_labels.h"

namespace bincard::ctl {

Result<Answer> ScriptedCounter::countNext(const floor::Prompt &prompt)
{
    if (!prompt.place || !floor().knows(prompt.place->code))
        return unforeseen(prompt, "nobody knows what lies there");
    const auto &there = floor().at(prompt.place->code);
    if (m_counted >= there.size())
        return pressing("DONE");
    const RealGoods &goods = there[m_counted];
    if (!m_isScanned) {
        m_isScanned = true;
        return doing(scanGoods(goods));
    }
    if (prompt.amount && prompt.amount->taken != goods.quantity)
        return Answer{Enter{goods.quantity}};
    m_isScanned = false;
    ++m_counted;
    return countNext(prompt);
}

Result<Answer> ScriptedCounter::answer(const floor::Prompt &prompt)
{
    using enum floor::Instruction;
    const floor::Instruction asked = prompt.instruction;
    if (asked == ChooseWork)
        return atHome("Count");
    if (asked == ChooseCount)
        return prompt.choices.empty() ? leave() : choosing(prompt.choices.front().code);
    if (asked == GoToLocation && prompt.place) {
        m_counted = 0;
        m_isScanned = false;
        return doing(scanPlace(prompt.place->code));
    }
    if (asked == CountGoods)
        return countNext(prompt);
    if (asked == ConfirmEmptyPlace)
        return pressing("CONFIRM");
    if (asked == CountDone || asked == CountAgain)
        return pressing("DONE");
    return unforeseen(prompt);
}

} // namespace bincard::ctl
