// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/certificate.h"

#include "sync/hub/openssl.h"
#include "sync/wire/base64.h"
#include "sync/wire/digest.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>

namespace bincard::hub {

namespace {

constexpr std::int64_t dayMs = 86'400'000;
constexpr std::int64_t authorityDays = 20 * 365;
constexpr std::int64_t serverDays = 10 * 365;
constexpr int serialBits = 127; // RFC 5280: positive, at most 20 bytes

Error failed(const char *what)
{
    return {ErrorCode::StorageFailed, openssl::said(what)};
}

bool isAddress(const std::string &name)
{
    const openssl::Owned<ASN1_OCTET_STRING> address(a2i_IPADDRESS(name.c_str()));
    return address != nullptr;
}

bool isHostName(const std::string &name)
{
    return !name.empty() && name.size() <= 64 && name.front() != '-' && name.front() != '.'
        && std::ranges::all_of(name, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                   || c == '-' || c == '.';
           });
}

Result<std::string> alternativeNames(const std::vector<std::string> &names)
{
    if (names.empty())
        return Error{ErrorCode::InvalidInput, "a server's certificate needs a name"};
    std::string text;
    for (const std::string &name : names) {
        if (!isAddress(name) && !isHostName(name))
            return Error{ErrorCode::InvalidInput, "neither host name nor IP address: " + name};
        text += (text.empty() ? "" : ",") + std::string(isAddress(name) ? "IP:" : "DNS:") + name;
    }
    return text;
}

// What both kinds of certificate have in common: everything but who signs.
struct Draft
{
    std::string commonName;
    Instant from;
    std::int64_t days = 0;
    EVP_PKEY *key = nullptr;
};

openssl::Owned<X509> draw(const Draft &draft)
{
    openssl::Owned<X509> certificate(X509_new());
    const openssl::Owned<BIGNUM> serial(BN_new());
    X509 *raw = certificate.get();
    const auto seconds = static_cast<time_t>(draft.from.ms / 1'000);
    X509_NAME *name = X509_get_subject_name(raw);
    const auto *text = reinterpret_cast<const unsigned char *>(draft.commonName.c_str());
    const bool drawn = X509_set_version(raw, X509_VERSION_3) == 1
        && BN_rand(serial.get(), serialBits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1
        && BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(raw)) != nullptr
        && ASN1_TIME_set(X509_getm_notBefore(raw), seconds) != nullptr
        && ASN1_TIME_set(X509_getm_notAfter(raw), seconds + draft.days * (dayMs / 1'000)) != nullptr
        && X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, text, -1, -1, 0) == 1
        && X509_set_pubkey(raw, draft.key) == 1;
    return drawn ? std::move(certificate) : nullptr;
}

using Extension = std::pair<int, std::string>;

bool extend(X509 *certificate, X509 *issuer, const std::vector<Extension> &extensions)
{
    X509V3_CTX context = {};
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    return std::ranges::all_of(extensions, [&](const Extension &extension) {
        const openssl::Owned<X509_EXTENSION> made(
            X509V3_EXT_conf_nid(nullptr, &context, extension.first, extension.second.c_str()));
        return made && X509_add_ext(certificate, made.get(), -1) == 1;
    });
}

Result<std::string> pinOf(EVP_PKEY *key)
{
    unsigned char *der = nullptr;
    const int size = i2d_PUBKEY(key, &der);
    if (size <= 0)
        return Error{ErrorCode::Malformed, openssl::said("public key")};
    const std::string_view bytes(reinterpret_cast<const char *>(der),
                                 static_cast<std::size_t>(size));
    const wire::Digest digest = wire::sha256(bytes);
    OPENSSL_free(der);
    return "sha256//" + wire::toBase64(wire::bytesOf(digest));
}

} // namespace

Result<std::string> makeKeyPem()
{
    const openssl::Owned<EVP_PKEY> key(EVP_EC_gen("P-256"));
    if (!key)
        return failed("new key");
    return openssl::pemOf(key.get());
}

Result<std::string> pinOfKey(std::string_view keyPem)
{
    const openssl::Owned<EVP_PKEY> key = openssl::keyFrom(keyPem);
    if (!key)
        return Error{ErrorCode::Malformed, openssl::said("private key")};
    return pinOf(key.get());
}

Result<std::string> pinOfCertificate(std::string_view certificatePem)
{
    const openssl::Owned<X509> certificate = openssl::certificateFrom(certificatePem);
    if (!certificate)
        return Error{ErrorCode::Malformed, openssl::said("certificate")};
    return pinOf(X509_get0_pubkey(certificate.get()));
}

Result<Identity> makeAuthority(std::string_view name, Instant now)
{
    const Result<std::string> keyPem = makeKeyPem();
    if (!keyPem)
        return keyPem.error();
    const openssl::Owned<EVP_PKEY> key = openssl::keyFrom(*keyPem);
    const Instant from{now.ms - dayMs};
    const openssl::Owned<X509> certificate
        = draw({std::string(name), from, authorityDays, key.get()});
    if (!certificate)
        return failed("authority");
    X509 *raw = certificate.get();
    if (X509_set_issuer_name(raw, X509_get_subject_name(raw)) != 1
        || !extend(raw, raw,
                   {{NID_basic_constraints, "critical,CA:TRUE,pathlen:0"},
                    {NID_key_usage, "critical,keyCertSign,cRLSign"},
                    {NID_subject_key_identifier, "hash"}})
        || X509_sign(raw, key.get(), EVP_sha256()) == 0)
        return failed("authority");
    return Identity{openssl::pemOf(raw), *keyPem};
}

Result<Identity> makeServerIdentity(const Identity &authority,
                                    const std::vector<std::string> &names, std::string_view keyPem,
                                    Instant now)
{
    const Result<std::string> alternatives = alternativeNames(names);
    if (!alternatives)
        return alternatives.error();
    const openssl::Owned<X509> issuer = openssl::certificateFrom(authority.certificatePem);
    const openssl::Owned<EVP_PKEY> issuerKey = openssl::keyFrom(authority.keyPem);
    const openssl::Owned<EVP_PKEY> key = openssl::keyFrom(keyPem);
    if (!issuer || !issuerKey || !key)
        return Error{ErrorCode::Malformed, openssl::said("authority or key")};
    const Instant from{now.ms - dayMs};
    const openssl::Owned<X509> certificate = draw({names.front(), from, serverDays, key.get()});
    if (!certificate)
        return failed("server certificate");
    X509 *raw = certificate.get();
    if (X509_set_issuer_name(raw, X509_get_subject_name(issuer.get())) != 1
        || !extend(raw, issuer.get(),
                   {{NID_basic_constraints, "critical,CA:FALSE"},
                    {NID_key_usage, "critical,digitalSignature"},
                    {NID_ext_key_usage, "serverAuth"},
                    {NID_subject_key_identifier, "hash"},
                    {NID_authority_key_identifier, "keyid"},
                    {NID_subject_alt_name, *alternatives}})
        || X509_sign(raw, issuerKey.get(), EVP_sha256()) == 0)
        return failed("server certificate");
    return Identity{openssl::pemOf(raw), std::string(keyPem)};
}

} // namespace bincard::hub
