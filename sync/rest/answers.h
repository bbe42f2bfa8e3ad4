// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/access/api_key.h"
#include "core/kernel/workspace.h"
#include "sync/rest/call.h"

#include <optional>

namespace bincard::rest {

/// What was answered to a request with an Idempotency-Key: written with its effects, so that the
/// same request once more has the same answer and no effect. Kept for a day.
struct ApiAnswer
{
    Id<ApiAnswer> id = {};
    access::ApiKeyId key = {};
    std::string idempotencyKey = {};
    /// SHA-256 of method, target and body.
    std::string request = {};
    int status = 0;
    std::string body = {};
    /// As the answer's header; empty: none.
    std::string location = {};
    Instant at = {};

    static const Description &description();
};

/// The kinds of record that the API keeps beside the hub's.
[[nodiscard]] std::span<const Description *const> restRecords();

[[nodiscard]] std::string hashOf(const Call &call);

/// The answer that was given to that key within a day.
[[nodiscard]] std::optional<ApiAnswer> answerTo(const Call &call, const Caller &caller, Instant now,
                                                const Workspace &records);
/// As it was, or that the key belongs to another request.
[[nodiscard]] hub::HttpResponse repeated(const ApiAnswer &answer, const Call &call);

/// Keeps it where the request has an Idempotency-Key, and forgets a slice of what is over.
void keepAnswer(const Call &call, const Caller &caller, Instant now,
                const hub::HttpResponse &response, Workspace &records);

/// Errors: InvalidInput (empty, too long, not printable).
[[nodiscard]] Result<> checkIdempotencyKey(const Call &call);

} // namespace bincard::rest
