// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/network.h"

namespace bincard::app {

namespace {

class CurlNetwork final : public Network
{
public:
    explicit CurlNetwork(std::unique_ptr<transport::Connection> connection)
        : m_connection(std::move(connection))
    { }

    void send(transport::Request request, Completion completion) override
    {
        m_connection->send(std::move(request), std::move(completion));
    }

private:
    std::unique_ptr<transport::Connection> m_connection;
};

} // namespace

Result<std::unique_ptr<Network>> openNetwork(transport::ConnectionOptions options)
{
    auto connection = transport::Connection::open(std::move(options));
    if (!connection)
        return connection.error();
    return Result<std::unique_ptr<Network>>(std::make_unique<CurlNetwork>(*std::move(connection)));
}

} // namespace bincard::app
