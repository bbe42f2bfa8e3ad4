// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/hub/hub.h"
#include "sync/rest/call.h"
#include "sync/rest/resources.h"

namespace bincard::rest {

// What is read, on the hub's thread.

/// A page of a resource: equal on fields that begin one of its indexes, in that index's order.
[[nodiscard]] hub::HttpResponse listed(const Call &call, const Caller &caller,
                                       const Resource &resource, const Reader &store);
[[nodiscard]] hub::HttpResponse shown(const Call &call, const Caller &caller,
                                      const Resource &resource, const Reader &store);

/// A record that the caller may see. Errors: NotFound.
[[nodiscard]] Result<Row> visible(const Caller &caller, const Resource &resource,
                                  const std::string &id, const Reader &store);
/// The strong tag of a record: where and when it was last changed.
[[nodiscard]] std::string tagOf(const Description &of, const Row &row, const Reader &store);

/// One order with lines, prices, address, parcels: what a shop shows its customer.
[[nodiscard]] hub::HttpResponse orderShown(const Call &call, const Caller &caller,
                                           const Reader &store);
/// On hand, reserved and free of one product, by warehouse.
[[nodiscard]] hub::HttpResponse stockShown(const Call &call, const Caller &caller,
                                           const Reader &store);
/// What a channel may sell of what it offers, by its listings: of all warehouses, or of the
/// caller's own.
[[nodiscard]] hub::HttpResponse stockOffered(const Call &call, const Caller &caller, Instant now,
                                             const Reader &store);
/// What changed in a scope since a cursor.
[[nodiscard]] hub::HttpResponse changesShown(const Call &call, const Caller &caller,
                                             const Reader &store);

/// What of a body or a query cannot be taken: one entry, and what the problem says of all.
[[nodiscard]] hub::HttpResponse wrongQuery(const std::string &name, const std::string &detail);

} // namespace bincard::rest
