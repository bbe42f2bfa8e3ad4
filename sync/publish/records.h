// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sales/webhook.h"

namespace bincard::publish {

using sales::News;
using sales::WebhookId;

/// What a webhook's messages are signed with. The hub's own: no feed and no journal carries it.
struct WebhookKey
{
    Id<WebhookKey> id; // the webhook's
    /// Of 32 bytes.
    std::string secret;
    /// Signs, too, until then: whoever listens has that long to learn the new one.
    std::string formerSecret;
    Instant formerUntil;

    static const Description &description();
};

[[nodiscard]] inline Id<WebhookKey> keyOf(WebhookId webhook)
{
    return {webhook.value};
}

/// Up to where a webhook was told what a warehouse's feed says; as wire::Cursor.
struct WebhookCursor
{
    Id<WebhookCursor> id;
    WebhookId webhook;
    std::int64_t scope = 0;
    std::int64_t revision = 0;
    std::int64_t kind = 0;
    std::int64_t record = 0;

    friend bool operator==(const WebhookCursor &, const WebhookCursor &) = default;

    static const Description &description();
};

/// What was last told about something: news are what differs from it. A feed says which record
/// changed, not how.
struct WebhookTold
{
    Id<WebhookTold> id;
    WebhookId webhook;
    News news = News::ShipmentCreated;
    /// 0: all of them together.
    std::int64_t warehouse = 0;
    /// The order, parcel, product, listing or return.
    std::int64_t subject = 0;
    /// SHA-256 of what was said.
    std::string digest;

    static const Description &description();
};

enum class MessageState {
    Pending,
    Delivered,
    Dead, // given up; a person looks
};

[[nodiscard]] std::span<const std::string_view> enumNames(MessageState);

/// One message to one webhook: made with the cursor's step, never changed, sent until it is taken
/// or dead.
struct WebhookMessage
{
    Id<WebhookMessage> id;
    WebhookId webhook;
    /// "shipment.left", "ping".
    std::string type;
    /// UTF-8 JSON, as it is signed.
    std::string body;
    MessageState state = MessageState::Pending;
    int attempts = 0;
    /// Not before. Whoever sends it moves this on, and so has it alone until then.
    Instant nextAt;
    /// Who sends it, by a random number of the process.
    std::int64_t sender = 0;
    /// HTTP's, of the last try; 0: no answer came.
    int status = 0;
    std::string error;
    /// The beginning of what was answered.
    std::string answer;
    Instant createdAt;
    /// When its tries began; once more when a person says so.
    Instant since;
    /// When it was taken, or given up.
    Instant endedAt;

    static const Description &description();
};

/// The header `webhook-id`, by which whoever gets a message twice knows it.
[[nodiscard]] std::string nameOf(Id<WebhookMessage> message);

/// The kinds above: what a hub that publishes keeps beside its own.
[[nodiscard]] std::span<const Description *const> publishRecords();

} // namespace bincard::publish
