// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/wire/signature.h"

#include "sync/wire/base64.h"
#include "sync/wire/digest.h"

#include <sodium.h>

#include <algorithm>
#include <charconv>

namespace bincard::wire {

namespace {

constexpr std::size_t nonceSize = 16;
constexpr std::size_t deviceLettersMax = 64;

const unsigned char *raw(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

// Each part on a line of its own; none of them can hold a line end: the target and the method come
// through a parser that refuses it, the others are numbers and base64.
std::string signedText(const RequestParts &parts, const Claim &claim)
{
    std::string text = "bincard-request-1\n";
    text.append(parts.method).append("\n").append(parts.target).append("\n");
    text.append(toHex(bytesOf(sha256(parts.body)))).append("\n");
    text.append(claim.device).append("\n").append(std::to_string(claim.time.ms)).append("\n");
    text.append(toBase64Url(claim.nonce)).append("\n");
    return text;
}

Error wrong(std::string_view detail)
{
    return {ErrorCode::SignatureWrong, std::string(detail)};
}

const std::string &valueOf(const Headers &headers, std::string_view name)
{
    static const std::string none;
    const auto found = headers.find(std::string(name));
    return found == headers.end() ? none : found->second;
}

Result<Instant> instantFrom(std::string_view text)
{
    Instant instant;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), instant.ms);
    if (error != std::errc() || end != text.data() + text.size() || instant.ms < 0)
        return wrong("time");
    return instant;
}

} // namespace

KeySeed makeSeed(const Entropy &entropy)
{
    KeySeed seed = {};
    entropy(seed);
    return seed;
}

KeyPair keyPairFrom(const KeySeed &seed)
{
    KeyPair pair;
    crypto_sign_seed_keypair(pair.publicKey.data(), pair.secretKey.data(), seed.data());
    return pair;
}

Result<PublicKey> publicKeyFrom(std::string_view bytes)
{
    PublicKey key = {};
    if (bytes.size() != key.size())
        return Error{ErrorCode::Malformed, "a public key has 32 bytes"};
    std::ranges::copy(bytes, key.begin());
    return key;
}

Headers sign(const KeyPair &key, std::string_view device, const RequestParts &parts,
             Instant hubTime, const Entropy &entropy)
{
    const Claim claim{std::string(device), hubTime, randomBytes(entropy, nonceSize), {}};
    const std::string text = signedText(parts, claim);
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr, raw(text),
                         text.size(), key.secretKey.data());
    return {{std::string(deviceHeader), claim.device},
            {std::string(timeHeader), std::to_string(hubTime.ms)},
            {std::string(nonceHeader), toBase64Url(claim.nonce)},
            {std::string(signatureHeader), toBase64Url(signature)}};
}

Result<Claim> claimOf(const Headers &headers)
{
    Claim claim;
    claim.device = valueOf(headers, deviceHeader);
    if (claim.device.empty() || claim.device.size() > deviceLettersMax)
        return wrong("device");
    const Result<Instant> time = instantFrom(valueOf(headers, timeHeader));
    if (!time)
        return time.error();
    claim.time = *time;
    const Result<std::string> nonce = fromBase64Url(valueOf(headers, nonceHeader));
    if (!nonce || nonce->size() != nonceSize)
        return wrong("nonce");
    claim.nonce = *nonce;
    const Result<std::string> signature = fromBase64Url(valueOf(headers, signatureHeader));
    if (!signature || signature->size() != crypto_sign_BYTES)
        return wrong("signature");
    claim.signature = *signature;
    return claim;
}

Result<> verify(const PublicKey &key, const RequestParts &parts, const Claim &claim)
{
    const std::string text = signedText(parts, claim);
    if (claim.signature.size() != crypto_sign_BYTES
        || crypto_sign_verify_detached(raw(claim.signature), raw(text), text.size(), key.data())
            != 0)
        return wrong("not signed by this key");
    return {};
}

} // namespace bincard::wire
