// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/channel/holds.h"

#include "core/catalog/product.h"

#include <algorithm>
#include <array>

namespace bincard::channel {

namespace {

using sales::HoldKind;

bool isPaidEnough(Payment payment)
{
    switch (payment) {
    case Payment::Unsaid:
    case Payment::Authorised:
    case Payment::Paid:
    case Payment::PartlyRefunded:
        return true;
    case Payment::Pending:
    case Payment::PartlyPaid:
    case Payment::Refunded:
    case Payment::Voided:
        break;
    }
    return false;
}

/// A name in an address that begins like markup is somebody's trick, or a shop's defect.
bool hasTag(const std::string &text)
{
    for (auto at = text.find('<'); at != std::string::npos; at = text.find('<', at + 1)) {
        const char next = at + 1 < text.size() ? text[at + 1] : ' ';
        if ((next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '/'
            || next == '!')
            return true;
    }
    return false;
}

bool hasTag(const Delivery &to)
{
    return std::ranges::any_of(std::array{&to.name, &to.company, &to.street, &to.extra, &to.city,
                                          &to.postcode, &to.region, &to.phone},
                               [](const std::string *text) {
                                   return hasTag(*text);
                               });
}

std::string missingOf(const Delivery &to)
{
    if (to.street.empty())
        return "no street";
    if (to.city.empty())
        return "no city";
    if (!isComplete(to))
        return "the country is not two letters, such as DE";
    return hasTag(to) ? "markup in the address" : "";
}

class Holding
{
public:
    Holding(const IncomingOrder &order, const ChannelPolicy &policy)
        : m_order(order)
        , m_policy(policy)
    { }

    void payer()
    {
        if (m_order.risk != Risk::Unsaid && m_order.risk >= m_policy.heldFrom)
            add(HoldKind::Fraud, "the channel warns of the payer");
        if (!m_policy.sendsUnpaid && !isPaidEnough(m_order.payment))
            add(HoldKind::Payment, "not paid");
    }

    void goods(const Workspace &records)
    {
        for (const IncomingLine &line : m_order.lines) {
            if (!records.find<catalog::Product>("by_sku", line.sku))
                add(HoldKind::UnknownSku, "no product " + line.sku);
        }
    }

    void address()
    {
        if (const std::string wrong = missingOf(m_order.delivery); !wrong.empty())
            add(HoldKind::Address, wrong);
    }

    void prices(const Past &past, const Quotes &quotes, const Workspace &records)
    {
        std::vector<sales::PriceQuestion> lines;
        for (std::size_t i = 0; i < m_order.lines.size(); ++i) {
            const IncomingLine &line = m_order.lines[i];
            const bool isSaid = line.price.currency != Currency{};
            const bool isWanted = (line.quantity - line.cancelled).isPositive();
            // Of goods that are not ours, or that nobody wants, nobody misses a price.
            if (isSaid || (isWanted && records.find<catalog::Product>("by_sku", line.sku)))
                lines.push_back({.sku = line.sku,
                                 .said = line.price,
                                 .listed = quotes.of(i),
                                 .last = past.lastPrice(line.sku)});
        }
        // The channel's price stands; it is only asked about.
        const std::string doubts
            = sales::priceDoubts(lines, quotes.areKept, m_policy.pricePermille);
        if (!doubts.empty())
            add(HoldKind::Price, doubts);
    }

    void twins(const Past &past)
    {
        if (m_policy.duplicateWindowMs <= 0)
            return;
        if (const auto twin = past.twin(m_order, m_policy.duplicateWindowMs))
            add(HoldKind::Duplicate, "the customer's order " + *twin + " has the same lines");
    }

    std::vector<Hold> holds;

private:
    void add(HoldKind kind, std::string reason)
    {
        addHold(holds, kind, std::move(reason));
    }

    const IncomingOrder &m_order;
    const ChannelPolicy &m_policy;
};

} // namespace

bool isComplete(const Delivery &delivery)
{
    const bool isCountry
        = delivery.country.size() == 2 && std::ranges::all_of(delivery.country, [](char letter) {
              return letter >= 'A' && letter <= 'Z';
          });
    return !delivery.street.empty() && !delivery.city.empty() && isCountry;
}

void addHold(std::vector<Hold> &holds, HoldKind kind, std::string reason)
{
    const auto known = std::ranges::find(holds, kind, &Hold::kind);
    if (known == holds.end())
        holds.push_back({kind, std::move(reason)});
    else
        known->reason += "; " + reason;
}

std::vector<Hold> holdsOf(const IncomingOrder &order, const Workspace &records, const Past &past,
                          const ChannelPolicy &policy, const Quotes &quotes)
{
    Holding holding(order, policy);
    holding.payer();
    holding.goods(records);
    holding.address();
    holding.prices(past, quotes, records);
    holding.twins(past);
    return std::move(holding.holds);
}

} // namespace bincard::channel
