// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/story.h"

#include <stdexcept>

// The words about orders that are held and changed:
//     channel shop [reserves]; order SO1 BOLT 3 [channel=shop] [hold=PAYMENT]
//     hold-order h1 SO1 Fraud [detail=]; release-hold h1 [reason=]  (SO1: the one it came with)
//     late SO1 BOLT 2; order-is SO1 [until=] [urgent=] [service=DHL]
// and the questions: order-holds SO1 (what the order says, its picking, the open ones);
//     picking SO1 (priority and cut-off)

namespace bincard::support {

namespace {

template <class E> std::string nameIn(E value)
{
    return std::string(enumNames(value)[static_cast<std::size_t>(value)]);
}

Quantity quantity(const std::string &text)
{
    const auto read = quantityFromText(text);
    if (!read)
        throw std::runtime_error("not a quantity: " + text);
    return *read;
}

sales::HoldKind kindNamed(const std::string &name)
{
    sales::HoldKind kind = sales::HoldKind::Manual;
    if (!detail::enumFromName(kind, name))
        throw std::runtime_error("no such kind of hold: " + name);
    return kind;
}

} // namespace

std::string Story::holding(const std::string &verb)
{
    if (verb == "channel") {
        world.save(catalog::Channel{
            .code = word(0), .name = word(0), .reservesWhileHeld = has("reserves")});
        return "accepted";
    }
    if (verb == "hold-order") {
        const auto id = m_holds[word(0)] = world.newId<sales::OrderHold>();
        return judged(sales::HoldOrder{.hold = id,
                                       .order = world.order(word(1)),
                                       .kind = kindNamed(word(2)),
                                       .detail = option("detail")});
    }
    if (verb == "release-hold") {
        const auto known = m_holds.find(word(0));
        return judged(sales::ReleaseHold{.hold = known != m_holds.end()
                                             ? known->second
                                             : sales::OrderHoldId{world.order(word(0)).value},
                                         .reason = has("silently") ? "" : "seen"});
    }
    if (verb == "late")
        return judged(sales::AddOrderLine{.line = world.newId<sales::OrderLine>(),
                                          .order = world.order(word(0)),
                                          .product = world.product(word(1)),
                                          .position = 9,
                                          .quantity = quantity(word(2))});
    if (verb == "order-is") {
        const auto bit = [&](const char *name, std::int64_t field) {
            return m_options.contains(name) ? field : 0;
        };
        using sales::ChangeOrder;
        return judged(ChangeOrder{
            .order = world.order(word(0)),
            .fields = bit("until", ChangeOrder::promised) | bit("service", ChangeOrder::sent)
                | bit("urgent", ChangeOrder::urgent),
            .promisedAt = {option("until").empty() ? 0 : std::stoll(option("until"))},
            .service = service(option("service")),
            .priority = option("urgent").empty() ? 100 : std::stoi(option("urgent"))});
    }
    const auto order = world.look().get(world.order(m_words.empty() ? "" : word(0)));
    const auto transfers = order ? world.look().list<inventory::Transfer>("by_order", order->id)
                                 : std::vector<inventory::Transfer>{};
    if (verb == "order-holds") {
        std::string said = !order ? "no such order" : order->hold.empty() ? "free" : order->hold;
        said += transfers.empty() ? " Unconfirmed" : ' ' + nameIn(transfers.front().onHold);
        for (const auto &hold : world.look().list<sales::OrderHold>("by_order", order->id))
            said += hold.isOpen() ? ' ' + nameIn(hold.kind) : "";
        return said;
    }
    if (verb == "picking")
        return transfers.empty() ? "none"
                                 : std::to_string(transfers.front().priority) + ' '
                + std::to_string(transfers.front().cutOff.ms);
    return {};
}

} // namespace bincard::support
