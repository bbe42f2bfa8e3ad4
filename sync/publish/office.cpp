// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/publish/office.h"

#include "sync/publish/payload.h"
#include "sync/publish/signature.h"

#include <limits>

namespace bincard::publish {

namespace {

constexpr std::int64_t formerSecretMs = 24LL * 60 * 60 * 1000;
constexpr std::size_t countedMax = 1'000;
/// Of what a webhook leaves behind, in one transaction.
constexpr std::size_t sliceMax = 400;

/// What waits for a person's word is shown the latest first.
constexpr std::size_t deadShownMax = 200;

std::string nameIn(MessageState state)
{
    return std::string(enumNames(state)[static_cast<std::size_t>(state)]);
}

std::int64_t countOf(WebhookId webhook, MessageState state, const Workspace &records)
{
    return std::ssize(
        records.list<WebhookMessage>(Range{.limit = countedMax}, "by_turn", webhook, state));
}

wire::WebhookLine lineOf(const sales::Webhook &webhook, const Workspace &records)
{
    const auto warehouse = records.get(webhook.onlyWarehouse);
    return {.webhook = webhook.id.value,
            .name = webhook.name,
            .url = webhook.url,
            .news = webhook.news,
            .channel = webhook.onlyChannel,
            .warehouse = warehouse ? warehouse->code : std::string(),
            .active = webhook.active,
            .hasSecret = records.get(keyOf(webhook.id)).has_value(),
            .waiting = countOf(webhook.id, MessageState::Pending, records),
            .dead = countOf(webhook.id, MessageState::Dead, records)};
}

wire::MessageLine lineOf(const WebhookMessage &message)
{
    return {.message = message.id.value,
            .webhook = message.webhook.value,
            .type = message.type,
            .state = nameIn(message.state),
            .attempts = message.attempts,
            .status = message.status,
            .error = message.error,
            .answer = message.answer,
            .createdAt = message.createdAt};
}

/// From now on, wherever the feeds stand.
void beginAtHeads(WebhookId webhook, Workspace &records)
{
    std::vector<std::int64_t> scopes{scopeOffice};
    for (const auto &warehouse : records.list<inventory::Warehouse>("by_code"))
        scopes.push_back(warehouse.id.value);
    for (const std::int64_t scope : scopes)
        records.put(WebhookCursor{.id = records.newId<WebhookCursor>(),
                                  .webhook = webhook,
                                  .scope = scope,
                                  .revision = hub::headOf(records, scope)});
}

Result<std::string> giveSecret(WebhookId webhook, bool isRotation, const OfficeNeeds &needs,
                               Workspace &records)
{
    if (!records.get(webhook))
        return Error{ErrorCode::NotFound, "no such webhook"};
    const auto known = records.get(keyOf(webhook));
    if (isRotation && !known)
        return Error{ErrorCode::NotFound, "it has no secret yet"};
    if (!isRotation && known)
        return Error{ErrorCode::WrongState, "it has a secret; rotate it for another"};
    WebhookKey key{.id = keyOf(webhook), .secret = needs.random(secretBytes)};
    if (known) {
        key.formerSecret = known->secret;
        key.formerUntil = {needs.clock().ms + formerSecretMs};
    } else {
        beginAtHeads(webhook, records);
    }
    records.put(key);
    return secretText(key.secret);
}

Result<Id<WebhookMessage>> ping(WebhookId id, Instant now, Workspace &records)
{
    const auto webhook = records.get(id);
    if (!webhook || !records.get(keyOf(id)))
        return Error{ErrorCode::NotFound, "no such webhook, or it has no secret yet"};
    if (!webhook->active)
        return Error{ErrorCode::WrongState, "it is not active"};
    const WebhookMessage message{.id = records.newId<WebhookMessage>(),
                                 .webhook = id,
                                 .type = "ping",
                                 .body = bodyOf({.type = "ping", .at = now}, "{}"),
                                 .nextAt = now,
                                 .createdAt = now,
                                 .since = now};
    records.put(message);
    return message.id;
}

Result<> tryAgain(Id<WebhookMessage> id, Instant now, Workspace &records)
{
    auto message = records.get(id);
    if (!message)
        return Error{ErrorCode::NotFound, "no such message"};
    if (message->state != MessageState::Dead)
        return Error{ErrorCode::WrongState, "it was not given up"};
    message->state = MessageState::Pending;
    message->attempts = 0;
    message->nextAt = now;
    message->since = now;
    message->endedAt = {};
    records.put(*message);
    return {};
}

/// The secret goes first: from then on nothing is made or sent. True while there is more.
bool forget(WebhookId webhook, Workspace &records)
{
    std::size_t room = sliceMax;
    const auto eraseAll = [&]<class R>(const std::vector<R> &found) {
        for (const R &record : found)
            records.erase(record.id);
        room -= found.size();
    };
    records.erase(keyOf(webhook));
    eraseAll(records.list<WebhookCursor>(Range{.limit = room}, "by_scope", webhook));
    eraseAll(records.list<WebhookTold>(Range{.limit = room}, "by_subject", webhook));
    eraseAll(records.list<WebhookMessage>(Range{.limit = room}, "by_turn", webhook));
    return room == 0;
}

Result<> forgetAll(hub::Hub &hub, WebhookId webhook)
{
    for (bool isMore = true; isMore;) {
        const auto done = hub.write([&](Workspace &records) -> Result<> {
            isMore = forget(webhook, records);
            return {};
        });
        if (!done)
            return done;
    }
    return {};
}

wire::WebhookAnswer looked(const wire::WebhookWish &wish, const Workspace &records)
{
    wire::WebhookAnswer answer;
    if (wish.verb == wire::WebhookVerb::Look) {
        if (const auto message = records.get(Id<WebhookMessage>{wish.message}))
            answer.messages.push_back(lineOf(*message));
        return answer;
    }
    if (wish.verb == wire::WebhookVerb::Dead) {
        for (const auto &message : records.list<WebhookMessage>(
                 Range{.direction = Direction::Descending, .limit = deadShownMax}, "by_end",
                 MessageState::Dead))
            answer.messages.push_back(lineOf(message));
        return answer;
    }
    for (const Row &row : records.scan(Scan{.of = &sales::Webhook::description()}))
        answer.webhooks.push_back(lineOf(*recordOf<sales::Webhook>(row), records));
    return answer;
}

Result<> carriedOut(hub::Hub &hub, const wire::WebhookWish &wish, const OfficeNeeds &needs,
                    wire::WebhookAnswer &answer)
{
    const WebhookId webhook{wish.webhook};
    if (wish.verb == wire::WebhookVerb::Forget)
        return forgetAll(hub, webhook);
    return hub.write([&](Workspace &records) -> Result<> {
        if (wish.verb == wire::WebhookVerb::Again)
            return tryAgain({wish.message}, needs.clock(), records);
        if (wish.verb == wire::WebhookVerb::Test) {
            const auto message = ping(webhook, needs.clock(), records);
            answer.message = message ? message->value : 0;
            return message ? Result<>{} : Result<>{message.error()};
        }
        const auto secret
            = giveSecret(webhook, wish.verb == wire::WebhookVerb::Rotate, needs, records);
        answer.secret = secret ? *secret : std::string();
        return secret ? Result<>{} : Result<>{secret.error()};
    });
}

} // namespace

wire::WebhookAnswer answered(hub::Hub &hub, const wire::WebhookWish &wish, const OfficeNeeds &needs)
{
    using wire::WebhookVerb;
    LocalIds none;
    const bool isLook = wish.verb == WebhookVerb::List || wish.verb == WebhookVerb::Look
        || wish.verb == WebhookVerb::Dead;
    if (isLook)
        return looked(wish, Workspace(hub.store(), none));
    wire::WebhookAnswer answer;
    if (const auto done = carriedOut(hub, wish, needs, answer); !done)
        return {.refusal = std::string(nameOf(done.error().code)), .detail = done.error().detail};
    return answer;
}

Result<> deactivate(hub::Hub &hub, WebhookId id)
{
    LocalIds none;
    const auto webhook = Workspace(hub.store(), none).require(id);
    if (!webhook)
        return webhook.error();
    auto silent = *webhook;
    silent.active = false;
    return hub.doItself(Save<sales::Webhook>{silent, changedFields(*webhook, silent)});
}

} // namespace bincard::publish
