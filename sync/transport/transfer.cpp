// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/transport/transfer.h"

#include <openssl/ssl.h>

#include <algorithm>
#include <string_view>

namespace bincard::transport {

namespace {

std::string joined(const std::vector<std::string> &pins)
{
    std::string text;
    for (const std::string &pin : pins)
        text += (text.empty() ? "" : ";") + pin;
    return text;
}

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

// A device whose battery ran out may believe it is 1970. The pin decides, not the calendar.
CURLcode ignoreDates(CURL *, void *context, void *)
{
    X509_VERIFY_PARAM *parameters = SSL_CTX_get0_param(static_cast<SSL_CTX *>(context));
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_NO_CHECK_TIME);
    return CURLE_OK;
}

ErrorCode codeOf(CURLcode code)
{
    return code == CURLE_SSL_PINNEDPUBKEYNOTMATCH || code == CURLE_PEER_FAILED_VERIFICATION
        ? ErrorCode::PinMismatch
        : ErrorCode::NetworkFailed;
}

} // namespace

Transfer::Transfer(const ConnectionOptions &options, Request request,
                   Connection::Completion completion)
    : m_options(options)
    , m_request(std::move(request))
    , m_completion(std::move(completion))
    , m_easy(curl_easy_init())
{
    check(m_easy != nullptr, "curl has a handle");
    setUp();
    setUpTrust();
    setUpMessage();
}

void Transfer::setUp()
{
    CURL *easy = m_easy.get();
    const std::string url = m_options.baseUrl + m_request.target;
    curl_easy_setopt(easy, CURLOPT_URL, url.c_str());
    curl_easy_setopt(easy, CURLOPT_PATH_AS_IS, 1L); // the signature covers it as it is
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "https");
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_PROXY, "");
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, long{CURL_HTTP_VERSION_1_1});
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_TCP_NODELAY, 1L);
    curl_easy_setopt(easy, CURLOPT_TCP_KEEPALIVE, 1L);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS,
                     static_cast<long>(m_options.connectTimeoutMs));
    if (m_request.longPoll) {
        curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(m_options.longPollTimeoutMs));
    } else {
        curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, 1L);
        curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME,
                         static_cast<long>(m_options.lowSpeedSeconds));
    }
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, m_error.data());
    curl_easy_setopt(easy, CURLOPT_PRIVATE, this);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &Transfer::takeBody);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &Transfer::takeHeader);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
}

void Transfer::setUpTrust()
{
    CURL *easy = m_easy.get();
    const std::string pins = joined(m_options.pins);
    const bool enrolled = !m_options.authorityPem.empty();
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, long{CURL_SSLVERSION_TLSv1_2});
    curl_easy_setopt(easy, CURLOPT_PINNEDPUBLICKEY, pins.c_str());
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, enrolled ? 1L : 0L);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, enrolled ? 2L : 0L);
    curl_easy_setopt(easy, CURLOPT_SSL_CTX_FUNCTION, &ignoreDates);
    // The system's authorities have no say.
    curl_easy_setopt(easy, CURLOPT_CAPATH, nullptr);
    curl_easy_setopt(easy, CURLOPT_CAINFO, nullptr);
    if (!enrolled)
        return;
    curl_blob authority = {};
    authority.data = const_cast<char *>(m_options.authorityPem.data());
    authority.len = m_options.authorityPem.size();
    authority.flags = CURL_BLOB_NOCOPY;
    curl_easy_setopt(easy, CURLOPT_CAINFO_BLOB, &authority);
}

void Transfer::setUpMessage()
{
    CURL *easy = m_easy.get();
    if (m_request.method == "HEAD") {
        curl_easy_setopt(easy, CURLOPT_NOBODY, 1L);
    } else if (m_request.method != "GET") {
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE,
                         static_cast<curl_off_t>(m_request.body.size()));
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS, m_request.body.data());
        curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, m_request.method.c_str());
    }
    m_request.headers.try_emplace("content-type", "application/cbor");
    m_request.headers["expect"] = {}; // never wait for "100 Continue"
    for (const auto &[name, value] : m_request.headers) {
        check(value.find_first_of("\r\n") == std::string::npos, "a header is one line");
        const std::string line = value.empty() ? name + ':' : name + ": " + value;
        curl_slist *list = curl_slist_append(m_headers.get(), line.c_str());
        check(list != nullptr, "curl has memory");
        static_cast<void>(m_headers.release()); // its head stays the same from the second line on
        m_headers.reset(list);
    }
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, m_headers.get());
}

std::size_t Transfer::takeBody(char *bytes, std::size_t size, std::size_t count, void *self)
{
    auto *transfer = static_cast<Transfer *>(self);
    const std::size_t length = size * count;
    std::string &body = transfer->m_response.body;
    if (length > transfer->m_options.responseBytesMax - body.size()) {
        transfer->m_tooLarge = true;
        return 0; // ends the transfer
    }
    body.append(bytes, length);
    return length;
}

std::size_t Transfer::takeHeader(char *bytes, std::size_t size, std::size_t count, void *self)
{
    auto *transfer = static_cast<Transfer *>(self);
    const std::string_view line(bytes, size * count);
    if (line.starts_with("HTTP/"))
        transfer->m_response.headers.clear(); // after an interim answer comes the real one
    const std::size_t colon = line.find(':');
    if (colon != std::string_view::npos)
        transfer->m_response.headers[lowerCase(line.substr(0, colon))]
            = std::string(trimmed(line.substr(colon + 1)));
    return line.size();
}

void Transfer::complete(CURLcode code)
{
    if (code == CURLE_OK) {
        long status = 0;
        curl_easy_getinfo(m_easy.get(), CURLINFO_RESPONSE_CODE, &status);
        m_response.status = static_cast<int>(status);
        return m_completion(m_request.id, std::move(m_response));
    }
    if (m_tooLarge)
        return m_completion(m_request.id, Error{ErrorCode::TooLarge, "the hub's answer"});
    const char *detail = m_error[0] != '\0' ? m_error.data() : curl_easy_strerror(code);
    m_completion(m_request.id, Error{codeOf(code), detail});
}

void Transfer::completeCancelled()
{
    m_completion(m_request.id, Error{ErrorCode::NetworkFailed, "cancelled"});
}

} // namespace bincard::transport
