// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/description.h"
#include "core/kernel/money.h"

namespace bincard::catalog {

struct PriceList;

struct Partner;
using PartnerId = Id<Partner>;

/// A customer, supplier or carrier, without anything personal. Office scope, for desks.
struct Partner
{
    PartnerId id = {};
    /// The number the business knows them by; unique.
    std::string reference = {};
    std::string country = {};
    /// What the customer may owe by open orders (core/sales/credit.h); without currency: anything.
    Money creditLimit = {};
    /// By which the customer is sold; none: by the channel's.
    Id<PriceList> priceList = {};

    static const Description &description();
};

} // namespace bincard::catalog
