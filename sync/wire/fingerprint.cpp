// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/wire/fingerprint.h"

#include "core/kernel/store.h"
#include "sync/wire/codec.h"
#include "sync/wire/parts.h"

namespace bincard::wire {

namespace {

std::int64_t firstBytes(const std::string &digest)
{
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < sizeof number; ++i)
        number = number << 8U | static_cast<unsigned char>(digest[i]);
    return static_cast<std::int64_t>(number);
}

std::int64_t wrappingSum(std::int64_t a, std::int64_t b)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
}

} // namespace

void KindSums::add(const Description &of, const Row &row, Hash hash)
{
    // The row begins with its id; the kind keeps equal rows of two kinds apart.
    const std::string bytes = std::to_string(of.kind) + ':' + encodeRow(of, row);
    auto &sum = sums[static_cast<std::uint64_t>(idOf(row)) % bucketsOfKind];
    sum = wrappingSum(sum, firstBytes(hash(bytes)));
}

std::string encode(const CheckRequest &message)
{
    Writer writer(4);
    writer.one(message.sender).all(message.cursors);
    std::vector<std::int64_t> kinds;
    std::vector<std::int64_t> sums;
    for (const KindSums &one : message.kinds) {
        kinds.push_back(one.kind);
        sums.insert(sums.end(), one.sums.begin(), one.sums.end());
    }
    return writer.numbers(kinds).numbers(sums).framed();
}

Result<CheckRequest> decodeCheckRequest(std::string_view bytes)
{
    std::vector<std::int64_t> kinds;
    std::vector<std::int64_t> sums;
    auto request = decoded<CheckRequest>(bytes, 4, [&](Parts &from, CheckRequest &to) {
        from.one(to.sender);
        from.all(to.cursors);
        from.numbers(kinds);
        from.numbers(sums);
    });
    if (!request)
        return request;
    if (sums.size() != kinds.size() * bucketsOfKind)
        return Error{ErrorCode::Malformed, "256 sums of each kind"};
    for (auto first = sums.begin(); const std::int64_t kind : kinds) {
        request->kinds.push_back({kind, {first, first + bucketsOfKind}});
        first += bucketsOfKind;
    }
    return request;
}

std::string encode(const CheckReply &message)
{
    return Writer(3)
        .one(message.reply)
        .number(message.compared ? 1 : 0)
        .numbers(message.differing)
        .framed();
}

Result<CheckReply> decodeCheckReply(std::string_view bytes)
{
    return decoded<CheckReply>(bytes, 3, [](Parts &from, CheckReply &to) {
        from.one(to.reply);
        from.flag(to.compared);
        from.numbers(to.differing);
    });
}

} // namespace bincard::wire
