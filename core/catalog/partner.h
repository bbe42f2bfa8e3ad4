// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/description.h"

namespace bincard::catalog {

struct Partner;
using PartnerId = Id<Partner>;

/// A customer, supplier or carrier, without anything personal. Office scope, for desks.
struct Partner
{
    PartnerId id = {};
    /// The number the business knows them by; unique.
    std::string reference = {};
    std::string country = {};

    static const Description &description();
};

} // namespace bincard::catalog
