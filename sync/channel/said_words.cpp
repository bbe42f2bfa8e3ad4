// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/channel/said_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace bincard::channel {

namespace {

template <class Meaning> using Word = std::pair<const char *, Meaning>;

constexpr std::array<Word<Payment>, 8> payments{{{"", Payment::Unsaid},
                                                 {"pending", Payment::Pending},
                                                 {"authorised", Payment::Authorised},
                                                 {"paid", Payment::Paid},
                                                 {"partly_paid", Payment::PartlyPaid},
                                                 {"partly_refunded", Payment::PartlyRefunded},
                                                 {"refunded", Payment::Refunded},
                                                 {"voided", Payment::Voided}}};

constexpr std::array<Word<Risk>, 4> risks{
    {{"", Risk::Unsaid}, {"low", Risk::Low}, {"medium", Risk::Medium}, {"high", Risk::High}}};

constexpr std::array<Word<bool>, 7> flags{{{"", false},
                                           {"false", false},
                                           {"no", false},
                                           {"0", false},
                                           {"true", true},
                                           {"yes", true},
                                           {"1", true}}};

template <class Words> auto meaning(const Words &words, const Fields &fields, const char *name)
{
    const std::string said = fields.key(name);
    const auto found = std::ranges::find(words, said, [](const auto &word) {
        return std::string(word.first);
    });
    if (found != words.end())
        return found->second;
    std::string known;
    for (const auto &word : words)
        known += std::string(known.empty() ? "" : ", ") + word.first;
    fields.refuse(name, "not one of " + known);
    return words.front().second;
}

} // namespace

Payment paymentIn(const Fields &fields, const char *name)
{
    return meaning(payments, fields, name);
}

Risk riskIn(const Fields &fields, const char *name)
{
    return meaning(risks, fields, name);
}

bool flagIn(const Fields &fields, const char *name)
{
    return meaning(flags, fields, name);
}

Delivery deliveryIn(const Fields &fields)
{
    return {.name = fields.text("name"),
            .company = fields.text("company"),
            .street = fields.text("street"),
            .extra = fields.text("extra"),
            .postcode = fields.text("postcode"),
            .city = fields.text("city"),
            .region = fields.text("region"),
            .country = fields.key("country"),
            .phone = fields.text("phone")};
}

} // namespace bincard::channel
