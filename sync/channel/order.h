// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/channel.h"
#include "core/kernel/money.h"
#include "core/kernel/quantity.h"
#include "core/kernel/time.h"

#include <string>
#include <vector>

namespace bincard::channel {

/// What a channel says of the money.
enum class Payment {
    Unsaid, // on account, or the channel does not tell
    Pending,
    Authorised, // the bank keeps it for us until we ask
    Paid,
    PartlyPaid,
    PartlyRefunded,
    Refunded,
    Voided, // nobody will pay any more
};

using catalog::Risk;

/// Where an order goes, as `sales::DeliveryAddress` has it.
struct Delivery
{
    std::string name = {};
    std::string company = {};
    std::string street = {};
    std::string extra = {};
    std::string postcode = {};
    std::string city = {};
    std::string region = {};
    std::string country = {}; ///< ISO 3166-1 alpha-2 where the channel is right
    std::string phone = {};

    friend bool operator==(const Delivery &, const Delivery &) = default;
};

struct IncomingLine
{
    std::string place = {}; ///< where it stands in the file, for people
    std::string externalId = {};
    std::string sku = {};
    std::string title = {};
    /// What the customer ordered at first.
    Quantity quantity = {};
    /// Of it, what was taken back since.
    Quantity cancelled = {};
    /// Of it, what the channel believes to be on its way; some of it may be our own shipments.
    Quantity fulfilled = {};
    /// What one unit costs the customer after discounts; without currency where nobody says.
    UnitPrice price = {};
};

/// An order as every channel can say it. Text is what people typed and stays as it is, also where a
/// spreadsheet would take it for a formula: whoever exports it quotes it (STANDARDS d.5).
struct IncomingOrder
{
    std::string place = {}; ///< where it stands in the file, for people
    /// "web", "shopify-de": with `reference` the key that is never taken twice.
    std::string channel = {};
    /// What customer and shop call it ("#1001").
    std::string reference = {};
    /// The channel's own number of it, for what goes back there; empty: the reference.
    std::string externalId = {};
    /// The channel's number of its customer, nothing personal; empty: a guest.
    std::string customer = {};
    Instant placedAt = {};
    Instant promisedAt = {};
    Currency currency = {};
    Delivery delivery = {};
    /// The channel's name of how it shall be sent.
    std::string service = {};
    std::vector<IncomingLine> lines = {};
    Money total = {};
    Payment payment = Payment::Unsaid;
    Risk risk = Risk::Unsaid;
    bool isCancelled = false;
    std::string note = {};
};

/// Whether they say the same, wherever they stand.
[[nodiscard]] bool saysTheSame(const IncomingOrder &a, const IncomingOrder &b);

/// What of a file was not taken: "orders[2].line_items[0].sku", "row 4".
struct Refused
{
    std::string place = {};
    std::string reason = {}; ///< in the words of whoever sent it

    friend bool operator==(const Refused &, const Refused &) = default;
};

/// What was taken otherwise than it stands there.
struct Repaired
{
    std::string place = {};
    std::string how = {};
};

/// What a file says. One bad order does not keep out the others.
struct Intake
{
    std::vector<IncomingOrder> orders = {};
    std::vector<Refused> refused = {};
    std::vector<Repaired> repaired = {};
};

} // namespace bincard::channel
