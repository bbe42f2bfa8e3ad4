// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/scripted_receiver.h"

#include "app/ctl/scripted_labels.h"

#include <algorithm>

namespace bincard::ctl {

namespace {

constexpr Quantity palletFrom = Quantity::units(24);

bool offers(const floor::Prompt &prompt, std::string_view code)
{
    return std::ranges::find(prompt.choices, code, &floor::Choice::code) != prompt.choices.end();
}

} // namespace

/// A pallet has goods of one kind: the next ones want another.
Result<Answer> ScriptedReceiver::takeNext(const floor::Prompt &prompt)
{
    const bool isFilling
        = std::ranges::find(prompt.facts, floor::FactKind::Parcel, &floor::Fact::kind)
        != prompt.facts.end();
    if (isFilling)
        return pressing("FULL");
    const auto &pallet = floor().at(m_order);
    if (pallet.empty())
        return pressing("DONE");
    m_inHand = pallet.front();
    RealGoods label = *m_inHand;
    if (label.state == "bare")
        label.lot.clear(), label.expiry = {};
    return doing(scanGoods(label));
}

Result<Answer> ScriptedReceiver::count(const floor::Prompt &prompt) const
{
    if (prompt.amount && prompt.amount->taken == m_inHand->quantity)
        return pressing("DONE");
    return Answer{Enter{m_inHand->quantity}};
}

Result<Answer> ScriptedReceiver::putInto()
{
    const Deed deed{.sku = m_inHand->sku,
                    .lot = m_inHand->lot,
                    .quantity = m_inHand->quantity,
                    .from = m_order};
    if (m_inHand->quantity >= palletFrom)
        return doing(scanPackage(m_labels.next()), {deed});
    return Answer{Choose{"NONE"}, {deed}};
}

/// What did not come is given up.
Result<Answer> ScriptedReceiver::close(const floor::Prompt &prompt) const
{
    return offers(prompt, "CLOSE") ? pressing("DONE") : choosing("GIVEUP");
}

Result<Answer> ScriptedReceiver::answer(const floor::Prompt &prompt)
{
    using enum floor::Instruction;
    const auto asks = [&](floor::Instruction instruction) {
        return prompt.instruction == instruction;
    };
    if (asks(ChooseWork))
        return atHome(m_order);
    if (asks(OpenReceipt))
        return choosing(m_order);
    if (asks(ScanReceived))
        return takeNext(prompt);
    if (asks(CloseDocument))
        return close(prompt);
    if (asks(ChooseReason))
        return choosing("UNDR");
    if (asks(WorkDone))
        return leave();
    if (!m_inHand)
        return unforeseen(prompt, "nothing is in hand");
    if (asks(EnterLot))
        return Answer{Type{m_inHand->lot}};
    if (asks(EnterExpiry))
        return Answer{Type{toText(m_inHand->expiry)}};
    if (asks(CountReceived))
        return count(prompt);
    if (asks(ChooseContainer))
        return putInto();
    if (asks(CheckQuality))
        return choosing("PASS");
    if (asks(PlaceReceived)) // it stays at the dock
        return pressing("DONE");
    return unforeseen(prompt);
}

} // namespace bincard::ctl
