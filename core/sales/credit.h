// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/partner.h"
#include "core/kernel/workspace.h"
#include "core/sales/order.h"

#include <optional>
#include <string>

namespace bincard::sales {

/// What a customer's confirmed orders still come to in that currency: what is neither cancelled nor
/// gone, at its price, of orders that are not paid. Until there are invoices, this is what a
/// customer owes (core/README.md, Decisions). Reads all orders of the customer.
[[nodiscard]] Money exposureOf(catalog::PartnerId customer, Currency currency,
                               const Workspace &records);

/// Why the order, with all its parts, is too much for its customer's credit limit; none where it is
/// not: there is no limit, or the order is paid.
[[nodiscard]] std::optional<std::string> beyondCredit(const Order &order, const Workspace &records);

} // namespace bincard::sales
