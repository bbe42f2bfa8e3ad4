// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/scripted_clerk.h"

#include "app/ctl/scripted_labels.h"

#include <algorithm>

namespace bincard::ctl {

namespace {

bool offers(const floor::Prompt &prompt, std::string_view code)
{
    return std::ranges::find(prompt.choices, code, &floor::Choice::code) != prompt.choices.end();
}

} // namespace

/// What is in the box, then what was mended.
Result<Answer> ScriptedClerk::takeNext(const floor::Prompt &prompt)
{
    const auto &box = floor().at(m_number);
    if (!box.empty()) {
        m_inHand = box.front();
        m_grades[m_inHand->sku] = m_inHand->state;
        return doing(scanGoods(*m_inHand));
    }
    for (const floor::Choice &choice : prompt.choices) {
        if (choice.kind == floor::ChoiceKind::Record)
            return choosing(choice.code);
    }
    return pressing("DONE");
}

Result<Answer> ScriptedClerk::grade(const floor::Prompt &prompt)
{
    std::string &grades = m_grades[prompt.goods ? prompt.goods->sku : std::string()];
    if (grades.empty())
        return unforeseen(prompt, "nobody can see how good it is");
    const std::string seen = grades.substr(0, 1);
    grades.erase(0, 1);
    return choosing(seen);
}

/// How many there are, then as the customer said.
Result<Answer> ScriptedClerk::takeIn(const floor::Prompt &prompt) const
{
    if (prompt.amount && prompt.amount->taken != m_inHand->quantity)
        return Answer{Enter{m_inHand->quantity}};
    return doing(Act{Press{"DONE"}},
                 {{.sku = m_inHand->sku,
                   .lot = m_inHand->lot,
                   .quantity = m_inHand->quantity,
                   .from = m_number}});
}

Result<Answer> ScriptedClerk::place(const floor::Prompt &prompt) const
{
    if (offers(prompt, "GONE"))
        return choosing("GONE");
    const std::string where = prompt.place ? prompt.place->code : m_spare;
    return where.empty() ? unforeseen(prompt) : doing(scanPlace(where));
}

/// What is to be mended first is settled when it is.
Result<Answer> ScriptedClerk::settle(const floor::Prompt &prompt)
{
    const bool isMended = !prompt.goods || m_grades[prompt.goods->sku].empty();
    return choosing(isMended ? "REFUND" : "LATER");
}

Result<Answer> ScriptedClerk::answer(const floor::Prompt &prompt)
{
    using enum floor::Instruction;
    const floor::Instruction asked = prompt.instruction;
    if (asked == ChooseWork)
        return atHome("Return");
    if (asked == OpenReturn)
        return offers(prompt, m_number) ? choosing(m_number) : leave();
    if (asked == ScanReturned)
        return takeNext(prompt);
    if (asked == ChooseReturnReason && m_inHand)
        return takeIn(prompt);
    if (asked == ChooseGrade)
        return grade(prompt);
    if (asked == ChooseDisposition) // as the house has it
        return pressing("DONE");
    if (asked == PlaceReturned)
        return place(prompt);
    if (asked == SettleReturn)
        return settle(prompt);
    return unforeseen(prompt);
}

} // namespace bincard::ctl
