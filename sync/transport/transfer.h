// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/transport/connection.h"

#include <curl/curl.h>

#include <array>
#include <memory>

namespace bincard::transport {

/// One request under way: its curl handle and what that handle points to.
/// Thread: the connection's.
class Transfer
{
public:
    Transfer(const ConnectionOptions &options, Request request, Connection::Completion completion);
    Transfer(const Transfer &) = delete;
    Transfer &operator=(const Transfer &) = delete;

    [[nodiscard]] CURL *easy() const
    {
        return m_easy.get();
    }

    [[nodiscard]] std::uint64_t id() const
    {
        return m_request.id;
    }

    /// Calls the completion with what came of it.
    void complete(CURLcode code);
    void completeCancelled();

private:
    struct Closing
    {
        void operator()(CURL *easy) const
        {
            curl_easy_cleanup(easy);
        }

        void operator()(curl_slist *list) const
        {
            curl_slist_free_all(list);
        }
    };

    static std::size_t takeBody(char *bytes, std::size_t size, std::size_t count, void *self);
    static std::size_t takeHeader(char *bytes, std::size_t size, std::size_t count, void *self);

    void setUp();
    void setUpTrust();
    void setUpMessage();

    const ConnectionOptions &m_options;
    Request m_request;
    Connection::Completion m_completion;
    Response m_response;
    bool m_tooLarge = false;
    std::array<char, CURL_ERROR_SIZE> m_error = {};
    std::unique_ptr<curl_slist, Closing> m_headers;
    std::unique_ptr<CURL, Closing> m_easy;
};

} // namespace bincard::transport
