// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/channel/collecting.h"

#include "sync/channel/limits.h"

#include <algorithm>
#include <set>
#include <utility>

namespace bincard::channel {

namespace {

void checkLine(const IncomingLine &line, std::vector<Refused> &refused)
{
    if (line.sku.empty())
        refused.push_back({line.place, "a line without SKU"});
    if (!line.quantity.isPositive())
        refused.push_back({line.place, "a quantity is above zero"});
    else if (line.cancelled + line.fulfilled > line.quantity)
        refused.push_back({line.place, "more is cancelled or sent than was ordered"});
}

void checkLines(const IncomingOrder &order, std::vector<Refused> &refused)
{
    if (order.lines.empty())
        refused.push_back({order.place, "an order without lines"});
    if (order.lines.size() > linesMax)
        refused.push_back({order.place, "more than 1000 lines"});
    std::set<std::string> seen;
    for (const IncomingLine &line : order.lines) {
        checkLine(line, refused);
        if (!line.externalId.empty() && !seen.insert(line.externalId).second)
            refused.push_back({line.place, "line " + line.externalId + " is there twice"});
    }
}

} // namespace

Collecting::Collecting(std::string channel)
    : m_channel(std::move(channel))
{ }

void Collecting::take(IncomingOrder order, std::vector<Refused> refused)
{
    order.channel = m_channel;
    if (refused.empty() && order.reference.empty())
        refused.push_back({order.place, "an order without reference"});
    // What could not be read looks like what is missing: it is said once.
    if (refused.empty())
        checkLines(order, refused);
    if (!refused.empty()) {
        for (Refused &each : refused) {
            if (m_intake.refused.empty() || !(m_intake.refused.back() == each))
                m_intake.refused.push_back(std::move(each));
        }
        return;
    }
    const auto [known, isNew] = m_byReference.try_emplace(order.reference, m_intake.orders.size());
    if (isNew)
        m_intake.orders.push_back(std::move(order));
    else if (saysTheSame(m_intake.orders[known->second], order))
        repair(order.place, "order " + order.reference + " is there twice: taken once");
    else
        refuse(order.place,
               "order " + order.reference + " is there before, and says something else");
}

void Collecting::refuse(std::string place, std::string reason)
{
    m_intake.refused.push_back({std::move(place), std::move(reason)});
}

void Collecting::repair(std::string place, std::string how)
{
    m_intake.repaired.push_back({std::move(place), std::move(how)});
}

Intake Collecting::finish()
{
    return std::move(m_intake);
}

} // namespace bincard::channel
