// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/scripted_packer.h"

#include "app/ctl/scripted_labels.h"
#include "core/fulfilment/shipping.h"

#include <algorithm>
#include <utility>

namespace bincard::ctl {

namespace {

template <class R>
std::optional<R> findBy(const Reader &reader, const char *index, const std::string &value)
{
    LocalIds ids;
    return Workspace(reader, ids).find<R>(index, value);
}

} // namespace

Result<Answer> ScriptedPacker::takeTote()
{
    for (const std::string &tote : m_totes) {
        if (floor().at(tote).empty())
            continue;
        m_tote = tote;
        m_packed.clear();
        m_inHand = {};
        return doing(scanTote(tote));
    }
    return leave();
}

void ScriptedPacker::putIn(const RealGoods &goods, Quantity quantity)
{
    const auto same = std::ranges::find_if(m_packed, [&](const RealGoods &one) {
        return one.sku == goods.sku && one.lot == goods.lot;
    });
    if (same == m_packed.end())
        m_packed.push_back({.sku = goods.sku, .quantity = quantity, .lot = goods.lot});
    else
        same->quantity += quantity;
}

/// One unit by its label, then how many there are of it. The screen goes line by line: of what an
/// order has in several lines, each wants its own number on top of the last.
Result<Answer> ScriptedPacker::packNext(const floor::Prompt &prompt)
{
    if (floor().at(m_tote).empty())
        return unforeseen(prompt, "tote " + m_tote + " is empty");
    if (m_box.empty())
        m_box = m_labels.next();
    const RealGoods goods = floor().at(m_tote).front();
    const Quantity one = Quantity::units(1);
    const bool isShown = prompt.goods && prompt.goods->sku == goods.sku && prompt.amount;
    const Quantity wanted = isShown ? prompt.amount->needed - prompt.amount->taken : Quantity{};
    const bool isInHand = m_inHand.sku == goods.sku && m_inHand.lot == goods.lot;
    const Quantity more = isInHand ? std::min(wanted, goods.quantity) : Quantity{};
    Deed deed{.sku = goods.sku, .lot = goods.lot, .quantity = one, .from = m_tote, .to = m_box};
    if (!more.isPositive()) {
        m_inHand = goods;
        m_inHand.quantity = one;
        putIn(goods, one);
        return doing(scanGoods(goods), {deed});
    }
    putIn(goods, more);
    deed.quantity = more;
    return Answer{Enter{std::exchange(m_inHand.quantity, more) + more}, {deed}};
}

Result<Answer> ScriptedPacker::chooseCarton(const floor::Prompt &prompt)
{
    if (!floor().at(m_tote).empty())
        return unforeseen(prompt, "something is left in tote " + m_tote);
    m_carton = prompt.choices.empty() ? std::string() : prompt.choices.front().code;
    return pressing("CONFIRM");
}

std::int64_t ScriptedPacker::gramsOf(const std::string &sku) const
{
    const auto product = findBy<catalog::Product>(reader(), "by_sku", sku);
    return product ? product->weightGrams : 0;
}

std::int64_t ScriptedPacker::tareOf(const std::string &carton) const
{
    const auto type = findBy<fulfilment::CartonType>(reader(), "by_code", carton);
    return type ? type->tareGrams : 0;
}

Result<Answer> ScriptedPacker::weigh() const
{
    Quantity grams = Quantity::units(tareOf(m_carton));
    for (const RealGoods &goods : m_packed)
        grams += Quantity{goods.quantity.micro * gramsOf(goods.sku)};
    return Answer{Enter{grams}};
}

Result<Answer> ScriptedPacker::putDown(const floor::Prompt &prompt)
{
    if (!prompt.place)
        return unforeseen(prompt, "no lane");
    const Deed deed{
        .sku = std::exchange(m_box, {}), .quantity = Quantity::units(1), .to = prompt.place->code};
    return doing(scanPlace(prompt.place->code), {deed});
}

Result<Answer> ScriptedPacker::answer(const floor::Prompt &prompt)
{
    using enum floor::Instruction;
    const floor::Instruction asked = prompt.instruction;
    if (asked == ChooseWork)
        return atHome("Pack");
    if (asked == ChooseParcelWork)
        return takeTote();
    if (asked == ChooseReason) // not all of the order was there to be picked
        return choosing("PARTIAL");
    if (asked == PackGoods)
        return packNext(prompt);
    if (asked == ChooseCarton)
        return chooseCarton(prompt);
    if (asked == WeighParcel)
        return weigh();
    if (asked == ScanParcelLabel)
        return doing(scanPackage(m_box));
    if (asked == PlaceParcel)
        return putDown(prompt);
    return unforeseen(prompt);
}

} // namespace bincard::ctl
