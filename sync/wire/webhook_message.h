// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/kernel/description.h"

namespace bincard::wire {

/// What an administrator's program asks of a hub about those whom it tells the news (sync/publish).
enum class WebhookVerb {
    List,
    Secret, // what its messages are signed with: made, and shown this once
    Rotate, // another secret; for a day both sign
    Test, // a ping, at once
    Look, // at one message
    Dead, // messages that were given up
    Again, // one of them is tried again from the start
    Forget, // the secret, and whatever waits: nothing is told any more
};

[[nodiscard]] std::span<const std::string_view> enumNames(WebhookVerb);

/// POST /admin/webhooks: signed as every request of a device, and taken from the office's own
/// device only. A secret must never stand in a journal: it is answered once.
struct WebhookWish
{
    WebhookVerb verb = WebhookVerb::List;
    std::int64_t webhook = 0;
    /// Look, Again: which message.
    std::int64_t message = 0;

    static const Description &description();
};

/// One webhook as a list shows it.
struct WebhookLine
{
    std::int64_t webhook = 0;
    std::string name;
    std::string url;
    /// As sales::Webhook.
    std::int64_t news = 0;
    std::string channel;
    /// Its code; empty: all.
    std::string warehouse;
    bool active = false;
    /// Whether it has a secret: without, nothing is told.
    bool hasSecret = false;
    /// Messages; counted up to a thousand.
    std::int64_t waiting = 0;
    std::int64_t dead = 0;

    static const Description &description();
};

/// One message as a list shows it.
struct MessageLine
{
    std::int64_t message = 0;
    std::int64_t webhook = 0;
    /// "shipment.left", "ping".
    std::string type;
    /// "Pending", "Delivered", "Dead".
    std::string state;
    std::int64_t attempts = 0;
    /// HTTP's, of the last try; 0: no answer.
    std::int64_t status = 0;
    /// Why the last try did not do, in words for IT.
    std::string error;
    /// The beginning of what was answered.
    std::string answer;
    Instant createdAt;

    static const Description &description();
};

/// Answered with HTTP 200, also where the hub refuses.
struct WebhookAnswer
{
    /// The ErrorCode's name; empty when it was done.
    std::string refusal;
    std::string detail;
    /// "whsec_..."
    std::string secret;
    /// Test: the message to look at.
    std::int64_t message = 0;
    std::vector<WebhookLine> webhooks = {};
    std::vector<MessageLine> messages = {};

    static const Description &description();
};

[[nodiscard]] std::string encode(const WebhookWish &message);
[[nodiscard]] std::string encode(const WebhookAnswer &message);

/// From anybody. Errors: Malformed, TooLarge.
[[nodiscard]] Result<WebhookWish> decodeWebhookWish(std::string_view bytes);
[[nodiscard]] Result<WebhookAnswer> decodeWebhookAnswer(std::string_view bytes);

} // namespace bincard::wire
