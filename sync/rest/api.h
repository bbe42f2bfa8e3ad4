// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/hub/api_front.h"
#include "sync/hub/hub.h"
#include "sync/rest/call.h"
#include "sync/rest/order_intake.h"
#include "sync/rest/rate_limit.h"
#include "sync/rest/writing.h"

#include <deque>
#include <map>
#include <mutex>

namespace bincard::rest {

/// What the API needs beside the hub.
struct ApiOptions
{
    std::function<Instant()> clock;
    std::function<std::int64_t()> monotonicMs;
    std::string version = "1";
    /// How files of channels are read and taken in; none: they are not.
    BeginIntake beginIntake = {};
    Rate perKey = {.burst = 200, .perSecond = 50};
    /// Of a peer that shows no key, or none that is right.
    Rate perStranger = {.burst = 20, .perSecond = 1};
};

/// The REST API: JSON below /api, in the name of a key's user. What it says of itself stands at
/// /api/openapi.json, for people at /api. Requests that write and wait for the hub's thread at the
/// same time are one transaction.
class Api final : public hub::ApiFront
{
public:
    explicit Api(ApiOptions options);

    void take(hub::HttpRequest request, hub::Answer answer, OnHub onHub) override;

private:
    struct Intake;

    /// A request that writes and waits.
    struct Waiting
    {
        Call call;
        hub::Answer answer;
    };

    /// One that is about to be done with others.
    struct Ready
    {
        hub::Answer answer;
        Writing writing;
    };

    /// Somebody who may ask now, and how the answer goes out: with what is left of the share.
    struct Admitted
    {
        Caller caller;
        hub::Answer answer;
    };

    // On the hub's thread.
    /// None: it was answered.
    [[nodiscard]] std::optional<Admitted> admit(const Call &call, const Result<Caller> &caller,
                                                hub::Hub &hub, const hub::Answer &answer);
    /// Writes the day of the key's last use, once a day.
    void noteUse(const access::ApiKey &key, hub::Hub &hub);
    [[nodiscard]] Result<Caller> callerOf(const Call &call, const Reader &store) const;
    [[nodiscard]] hub::HttpResponse answerTo(const Call &call, const Caller &caller,
                                             const hub::Hub &hub) const;
    [[nodiscard]] Prepared prepared(const Call &call, const Caller &caller) const;
    /// As many of those that wait, in their order, as a transaction has room for.
    [[nodiscard]] std::vector<Ready> nextGroup(hub::Hub &hub);
    void writeWaiting(hub::Hub &hub, const OnHub &onHub);
    /// None: it was answered.
    [[nodiscard]] std::optional<IntakeWish> wishOf(const Call &call, const Admitted &admitted,
                                                   const hub::Hub &hub) const;
    void goOn(const std::shared_ptr<Intake> &intake, hub::Hub &hub);

    // On a worker.
    void takeWriting(Call call, hub::Answer answer, const OnHub &onHub);
    /// On a worker, which waits for the hub to say who it is before it reads a long file.
    void takeIntake(Call call, const hub::Answer &answer, const OnHub &onHub);

    ApiOptions m_options;
    RateLimit m_perKey;
    RateLimit m_perStranger;
    std::map<std::int64_t, Date> m_usedOn; // by key, the hub thread's
    std::mutex m_mutex; // guards what follows
    std::deque<Waiting> m_waiting;
    bool m_isAnnounced = false; // the hub's thread will look at those that wait
};

} // namespace bincard::rest
