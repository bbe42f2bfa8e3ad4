// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/promotion.h"

#include "core/kernel/unique.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace bincard::catalog {

namespace {

__extension__ using Wide = __int128;

constexpr int unitsMax = 1'000;

/// Lines as promotions leave them, one after the other.
class Basket
{
public:
    explicit Basket(std::span<const PricedLine> lines)
        : m_lines(lines)
    {
        for (const PricedLine &line : lines)
            m_left.push_back(std::max<std::int64_t>(line.amount.minor, 0));
    }

    /// What a promotion takes off. Errors: Overflow.
    Result<std::vector<Discount>> take(const Promotion &promotion)
    {
        m_made.clear();
        const auto goods = goodsOf(promotion);
        const auto taken = taking(promotion, goods);
        if (!taken)
            return taken.error();
        for (const Discount &discount : m_made)
            m_left[discount.line] -= discount.amount.minor;
        return m_made;
    }

private:
    using Goods = std::vector<std::size_t>; // numbers of lines

    [[nodiscard]] Goods goodsOf(const Promotion &promotion) const
    {
        Goods goods;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const bool isMeant = (!promotion.product || m_lines[i].product == promotion.product)
                && (promotion.family.empty() || m_lines[i].family == promotion.family);
            if (isMeant && m_left[i] > 0)
                goods.push_back(i);
        }
        return goods;
    }

    Result<> taking(const Promotion &promotion, const Goods &goods)
    {
        switch (promotion.kind) {
        case PromotionKind::PercentOff:
            return percentOff(promotion, goods);
        case PromotionKind::BuyNPayM:
            return cheapestFree(promotion, goods);
        case PromotionKind::AmountOff:
            return amountOff(promotion, goods);
        }
        return {};
    }

    Result<> percentOff(const Promotion &promotion, const Goods &goods)
    {
        for (const std::size_t line : goods) {
            const auto off
                = divide(m_left[line], promotion.permille, permilleMax, Rounding::HalfAwayFromZero);
            if (!off)
                return off.error();
            give(promotion, line, *off);
        }
        return {};
    }

    [[nodiscard]] std::int64_t unitsOf(std::size_t line) const
    {
        return std::max<std::int64_t>(m_lines[line].quantity.micro / Quantity::one, 0);
    }

    /// The cheapest unit first: left / quantity, compared without dividing.
    [[nodiscard]] Goods cheapestFirst(Goods goods) const
    {
        std::ranges::stable_sort(goods, [&](std::size_t a, std::size_t b) {
            return Wide{m_left[a]} * m_lines[b].quantity.micro
                < Wide{m_left[b]} * m_lines[a].quantity.micro;
        });
        return goods;
    }

    Result<> cheapestFree(const Promotion &promotion, Goods goods)
    {
        std::erase_if(goods, [&](std::size_t line) {
            return unitsOf(line) == 0;
        });
        if (promotion.buy <= promotion.pay)
            return {};
        std::int64_t units = 0;
        for (const std::size_t line : goods)
            units += unitsOf(line);
        std::int64_t free = units / promotion.buy * (promotion.buy - promotion.pay);
        for (const std::size_t line : cheapestFirst(std::move(goods))) {
            const std::int64_t here = std::min(free, unitsOf(line));
            const auto off = divide(m_left[line], here * Quantity::one,
                                    m_lines[line].quantity.micro, Rounding::HalfAwayFromZero);
            if (!off)
                return off.error();
            give(promotion, line, *off);
            free -= here;
        }
        return {};
    }

    /// Shared by what lines come to. What rounding leaves goes on to the next line, so that the
    /// last one makes it exact and no line gets more than it comes to.
    Result<> amountOff(const Promotion &promotion, const Goods &goods)
    {
        std::int64_t sum = 0;
        for (const std::size_t line : goods) {
            if (__builtin_add_overflow(sum, m_left[line], &sum))
                return Error{ErrorCode::Overflow, "an order beyond counting"};
        }
        if (goods.empty() || promotion.amount.currency != m_lines.front().amount.currency
            || sum < promotion.over.minor)
            return {};
        const std::int64_t off = std::min(promotion.amount.minor, sum);
        std::int64_t reached = 0;
        std::int64_t given = 0;
        for (const std::size_t line : goods) {
            reached += m_left[line];
            const auto until = divide(off, reached, sum, Rounding::HalfAwayFromZero);
            if (!until)
                return until.error();
            give(promotion, line, *until - given);
            given = *until;
        }
        return {};
    }

    void give(const Promotion &promotion, std::size_t line, std::int64_t minor)
    {
        if (minor > 0)
            m_made.push_back({promotion.id, line, {minor, m_lines[line].amount.currency}});
    }

    std::span<const PricedLine> m_lines;
    std::vector<std::int64_t> m_left;
    std::vector<Discount> m_made;
};

bool holds(const Promotion &promotion, Date day, std::span<const std::string> codes)
{
    return promotion.active && toNumber(promotion.from) <= toNumber(day)
        && (promotion.until == Date{} || (day.ok() && toNumber(day) <= toNumber(promotion.until)))
        && (promotion.code.empty() || std::ranges::find(codes, promotion.code) != codes.end());
}

Result<> promises(const Promotion &promotion)
{
    const auto &[amount, over] = std::tie(promotion.amount, promotion.over);
    const bool hasAmount = amount.minor != 0 || over.minor != 0;
    const bool hasUnits = promotion.buy != 0 || promotion.pay != 0;
    switch (promotion.kind) {
    case PromotionKind::PercentOff:
        if (promotion.permille < 1 || promotion.permille > permilleMax || hasUnits || hasAmount)
            return Error{ErrorCode::InvalidInput, "1 to 1000 thousandths off"};
        return {};
    case PromotionKind::BuyNPayM:
        if (promotion.pay < 0 || promotion.buy <= promotion.pay || promotion.buy > unitsMax
            || promotion.permille != 0 || hasAmount)
            return Error{ErrorCode::InvalidInput, "fewer are paid than bought"};
        return {};
    case PromotionKind::AmountOff:
        if (amount.minor <= 0 || amount.currency == Currency{} || over.minor < 0
            || (over.minor > 0 && over.currency != amount.currency) || promotion.permille != 0
            || hasUnits)
            return Error{ErrorCode::InvalidInput, "an amount, over one in the same currency"};
        return {};
    }
    return {};
}

} // namespace

std::span<const std::string_view> enumNames(PromotionKind)
{
    static constexpr std::string_view names[] = {"PercentOff", "BuyNPayM", "AmountOff"};
    return names;
}

const Description &Promotion::description()
{
    static const Description made = describe<Promotion>("promotion", 18)
                                        .field<&Promotion::name>("name")
                                        .field<&Promotion::list>("price_list")
                                        .field<&Promotion::code>("code")
                                        .field<&Promotion::from>("from_day")
                                        .field<&Promotion::until>("until_day")
                                        .field<&Promotion::kind>("kind")
                                        .field<&Promotion::product>("product")
                                        .field<&Promotion::family>("family")
                                        .field<&Promotion::permille>("permille")
                                        .field<&Promotion::buy>("buy")
                                        .field<&Promotion::pay>("pay")
                                        .field<&Promotion::amount>("amount")
                                        .field<&Promotion::over>("over_amount")
                                        .field<&Promotion::priority>("priority")
                                        .field<&Promotion::exclusive>("exclusive")
                                        .field<&Promotion::active>("active")
                                        .unique("by_name", {"name"})
                                        .index("by_list", {"price_list", "active", "priority"})
                                        .scope(Scope::Office)
                                        .visibleTo(Audience::Desk)
                                        .held(Held::InPart);
    return made;
}

std::vector<Promotion> promotionsOn(Date day, PriceListId list, std::span<const std::string> codes,
                                    const Workspace &records)
{
    auto all = records.list<Promotion>("by_list", PriceListId{}, true);
    if (list) {
        const auto own = records.list<Promotion>("by_list", list, true);
        all.insert(all.end(), own.begin(), own.end());
    }
    std::erase_if(all, [&](const Promotion &promotion) {
        return !holds(promotion, day, codes);
    });
    std::ranges::sort(all, {}, [](const Promotion &promotion) {
        return std::pair{promotion.priority, promotion.id};
    });
    return all;
}

Result<std::vector<Discount>> promote(std::span<const PricedLine> lines,
                                      std::span<const Promotion> promotions)
{
    const bool isOneCurrency = std::ranges::all_of(lines, [&](const PricedLine &line) {
        return line.amount.currency == lines.front().amount.currency;
    });
    if (!isOneCurrency)
        return Error{ErrorCode::InvalidInput, "lines of two currencies"};
    Basket basket(lines);
    std::vector<Discount> all;
    for (const Promotion &promotion : promotions) {
        if (promotion.exclusive && !all.empty())
            continue;
        const auto given = basket.take(promotion);
        if (!given)
            return given.error();
        all.insert(all.end(), given->begin(), given->end());
        if (promotion.exclusive && !given->empty())
            break;
    }
    return all;
}

Result<> validate(const Promotion &promotion, const Workspace &records)
{
    if (promotion.name.empty() || (promotion.product && !promotion.family.empty()))
        return Error{ErrorCode::InvalidInput, "a promotion has a name and one kind of goods"};
    if (promotion.until != Date{} && toNumber(promotion.until) < toNumber(promotion.from))
        return Error{ErrorCode::InvalidInput, "over before it begins"};
    if (const auto promised = promises(promotion); !promised)
        return promised;
    if (promotion.list) {
        if (const auto list = records.require(promotion.list); !list)
            return list.error();
    }
    if (promotion.product) {
        if (const auto product = records.require(promotion.product); !product)
            return product.error();
    }
    return isUnique(records, promotion.id, "by_name", promotion.name);
}

} // namespace bincard::catalog
