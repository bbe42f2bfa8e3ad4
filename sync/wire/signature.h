// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"
#include "core/kernel/time.h"
#include "sync/wire/entropy.h"

#include <array>
#include <map>
#include <string>
#include <string_view>

namespace bincard::wire {

/// Ed25519 (RFC 8032). The seed is the secret: 32 random bytes, kept where the database key is.
using PublicKey = std::array<unsigned char, 32>;
using KeySeed = std::array<unsigned char, 32>;

struct KeyPair
{
    PublicKey publicKey = {};
    std::array<unsigned char, 64> secretKey = {};
};

[[nodiscard]] KeySeed makeSeed(const Entropy &entropy);
[[nodiscard]] KeyPair keyPairFrom(const KeySeed &seed);
/// Errors: Malformed when there are not exactly 32 bytes.
[[nodiscard]] Result<PublicKey> publicKeyFrom(std::string_view bytes);

/// The headers of a signed request, all lower-case.
inline constexpr std::string_view deviceHeader = "bincard-device";
inline constexpr std::string_view timeHeader = "bincard-time"; // ms since 1970 UTC, decimal
inline constexpr std::string_view nonceHeader = "bincard-nonce"; // 16 bytes, base64url
inline constexpr std::string_view signatureHeader = "bincard-signature"; // 64 bytes, base64url
/// In every refusal of a signature: what the hub's clock says. A device whose own clock is wrong
/// keeps the difference and signs again with it, so a wrong clock never stops work.
inline constexpr std::string_view hubTimeHeader = "bincard-hub-time";

/// What a signature covers of a request. `target` is path and query as sent.
struct RequestParts
{
    std::string_view method;
    std::string_view target;
    std::string_view body;
};

/// What a request says about its sender, before anybody believed it.
struct Claim
{
    std::string device;
    Instant time;
    std::string nonce; // 16 bytes
    std::string signature; // 64 bytes
};

using Headers = std::map<std::string, std::string>;

/// The four headers to send. `hubTime` is the device's clock corrected by what the hub last said;
/// every sending, a repeated one too, takes a fresh nonce.
[[nodiscard]] Headers sign(const KeyPair &key, std::string_view device, const RequestParts &parts,
                           Instant hubTime, const Entropy &entropy);

/// Errors: SignatureWrong when a header is missing or is not in its form.
[[nodiscard]] Result<Claim> claimOf(const Headers &headers);

/// Errors: SignatureWrong when that key did not sign exactly this.
[[nodiscard]] Result<> verify(const PublicKey &key, const RequestParts &parts, const Claim &claim);

} // namespace bincard::wire
