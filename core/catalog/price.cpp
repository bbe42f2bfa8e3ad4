// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/price.h"

#include "core/kernel/unique.h"

#include <algorithm>
#include <set>
#include <vector>

namespace bincard::catalog {

namespace {

constexpr int permilleMin
    = -9'000; // ten times the price: beyond that somebody meant something else
/// Lists that build on lists; saving refuses circles, so this only stops what was never saved.
constexpr int depthMax = 16;

bool holds(const PriceRule &rule, Quantity quantity, Date day)
{
    return rule.minQuantity <= quantity
        && (rule.from == Date{} || toNumber(rule.from) <= toNumber(day))
        && (rule.until == Date{} || (day.ok() && toNumber(day) <= toNumber(rule.until)));
}

class Pricing
{
public:
    Pricing(const Product &product, Quantity quantity, Date day, const Workspace &records)
        : m_product(product)
        , m_quantity(quantity)
        , m_day(day)
        , m_records(records)
    { }

    Result<Price> by(PriceListId list, int depth) const
    {
        if (depth > depthMax)
            return Error{ErrorCode::NotFound, "lists in a circle"};
        // The narrowest first; goods of no family look twice at the rules for everything.
        using Goods = std::pair<ProductId, std::string>;
        for (const auto &[product, family] :
             {Goods{m_product.id, {}}, Goods{{}, m_product.family}, Goods{{}, {}}}) {
            auto best = among(m_records.list<PriceRule>("by_goods", list, product, family), depth);
            if (best || best.error().code != ErrorCode::NotFound)
                return best;
        }
        return Error{ErrorCode::NotFound, m_product.sku + " has no price"};
    }

private:
    /// What a rule says. Errors: NotFound (its base has no price).
    Result<Price> of(const PriceRule &rule, int depth) const
    {
        if (!rule.base)
            return Price{rule.price, rule.id};
        const auto base = by(rule.base, depth + 1);
        if (!base)
            return base;
        const auto micro = divide(base->unit.micro, permilleMax - rule.permilleOff, permilleMax,
                                  Rounding::HalfAwayFromZero);
        if (!micro)
            return micro.error();
        return Price{{*micro, base->unit.currency}, rule.id};
    }

    /// The one that wants most units, then the lowest price, then the older one.
    Result<Price> among(const std::vector<PriceRule> &rules, int depth) const
    {
        Result<Price> best = Error{ErrorCode::NotFound, m_product.sku};
        Quantity step;
        for (const PriceRule &rule : rules) {
            if (!holds(rule, m_quantity, m_day))
                continue;
            const auto price = of(rule, depth);
            if (!price && price.error().code != ErrorCode::NotFound)
                return price;
            if (!price)
                continue;
            const bool isBetter = !best || rule.minQuantity > step
                || (rule.minQuantity == step && price->unit.micro < best->unit.micro)
                || (rule.minQuantity == step && price->unit == best->unit && rule.id < best->rule);
            if (isBetter) {
                best = price;
                step = rule.minQuantity;
            }
        }
        return best;
    }

    const Product &m_product;
    Quantity m_quantity;
    Date m_day;
    const Workspace &m_records;
};

bool hasRules(PriceListId list, const Workspace &records)
{
    return !records.list<PriceRule>(Range{.limit = 1}, "by_goods", list).empty();
}

/// The lists that have a rule which builds on this one. One look for each, not one for each rule.
std::vector<PriceListId> builtOn(PriceListId base, const Workspace &records)
{
    std::vector<PriceListId> lists;
    std::int64_t last = 0;
    for (;;) {
        const auto next
            = records.list<PriceRule>(Range{.from = Value{last + 1}, .limit = 1}, "by_base", base);
        if (next.empty())
            return lists;
        lists.push_back(next.front().list);
        last = lists.back().value;
    }
}

/// Whether `list` comes to build on itself once a rule of it builds on `base`.
bool isCircle(PriceListId list, PriceListId base, const Workspace &records)
{
    std::set<PriceListId> known{list};
    std::vector<PriceListId> open{list};
    while (!open.empty()) {
        const PriceListId one = open.back();
        open.pop_back();
        if (one == base)
            return true;
        for (const PriceListId above : builtOn(one, records)) {
            if (known.insert(above).second)
                open.push_back(above);
        }
    }
    return false;
}

Result<> isOfGoods(const PriceRule &rule, const Workspace &records)
{
    if (rule.product && !rule.family.empty())
        return Error{ErrorCode::InvalidInput, "one product, or a family, or everything"};
    if (rule.minQuantity < Quantity{} || !rule.minQuantity.inRange())
        return Error{ErrorCode::InvalidInput, "from so many units"};
    if (!rule.product)
        return {};
    const auto product = records.require(rule.product);
    return product ? Result<>{} : Result<>{product.error()};
}

Result<> isPriced(const PriceRule &rule, const PriceList &list, const Workspace &records)
{
    if (!rule.base) {
        if (rule.permilleOff != 0 || rule.price.micro < 0
            || rule.price.currency.text() != list.currency)
            return Error{ErrorCode::InvalidInput, "a price in the list's currency"};
        return {};
    }
    if (rule.price != UnitPrice{} || rule.permilleOff < permilleMin
        || rule.permilleOff > permilleMax)
        return Error{ErrorCode::InvalidInput, "either a price, or so much off a list's"};
    const auto base = records.require(rule.base);
    if (!base)
        return base.error();
    if (base->currency != list.currency || base->includesTax != list.includesTax)
        return Error{ErrorCode::InvalidInput, "the base has another currency, or another tax"};
    if (isCircle(rule.list, rule.base, records))
        return Error{ErrorCode::InvalidInput, "a list that builds on itself"};
    return {};
}

} // namespace

const Description &PriceList::description()
{
    static const Description made = describe<PriceList>("price_list", 16)
                                        .field<&PriceList::code>("code")
                                        .field<&PriceList::name>("name")
                                        .field<&PriceList::currency>("currency")
                                        .field<&PriceList::includesTax>("includes_tax")
                                        .field<&PriceList::active>("active")
                                        .unique("by_code", {"code"})
                                        .scope(Scope::Office)
                                        .visibleTo(Audience::Desk)
                                        .held(Held::InPart);
    return made;
}

const Description &PriceRule::description()
{
    static const Description made
        = describe<PriceRule>("price_rule", 17)
              .field<&PriceRule::list>("price_list")
              .field<&PriceRule::product>("product")
              .field<&PriceRule::family>("family")
              .field<&PriceRule::minQuantity>("min_quantity")
              .field<&PriceRule::from>("from_day")
              .field<&PriceRule::until>("until_day")
              .field<&PriceRule::price>("price")
              .field<&PriceRule::base>("base")
              .field<&PriceRule::permilleOff>("permille_off")
              .unique("by_goods", {"price_list", "product", "family", "min_quantity", "from_day"})
              .index("by_base", {"base", "price_list"})
              .scope(Scope::Office)
              .visibleTo(Audience::Desk)
              .held(Held::InPart);
    return made;
}

Result<Price> priceFor(ProductId product, Quantity quantity, PriceListId list, Date day,
                       const Workspace &records)
{
    const auto goods = records.require(product);
    if (!goods)
        return goods.error();
    const auto prices = records.require(list);
    if (!prices)
        return prices.error();
    if (!prices->active)
        return Error{ErrorCode::WrongState, prices->code};
    return Pricing(*goods, quantity, day, records).by(list, 0);
}

Result<> validate(const PriceList &list, const Workspace &records)
{
    if (list.code.empty() || list.name.empty())
        return Error{ErrorCode::InvalidInput, "a price list has a code and a name"};
    if (const auto currency = currencyFromText(list.currency); !currency)
        return currency.error();
    const auto before = records.get(list.id);
    const bool isOther
        = before && (before->currency != list.currency || before->includesTax != list.includesTax);
    if (isOther && (hasRules(list.id, records) || !builtOn(list.id, records).empty()))
        return Error{ErrorCode::WrongState, "its prices are in that currency"};
    return isUnique(records, list.id, "by_code", list.code);
}

Result<> validate(const PriceRule &rule, const Workspace &records)
{
    const auto list = records.require(rule.list);
    if (!list)
        return list.error();
    if (const auto goods = isOfGoods(rule, records); !goods)
        return goods;
    if (rule.until != Date{} && toNumber(rule.until) < toNumber(rule.from))
        return Error{ErrorCode::InvalidInput, "over before it begins"};
    if (const auto priced = isPriced(rule, *list, records); !priced)
        return priced;
    return isUnique(records, rule.id, "by_goods", rule.list, rule.product, rule.family,
                    rule.minQuantity, rule.from);
}

} // namespace bincard::catalog
