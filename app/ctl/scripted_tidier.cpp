// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/scripted_tidier.h"

#include "app/ctl/scripted_labels.h"

namespace bincard::ctl {

Result<Answer> ScriptedTidier::takeOrSkip(const floor::Prompt &prompt)
{
    const bool isBack = prompt.task == inventory::TaskKind::PutBack
        || prompt.task == inventory::TaskKind::MoveExcess;
    if (!isBack) {
        if (m_skipped++ >= prompt.progress.total) // each was seen
            return leave();
        return pressing("SKIP");
    }
    if (!prompt.goods || !prompt.amount)
        return unforeseen(prompt, "nobody knows what is to be brought back");
    m_inHand = {.sku = prompt.goods->sku,
                .lot = prompt.goods->lot,
                .quantity = prompt.amount->needed,
                .from = prompt.goods->package};
    if (floor().quantityAt(m_inHand.from, m_inHand.sku, m_inHand.lot) < m_inHand.quantity)
        return unforeseen(prompt, m_inHand.sku + " is not in " + m_inHand.from);
    return doing(scanGoods({.sku = m_inHand.sku, .lot = m_inHand.lot}));
}

Result<Answer> ScriptedTidier::answer(const floor::Prompt &prompt)
{
    using enum floor::Instruction;
    const floor::Instruction asked = prompt.instruction;
    if (asked == ChooseWork)
        return atHome("Tasks");
    if (asked == TaskStep || asked == TaskAnswer)
        return takeOrSkip(prompt);
    if (asked == TaskPlace && prompt.place) {
        m_inHand.to = prompt.place->code;
        return doing(scanPlace(prompt.place->code), {m_inHand});
    }
    if (asked == WorkDone)
        return leave();
    return unforeseen(prompt);
}

} // namespace bincard::ctl
