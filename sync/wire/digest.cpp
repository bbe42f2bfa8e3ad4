// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/wire/digest.h"

#include "core/kernel/check.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace bincard::wire {

Digest sha256(std::string_view bytes)
{
    // Fetched once: looking an algorithm up costs more than hashing a small operation.
    static const EVP_MD *const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    Digest digest = {};
    check(EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, algorithm, nullptr) == 1,
          "SHA-256 works");
    return digest;
}

std::string sha256Bytes(std::string_view bytes)
{
    return std::string(bytesOf(sha256(bytes)));
}

Digest hmacSha256(std::string_view key, std::string_view bytes)
{
    Digest digest = {};
    unsigned int length = 0;
    const auto *made = HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
                            reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size(),
                            digest.data(), &length);
    check(made != nullptr && length == digest.size(), "HMAC works");
    return digest;
}

std::string_view bytesOf(const Digest &digest)
{
    return {reinterpret_cast<const char *>(digest.data()), digest.size()};
}

} // namespace bincard::wire
