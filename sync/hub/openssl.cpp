// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/hub/openssl.h"

#include "core/kernel/check.h"

#include <openssl/err.h>
#include <openssl/pem.h>

#include <array>

namespace bincard::hub::openssl {

namespace {

Owned<BIO> reading(std::string_view text)
{
    return Owned<BIO>(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

std::string contentOf(BIO *memory)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(memory, &bytes);
    return {bytes, static_cast<std::size_t>(size)};
}

// An encrypted key would ask at the terminal; ours are not.
int noPassword(char *, int, int, void *)
{
    return -1;
}

} // namespace

std::string said(const char *what)
{
    std::array<char, 256> text = {};
    ERR_error_string_n(ERR_peek_last_error(), text.data(), text.size());
    ERR_clear_error();
    return std::string(what) + ": " + text.data();
}

Owned<EVP_PKEY> keyFrom(std::string_view pem)
{
    return Owned<EVP_PKEY>(
        PEM_read_bio_PrivateKey(reading(pem).get(), nullptr, &noPassword, nullptr));
}

Owned<X509> certificateFrom(std::string_view pem)
{
    return Owned<X509>(PEM_read_bio_X509(reading(pem).get(), nullptr, &noPassword, nullptr));
}

std::string pemOf(EVP_PKEY *key)
{
    const Owned<BIO> memory(BIO_new(BIO_s_mem()));
    check(PEM_write_bio_PKCS8PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr)
              == 1,
          "a key has a PEM form");
    return contentOf(memory.get());
}

std::string pemOf(X509 *certificate)
{
    const Owned<BIO> memory(BIO_new(BIO_s_mem()));
    check(PEM_write_bio_X509(memory.get(), certificate) == 1, "a certificate has a PEM form");
    return contentOf(memory.get());
}

} // namespace bincard::hub::openssl
