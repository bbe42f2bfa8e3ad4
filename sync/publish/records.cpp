// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/publish/records.h"

#include <array>

namespace bincard::publish {

std::span<const std::string_view> enumNames(MessageState)
{
    static constexpr std::string_view names[] = {"Pending", "Delivered", "Dead"};
    return names;
}

const Description &WebhookKey::description()
{
    static const Description made = describe<WebhookKey>("webhook_key", 461)
                                        .bytes<&WebhookKey::secret>("secret")
                                        .bytes<&WebhookKey::formerSecret>("former_secret")
                                        .field<&WebhookKey::formerUntil>("former_until")
                                        .visibleTo(Audience::Hub);
    return made;
}

const Description &WebhookCursor::description()
{
    static const Description made = describe<WebhookCursor>("webhook_cursor", 462)
                                        .field<&WebhookCursor::webhook>("webhook")
                                        .field<&WebhookCursor::scope>("scope")
                                        .field<&WebhookCursor::revision>("revision")
                                        .field<&WebhookCursor::kind>("kind")
                                        .field<&WebhookCursor::record>("record")
                                        .unique("by_scope", {"webhook", "scope"})
                                        .visibleTo(Audience::Hub);
    return made;
}

const Description &WebhookTold::description()
{
    static const Description made
        = describe<WebhookTold>("webhook_told", 463)
              .field<&WebhookTold::webhook>("webhook")
              .field<&WebhookTold::news>("news")
              .field<&WebhookTold::warehouse>("warehouse")
              .field<&WebhookTold::subject>("subject")
              .bytes<&WebhookTold::digest>("digest")
              .unique("by_subject", {"webhook", "news", "warehouse", "subject"})
              .visibleTo(Audience::Hub);
    return made;
}

const Description &WebhookMessage::description()
{
    static const Description made = describe<WebhookMessage>("webhook_message", 464)
                                        .field<&WebhookMessage::webhook>("webhook")
                                        .field<&WebhookMessage::type>("type")
                                        .bytes<&WebhookMessage::body>("body")
                                        .field<&WebhookMessage::state>("state")
                                        .field<&WebhookMessage::attempts>("attempts")
                                        .field<&WebhookMessage::nextAt>("next_at")
                                        .field<&WebhookMessage::sender>("sender")
                                        .field<&WebhookMessage::status>("status")
                                        .field<&WebhookMessage::error>("error")
                                        .bytes<&WebhookMessage::answer>("answer")
                                        .field<&WebhookMessage::createdAt>("created_at")
                                        .field<&WebhookMessage::since>("since")
                                        .field<&WebhookMessage::endedAt>("ended_at")
                                        .index("by_turn", {"webhook", "state", "next_at"})
                                        .index("by_end", {"state", "ended_at"})
                                        .visibleTo(Audience::Hub);
    return made;
}

std::string nameOf(Id<WebhookMessage> message)
{
    return "msg_" + std::to_string(message.value);
}

std::span<const Description *const> publishRecords()
{
    static const std::array<const Description *, 4> records{
        &WebhookKey::description(), &WebhookCursor::description(), &WebhookTold::description(),
        &WebhookMessage::description()};
    return records;
}

} // namespace bincard::publish
