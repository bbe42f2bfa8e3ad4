// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sales/pricing.h"

#include "core/catalog/channel.h"
#include "core/catalog/promotion.h"

#include <algorithm>

namespace bincard::sales {

namespace {

using catalog::PricedLine;
using catalog::Promotion;
using Prices = std::vector<std::optional<UnitPrice>>;

Prices listPricesOf(std::span<const RouteLine> lines, const catalog::PriceList &list, Date day,
                    const Workspace &records)
{
    Prices prices;
    for (const RouteLine &line : lines) {
        const auto price = catalog::priceFor(line.product, line.quantity, list.id, day, records);
        prices.push_back(price ? std::optional(price->unit) : std::nullopt);
    }
    return prices;
}

/// `price` less its unit's share of a discount on the whole line.
std::optional<UnitPrice> lessened(UnitPrice price, Money off, Quantity quantity)
{
    std::int64_t microOfMinor = Quantity::one;
    for (int i = 0; i < off.currency.decimals; ++i)
        microOfMinor /= 10;
    std::int64_t micro = 0;
    if (__builtin_mul_overflow(off.minor, microOfMinor, &micro))
        return std::nullopt;
    const auto share = divide(micro, Quantity::one, quantity.micro, Rounding::HalfAwayFromZero);
    if (!share)
        return std::nullopt;
    return UnitPrice{std::max<std::int64_t>(price.micro - *share, 0), price.currency};
}

void takeOff(std::span<const Promotion> promotions, std::span<const RouteLine> lines,
             Prices &prices, const Workspace &records)
{
    std::vector<PricedLine> priced;
    std::vector<std::size_t> numbers; // of the lines that have a price
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto amount = prices[i] ? extend(*prices[i], lines[i].quantity)
                                      : Result<Money>(Error{ErrorCode::NotFound, {}});
        const auto product = records.get(lines[i].product);
        if (!amount || !product)
            continue;
        priced.push_back({product->id, product->family, lines[i].quantity, *amount});
        numbers.push_back(i);
    }
    const auto discounts = catalog::promote(priced, promotions);
    if (!discounts)
        return;
    for (std::size_t i = 0; i < priced.size(); ++i) {
        Money off{0, priced[i].amount.currency};
        for (const catalog::Discount &discount : *discounts) {
            if (discount.line == i)
                off = off + discount.amount;
        }
        auto &price = prices[numbers[i]];
        if (off.minor > 0)
            price = lessened(*price, off, priced[i].quantity);
    }
}

Prices pricesBy(std::span<const RouteLine> lines, const Buyer &buyer,
                const catalog::PriceList &list, std::span<const Promotion> promotions,
                const Workspace &records)
{
    Prices prices = listPricesOf(lines, list, buyer.day, records);
    takeOff(promotions, lines, prices, records);
    return prices;
}

/// Where it has prices in what the buyer pays in.
std::optional<catalog::PriceList> usableListFor(const Buyer &buyer, const Workspace &records)
{
    auto list = priceListFor(buyer, records);
    if (list && buyer.currency != Currency{} && list->currency != buyer.currency.text())
        return std::nullopt;
    return list;
}

/// Beyond the permille of what it was, up or down.
bool isFarFrom(UnitPrice price, UnitPrice usual, PricePermille permille)
{
    const std::int64_t apart
        = std::max(price.micro, usual.micro) - std::min(price.micro, usual.micro);
    const auto moved = divide(apart, 1'000, usual.micro, Rounding::Up);
    return apart > 0 && (!moved || *moved > permille);
}

/// Of one line; empty: nothing.
std::string doubtOf(const PriceQuestion &line, bool arePricesKept, PricePermille deviation)
{
    if (line.said.currency == Currency{})
        return arePricesKept && !line.listed ? "no price for " + line.sku : std::string();
    const bool isListed = line.listed && line.listed->currency == line.said.currency;
    const auto usual = isListed ? line.listed : line.last;
    const bool isFar = deviation > 0 && usual && usual->currency == line.said.currency
        && isFarFrom(line.said, *usual, deviation);
    return isFar ? line.sku + " for " + priceText(line.said) + (isListed ? ", listed " : ", last ")
            + priceText(*usual)
                 : std::string();
}

/// What its lines are priced in so far; the empty one: none is.
Currency currencyOf(OrderId order, const Workspace &records)
{
    for (const OrderLine &line : records.list<OrderLine>("by_order", order)) {
        if (const auto price = records.get(Id<OrderLinePrice>{line.id.value}))
            return price->price.currency;
    }
    return {};
}

} // namespace

std::string priceText(UnitPrice price)
{
    return toText(Quantity{price.micro}) + ' ' + std::string(price.currency.text());
}

bool keepsPrices(const Workspace &records)
{
    return !records.list<catalog::PriceList>(Range{.limit = 1}, std::string_view("by_code"))
                .empty();
}

std::optional<catalog::PriceList> priceListFor(const Buyer &buyer, const Workspace &records)
{
    const auto customer = records.get(buyer.customer);
    const auto channel = records.find<catalog::Channel>("by_code", buyer.channel);
    const catalog::PriceListId own = customer ? customer->priceList : catalog::PriceListId{};
    auto list = records.get(own || !channel ? own : channel->priceList);
    return list && list->active ? list : std::nullopt;
}

std::vector<std::optional<UnitPrice>> pricesFor(std::span<const RouteLine> lines,
                                                const Buyer &buyer, const Workspace &records)
{
    const auto list = usableListFor(buyer, records);
    if (!list)
        return Prices(lines.size());
    return pricesBy(lines, buyer, *list, catalog::promotionsOn(buyer.day, list->id, {}, records),
                    records);
}

std::optional<UnitPrice> latePrice(const Order &order, const OrderLine &line, Date day,
                                   const Workspace &records)
{
    const Buyer buyer{.channel = order.channel, .customer = order.customer, .day = day};
    const auto list = priceListFor(buyer, records);
    const Currency currency = list ? currencyOf(order.id, records) : Currency{};
    if (!list || (currency != Currency{} && list->currency != currency.text()))
        return std::nullopt;
    auto promotions = catalog::promotionsOn(day, list->id, {}, records);
    std::erase_if(promotions, [](const Promotion &promotion) {
        return promotion.kind == catalog::PromotionKind::AmountOff;
    });
    const RouteLine goods{line.product, line.ordered};
    return pricesBy({&goods, 1}, buyer, *list, promotions, records).front();
}

std::string priceDoubts(std::span<const PriceQuestion> lines, bool arePricesKept,
                        PricePermille deviation)
{
    std::string all;
    for (const PriceQuestion &line : lines) {
        const std::string doubt = doubtOf(line, arePricesKept, deviation);
        if (!doubt.empty())
            all += (all.empty() ? "" : "; ") + doubt;
    }
    return all;
}

std::optional<HoldOrder> unpricedHold(const AddOrderLine &add, const Workspace &records)
{
    if (records.get(Id<OrderLinePrice>{add.line.value}) || !keepsPrices(records))
        return std::nullopt;
    const auto order = records.get(add.order);
    if (!order)
        return std::nullopt;
    const auto open = openHoldsOf(*order, records);
    if (std::ranges::find(open, HoldKind::Price, &OrderHold::kind) != open.end())
        return std::nullopt;
    const auto product = records.get(add.product);
    const PriceQuestion line{.sku = product ? product->sku : std::string()};
    return HoldOrder{.hold = {add.line.value},
                     .order = order->id,
                     .kind = HoldKind::Price,
                     .detail = priceDoubts({&line, 1}, true, 0)};
}

} // namespace bincard::sales
