// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/rest/answers.h"

#include "sync/rest/problem.h"
#include "sync/wire/digest.h"

#include <algorithm>
#include <array>

namespace bincard::rest {

namespace {

constexpr std::int64_t keptMs = std::int64_t{24} * 60 * 60 * 1'000;
constexpr std::size_t forgottenAtOnce = 20;
constexpr std::size_t keyLettersMax = 255;
const std::string headerName = "idempotency-key";

std::optional<ApiAnswer> stored(const Call &call, const Caller &caller, const Workspace &records)
{
    const std::string key = call.header(headerName);
    if (key.empty())
        return std::nullopt;
    return records.find<ApiAnswer>("by_key", caller.key.id, key);
}

} // namespace

const Description &ApiAnswer::description()
{
    static const Description made = describe<ApiAnswer>("api_answer", 231)
                                        .field<&ApiAnswer::key>("key")
                                        .field<&ApiAnswer::idempotencyKey>("idempotency_key")
                                        .bytes<&ApiAnswer::request>("request")
                                        .field<&ApiAnswer::status>("status")
                                        .bytes<&ApiAnswer::body>("body")
                                        .field<&ApiAnswer::location>("location")
                                        .field<&ApiAnswer::at>("at")
                                        .unique("by_key", {"key", "idempotency_key"})
                                        .index("by_time", {"at"});
    return made;
}

std::span<const Description *const> restRecords()
{
    static const std::array<const Description *, 1> records{&ApiAnswer::description()};
    return records;
}

std::string hashOf(const Call &call)
{
    return wire::sha256Bytes(call.method + '\n' + call.target + '\n' + call.body);
}

std::optional<ApiAnswer> answerTo(const Call &call, const Caller &caller, Instant now,
                                  const Workspace &records)
{
    auto answer = stored(call, caller, records);
    const bool isOver = answer && answer->at.ms + keptMs <= now.ms;
    return isOver ? std::nullopt : answer;
}

hub::HttpResponse repeated(const ApiAnswer &answer, const Call &call)
{
    if (answer.request != hashOf(call))
        return problem(HttpRefusal::IdempotencyMismatch,
                       "another request had this Idempotency-Key: give each request a fresh one");
    auto response = answered(answer.body, answer.status);
    response.headers["Idempotency-Replayed"] = "true";
    if (!answer.location.empty())
        response.headers["Location"] = answer.location;
    return response;
}

void keepAnswer(const Call &call, const Caller &caller, Instant now,
                const hub::HttpResponse &response, Workspace &records)
{
    const std::string key = call.header(headerName);
    if (key.empty())
        return;
    for (const auto &old : records.list<ApiAnswer>(
             Range{.to = Value{now.ms - keptMs}, .limit = forgottenAtOnce}, "by_time"))
        records.erase(old.id);
    if (const auto over = stored(call, caller, records))
        records.erase(over->id);
    const auto location = response.headers.find("Location");
    records.put(
        ApiAnswer{.id = records.newId<ApiAnswer>(),
                  .key = caller.key.id,
                  .idempotencyKey = key,
                  .request = hashOf(call),
                  .status = response.status,
                  .body = response.body,
                  .location = location == response.headers.end() ? std::string() : location->second,
                  .at = now});
}

Result<> checkIdempotencyKey(const Call &call)
{
    if (!call.headers.contains(headerName))
        return {};
    const std::string key = call.header(headerName);
    const bool isPrintable = std::ranges::all_of(key, [](char c) {
        return c > ' ' && c <= '~';
    });
    if (key.empty() || key.size() > keyLettersMax || !isPrintable)
        return Error{ErrorCode::Malformed,
                     "an Idempotency-Key has 1 to 255 printable ASCII letters"};
    return {};
}

} // namespace bincard::rest
