// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/hub/hub.h"
#include "sync/publish/outbox.h"
#include "sync/wire/webhook_message.h"

namespace bincard::publish {

/// What answering the office needs from outside.
struct OfficeNeeds
{
    std::function<Instant()> clock;
    /// That many random bytes.
    std::function<std::string(std::size_t)> random;
};

/// What the office wants of webhooks. A webhook begins when its secret is made: it is told what
/// happens from then on. Refusals: NotFound (no such webhook or message, or it has no secret),
/// WrongState (it has one already; it is not active; the message is not dead), StorageFailed.
/// Thread: the hub's.
[[nodiscard]] wire::WebhookAnswer answered(hub::Hub &hub, const wire::WebhookWish &wish,
                                           const OfficeNeeds &needs);

/// Nobody listens there any more (410): the webhook is not active from now on, as an operation of
/// the hub's own. Errors: NotFound, StorageFailed. Thread: the hub's.
Result<> deactivate(hub::Hub &hub, WebhookId webhook);

} // namespace bincard::publish
