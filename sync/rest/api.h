// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/hub/api_front.h"
#include "sync/hub/hub.h"
#include "sync/rest/call.h"
#include "sync/rest/order_intake.h"
#include "sync/rest/rate_limit.h"

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
/// /api/openapi.json, for people at /api.
class Api final : public hub::ApiFront
{
public:
    explicit Api(ApiOptions options);

    void take(hub::HttpRequest request, hub::Answer answer, OnHub onHub) override;

private:
    struct Intake;

    /// Somebody who may ask now, and how the answer goes out: with what is left of the share.
    struct Admitted
    {
        Caller caller;
        hub::Answer answer;
    };

    // On the hub's thread.
    /// None: it was answered.
    [[nodiscard]] std::optional<Admitted> admit(const Call &call, const hub::Hub &hub,
                                                const hub::Answer &answer);
    [[nodiscard]] Result<Caller> callerOf(const Call &call, const Reader &store) const;
    [[nodiscard]] hub::HttpResponse answerTo(const Call &call, const Caller &caller, hub::Hub &hub);
    [[nodiscard]] hub::HttpResponse answerToResource(const Call &call, const Caller &caller,
                                                     hub::Hub &hub);
    /// None: it was answered.
    [[nodiscard]] std::optional<IntakeWish> wishOf(const Call &call, const Admitted &admitted,
                                                   const hub::Hub &hub) const;
    void goOn(const std::shared_ptr<Intake> &intake, hub::Hub &hub);

    /// On a worker, which waits for the hub to say who it is before it reads a long file.
    void takeIntake(Call call, const hub::Answer &answer, const OnHub &onHub);

    ApiOptions m_options;
    RateLimit m_perKey;
    RateLimit m_perStranger;
};

} // namespace bincard::rest
