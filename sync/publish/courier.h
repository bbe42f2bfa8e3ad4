// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/publish/address.h"
#include "sync/publish/outbox.h"

#include <memory>

namespace bincard::publish {

/// Brings messages to whoever listens, several at a time: POST over libcurl, with TLS verified by
/// the system's authorities, no redirect, no proxy, ten seconds, and to addresses that `Targets`
/// allow, looked at when the connection is made and not when the name was asked for.
/// Thread: one, but for `wake`.
class Courier
{
public:
    explicit Courier(const Targets &targets);
    /// Breaks off what is under way.
    ~Courier();
    Courier(const Courier &) = delete;
    Courier &operator=(const Courier &) = delete;

    void bring(Errand errand, std::int64_t sender, Instant now);

    /// Waits until something came back, somebody woke it, or the time is over.
    [[nodiscard]] std::vector<Report> wait(int ms);
    /// Thread: any.
    void wake();

    [[nodiscard]] std::map<WebhookId, int> underWay() const;

private:
    struct Trip;
    struct Lines;

    std::unique_ptr<Lines> m_lines;
};

} // namespace bincard::publish
