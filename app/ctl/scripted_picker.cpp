// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/scripted_picker.h"

#include "app/ctl/scripted_labels.h"
#include "core/fulfilment/batch.h"

#include <algorithm>
#include <initializer_list>
#include <optional>

namespace bincard::ctl {

Act ScriptedPicker::chooseWork() const
{
    using fulfilment::Batch;
    using fulfilment::BatchState;
    std::optional<Batch> chosen;
    for (const Row &row : reader().scan(Scan{.of = &Batch::description()})) {
        const auto batch = *recordOf<Batch>(row);
        const bool isOpen
            = batch.state == BatchState::Released || batch.state == BatchState::Started;
        // What was begun goes first.
        if (isOpen && batch.name.starts_with(m_prefix) && (!chosen || batch.state > chosen->state))
            chosen = batch;
    }
    return chosen ? Act{Choose{chosen->name}} : Act{Finish{}};
}

Result<Answer> ScriptedPicker::scanTote(const floor::Prompt &prompt, Quantity taken) const
{
    Deed deed{.quantity = taken};
    if (prompt.goods && prompt.place) {
        deed.sku = prompt.goods->sku;
        deed.lot = prompt.goods->lot;
        deed.from = prompt.place->code;
    }
    for (const floor::ToteSlot &slot : prompt.cart) {
        if (slot.light != floor::SlotLight::Lit)
            continue;
        deed.to = slot.tote.empty() ? prompt.work + '-' + std::to_string(slot.number) : slot.tote;
        return doing(ctl::scanTote(deed.to), {deed});
    }
    if (!prompt.amount)
        return Error{ErrorCode::WrongTote, "no slot is lit"};
    if (!prompt.cart.empty())
        deed.to = prompt.cart.front().tote; // the only one
    return Answer{Enter{taken}, {deed}};
}

Quantity ScriptedPicker::thereOf(const floor::Prompt &prompt) const
{
    const Quantity needed = prompt.amount ? prompt.amount->needed : Quantity{};
    if (!prompt.place || !prompt.goods || !floor().knows(prompt.place->code))
        return needed;
    return std::min(needed,
                    floor().quantityAt(prompt.place->code, prompt.goods->sku, prompt.goods->lot));
}

bool ScriptedPicker::isGone(const floor::Prompt &prompt) const
{
    return prompt.place && prompt.goods && floor().knows(prompt.place->code)
        && !floor().quantityAt(prompt.place->code, prompt.goods->sku).isPositive();
}

Result<Answer> ScriptedPicker::takeUnits(const floor::Prompt &prompt) const
{
    const Quantity there = thereOf(prompt);
    if (!prompt.amount || there == prompt.amount->needed)
        return scanTote(prompt, there);
    if (there.isPositive() && prompt.amount->taken != there)
        return Answer{Enter{there}};
    return pressing("SHORT");
}

Result<Answer> ScriptedPicker::sayWhy(const floor::Prompt &prompt) const
{
    return choosing(thereOf(prompt).isPositive() ? "BINP" : "BINE");
}

Result<Answer> ScriptedPicker::answer(const floor::Prompt &prompt)
{
    using enum floor::Instruction;
    const auto asks = [&](std::initializer_list<floor::Instruction> these) {
        return std::ranges::find(these, prompt.instruction) != these.end();
    };
    if (asks({ChooseWork, BatchDone}))
        return Answer{chooseWork()};
    if (asks({GoToLocation, PutBack, ScanDestination}) && prompt.place)
        return doing(scanPlace(prompt.place->code));
    if (asks({ScanProduct}) && isGone(prompt))
        return pressing("SHORT");
    if (asks({ScanProduct, ScanLot}) && prompt.goods)
        return doing(scanGoods(
            {.sku = prompt.goods->sku, .lot = prompt.goods->lot, .expiry = prompt.goods->expiry}));
    if (asks({ScanPackage}) && prompt.goods)
        return doing(scanPackage(prompt.goods->package));
    if (asks({LoadTote}))
        return scanTote(prompt, {});
    if (asks({TakeUnits}))
        return takeUnits(prompt);
    if (asks({PutIntoTote}) && prompt.amount)
        return scanTote(prompt, prompt.amount->taken);
    if (asks({ChooseReason}))
        return sayWhy(prompt);
    if (asks({ConfirmEmpty}) && prompt.place && prompt.goods) {
        // Where nobody knows better, the books are right: they say that it is empty.
        const bool isEmpty
            = !floor().quantityAt(prompt.place->code, prompt.goods->sku).isPositive();
        return choosing(isEmpty ? "YES" : "NO");
    }
    return unforeseen(prompt);
}

} // namespace bincard::ctl
