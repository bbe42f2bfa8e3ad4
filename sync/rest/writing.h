// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/hub/asking.h"
#include "sync/hub/hub.h"
#include "sync/rest/call.h"
#include "sync/rest/resources.h"

#include <variant>

namespace bincard::rest {

/// A request that writes, as far as it can be read without the books: what is to be done in a
/// transaction with others that wait, all or nothing, and how that is answered.
struct Writing
{
    hub::Wish wish;
    /// How many operations it is: a transaction has room for some.
    std::size_t operations = 1;
    /// Once the transaction is over; `done` as Hub::ask says it.
    std::function<hub::HttpResponse(const Result<> &done, const hub::Hub &hub)> answer;
};

/// Or the answer, where it cannot be done whatever the books say.
using Prepared = std::variant<hub::HttpResponse, Writing>;

/// POST /api/operations.
[[nodiscard]] Prepared performing(const Call &call, const Caller &caller, Instant now);
/// POST /api/<resource>.
[[nodiscard]] Prepared adding(const Call &call, const Caller &caller, const Resource &resource,
                              Instant now);
/// PUT /api/<resource>/{id}: what was not sent stays as it is by now.
[[nodiscard]] Prepared changing(const Call &call, const Caller &caller, const Resource &resource);

} // namespace bincard::rest
