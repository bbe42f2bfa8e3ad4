// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/publish/signature.h"

#include "sync/wire/base64.h"
#include "sync/wire/digest.h"

namespace bincard::publish {

std::string secretText(std::string_view secret)
{
    return "whsec_" + wire::toBase64(secret);
}

std::string signatureOf(std::string_view secret, std::string_view id, std::int64_t seconds,
                        std::string_view body)
{
    std::string said(id);
    said += '.' + std::to_string(seconds) + '.';
    said += body;
    return "v1," + wire::toBase64(wire::bytesOf(wire::hmacSha256(secret, said)));
}

std::map<std::string, std::string> headersOf(std::string_view id, Instant now,
                                             std::string_view body,
                                             std::span<const std::string> secrets)
{
    constexpr std::int64_t second = 1'000;
    std::string signatures;
    for (const std::string &secret : secrets) {
        if (!signatures.empty())
            signatures += ' ';
        signatures += signatureOf(secret, id, now.ms / second, body);
    }
    return {{"webhook-id", std::string(id)},
            {"webhook-timestamp", std::to_string(now.ms / second)},
            {"webhook-signature", signatures}};
}

} // namespace bincard::publish
