// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/result.h"
#include "sync/transport/connection.h"

#include <functional>
#include <memory>

namespace bincard::app {

/// Somebody who carries requests to the hub: libcurl, or in tests a hub in the same process.
class Network
{
public:
    /// Called once per request, on any thread.
    using Completion = transport::Connection::Completion;

    virtual ~Network() = default;
    virtual void send(transport::Request request, Completion completion) = 0;
};

/// Makes a line to a hub. Errors: InvalidInput (address or pins not in their form).
using NetworkMaker = std::function<Result<std::unique_ptr<Network>>(transport::ConnectionOptions)>;

/// HTTPS over libcurl, on a thread of its own.
[[nodiscard]] Result<std::unique_ptr<Network>> openNetwork(transport::ConnectionOptions options);

} // namespace bincard::app
