// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/x509v3.h>

#include <memory>
#include <string>
#include <string_view>

/// OpenSSL's objects with owners, and PEM in and out of memory.
namespace bincard::hub::openssl {

struct Freeing
{
    void operator()(EVP_PKEY *key) const
    {
        EVP_PKEY_free(key);
    }

    void operator()(X509 *certificate) const
    {
        X509_free(certificate);
    }

    void operator()(X509_EXTENSION *extension) const
    {
        X509_EXTENSION_free(extension);
    }

    void operator()(BIGNUM *number) const
    {
        BN_free(number);
    }

    void operator()(ASN1_OCTET_STRING *bytes) const
    {
        ASN1_OCTET_STRING_free(bytes);
    }

    void operator()(BIO *stream) const
    {
        BIO_free(stream);
    }
};

template <class T> using Owned = std::unique_ptr<T, Freeing>;

/// `what`, and the last thing OpenSSL complained about; clears its complaints.
[[nodiscard]] std::string said(const char *what);

/// Null when the text is none.
[[nodiscard]] Owned<EVP_PKEY> keyFrom(std::string_view pem);
[[nodiscard]] Owned<X509> certificateFrom(std::string_view pem);

[[nodiscard]] std::string pemOf(EVP_PKEY *key);
[[nodiscard]] std::string pemOf(X509 *certificate);

} // namespace bincard::hub::openssl
