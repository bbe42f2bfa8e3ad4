// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"
#include "sync/hub/http_message.h"

#include <string>
#include <vector>

namespace bincard::rest {

/// What is wrong with one place of a body: a JSON pointer (RFC 6901) into it.
struct FieldError
{
    std::string pointer = {};
    ErrorCode code = ErrorCode::InvalidInput;
    std::string detail = {};
};

using FieldErrors = std::vector<FieldError>;

/// The HTTP status that a refusal has.
[[nodiscard]] int statusOf(ErrorCode code);

/// A refusal as RFC 9457 says it: what is wrong, and what whoever asks can do.
[[nodiscard]] hub::HttpResponse problem(const Error &error, const FieldErrors &errors = {});

/// What HTTP itself asks and no rule of ours.
enum class HttpRefusal {
    KeyMissing, // 401
    MethodNotAllowed, // 405
    PreconditionFailed, // 412
    MediaTypeUnknown, // 415
    IdempotencyMismatch, // 422
    PreconditionRequired, // 428
    TooManyRequests, // 429
};

[[nodiscard]] hub::HttpResponse problem(HttpRefusal refusal, const std::string &detail);

} // namespace bincard::rest
