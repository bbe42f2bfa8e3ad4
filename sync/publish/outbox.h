// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/publish/derive.h"
#include "sync/publish/schedule.h"

#include <map>

namespace bincard::publish {

// What of messages is read and written, in the hub's transactions. Of several hub processes each
// does all of it: a draft counts only where the cursor still stands as it was read, and a message
// is sent by whoever moved it on.

/// What the next steps of all webhooks are, as `records` stand; those that have too much waiting
/// pause, since their feed waits shorter than they would.
[[nodiscard]] std::vector<Draft> drafts(Instant now, const Workspace &records);

/// False, and nothing is written, where another was quicker or the webhook is no more.
bool write(const Draft &draft, Workspace &records);

/// One message to be sent.
struct Errand
{
    Id<WebhookMessage> message;
    WebhookId webhook;
    std::string url;
    std::string body;
    /// The newest first.
    std::vector<std::string> secrets;
};

struct Claim
{
    /// Who takes them: a random number of the process.
    std::int64_t sender = 0;
    Instant now = {};
    /// Messages that this process sends, by webhook; no webhook gets more than its share at a time.
    std::map<WebhookId, int> underWay = {};
};

/// Whether somebody would get an errand, without taking one.
[[nodiscard]] bool isDue(const Claim &claim, const Workspace &records);

/// Takes what is due, until the lease is over or `settle` is called.
[[nodiscard]] std::vector<Errand> take(const Claim &claim, Workspace &records);

/// What came of an errand.
struct Report
{
    Id<WebhookMessage> message;
    WebhookId webhook;
    std::int64_t sender = 0;
    Tried tried;
};

/// Writes it; none where the message is another's by now, or no more.
std::optional<Turn> settle(const Report &report, Instant now, const Schedule &schedule,
                           const Dice &dice, Workspace &records);

/// Forgets what was taken a week ago and what was given up a month ago, a slice at a time; true
/// while there is more.
bool sweep(Instant now, Workspace &records);

} // namespace bincard::publish
