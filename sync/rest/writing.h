// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/hub/hub.h"
#include "sync/rest/call.h"
#include "sync/rest/resources.h"

namespace bincard::rest {

// What is written, on the hub's thread. Each in one transaction, all or nothing.

/// POST /api/operations.
[[nodiscard]] hub::HttpResponse performed(const Call &call, const Caller &caller, Instant now,
                                          hub::Hub &hub);
/// POST /api/<resource>.
[[nodiscard]] hub::HttpResponse added(const Call &call, const Caller &caller,
                                      const Resource &resource, Instant now, hub::Hub &hub);
/// PUT /api/<resource>/{id}: what was not sent stays as it is by now.
[[nodiscard]] hub::HttpResponse changed(const Call &call, const Caller &caller,
                                        const Resource &resource, hub::Hub &hub);

} // namespace bincard::rest
