// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/publish/outbox.h"

#include <algorithm>

namespace bincard::publish {

namespace {

/// Twice what a try takes: a process that died lets go after it.
constexpr std::int64_t leaseMs = 20'000;
constexpr int shareOfOne = 4;
constexpr int errandsMax = 32;
constexpr std::size_t waitingMax = 1'000;
constexpr std::int64_t dayMs = 86'400'000;
constexpr std::int64_t deliveredKeptMs = 7 * dayMs;
constexpr std::int64_t deadKeptMs = 30 * dayMs;
constexpr std::size_t sliceMax = 200;

std::vector<sales::Webhook> listening(const Workspace &records)
{
    std::vector<sales::Webhook> found;
    for (const Row &row : records.scan(Scan{.of = &WebhookKey::description()})) {
        const auto webhook = records.get(WebhookId{idOf(row)});
        if (webhook && webhook->active)
            found.push_back(*webhook);
    }
    return found;
}

WebhookCursor cursorOf(WebhookId webhook, std::int64_t scope, const Workspace &records)
{
    const auto found = records.find<WebhookCursor>("by_scope", webhook, scope);
    // A warehouse that was built since is told of from its first day.
    return found.value_or(WebhookCursor{.webhook = webhook, .scope = scope});
}

bool isFull(WebhookId webhook, const Workspace &records)
{
    const auto waiting = records.list<WebhookMessage>(Range{.limit = waitingMax}, "by_turn",
                                                      webhook, MessageState::Pending);
    return waiting.size() == waitingMax;
}

std::vector<WebhookMessage> dueOf(WebhookId webhook, const Claim &claim, const Workspace &records)
{
    const auto known = claim.underWay.find(webhook);
    const int share = shareOfOne - (known == claim.underWay.end() ? 0 : known->second);
    if (share <= 0)
        return {};
    return records.list<WebhookMessage>(
        Range{.to = Value{claim.now.ms}, .limit = static_cast<std::size_t>(share)}, "by_turn",
        webhook, MessageState::Pending);
}

std::vector<std::string> secretsOf(const WebhookKey &key, Instant now)
{
    std::vector<std::string> secrets{key.secret};
    if (!key.formerSecret.empty() && now < key.formerUntil)
        secrets.push_back(key.formerSecret);
    return secrets;
}

bool sweepSome(MessageState state, Instant before, Workspace &records)
{
    const auto old = records.list<WebhookMessage>(Range{.to = Value{before.ms}, .limit = sliceMax},
                                                  "by_end", state);
    for (const WebhookMessage &message : old)
        records.erase(message.id);
    return old.size() == sliceMax;
}

bool isAsCompared(const WebhookTold &before, const Workspace &records)
{
    const auto now = records.find<WebhookTold>("by_subject", before.webhook, before.news,
                                               before.warehouse, before.subject);
    return before.digest == (now ? now->digest : std::string());
}

/// What a channel may sell changes with its listings, too: those are the office's.
std::vector<std::int64_t> feedsFor(const sales::Webhook &webhook,
                                   std::span<const inventory::Warehouse> warehouses)
{
    std::vector<std::int64_t> feeds;
    for (const auto &warehouse : warehouses) {
        if (!webhook.onlyWarehouse || webhook.onlyWarehouse == warehouse.id)
            feeds.push_back(warehouse.id.value);
    }
    if (!webhook.onlyChannel.empty() && webhook.wants(News::StockChanged))
        feeds.push_back(scopeOffice);
    return feeds;
}

} // namespace

std::vector<Draft> drafts(Instant now, const Workspace &records)
{
    std::vector<Draft> made;
    const auto warehouses = records.list<inventory::Warehouse>("by_code");
    for (const sales::Webhook &webhook : listening(records)) {
        if (isFull(webhook.id, records))
            continue;
        for (const std::int64_t feed : feedsFor(webhook, warehouses)) {
            auto step = draft(webhook, cursorOf(webhook.id, feed, records), now, records);
            if (step && step->isWorthIt())
                made.push_back(*std::move(step));
        }
    }
    return made;
}

bool write(const Draft &draft, Workspace &records)
{
    const WebhookId webhook = draft.before.webhook;
    const WebhookCursor now = cursorOf(webhook, draft.before.scope, records);
    if (now != draft.before || !records.get(keyOf(webhook)))
        return false;
    for (const WebhookTold &before : draft.compared) {
        if (!isAsCompared(before, records))
            return false;
    }
    WebhookCursor after = draft.after;
    if (!after.id)
        after.id = records.newId<WebhookCursor>();
    records.put(after);
    for (WebhookTold told : draft.told) {
        if (!told.id)
            told.id = records.newId<WebhookTold>();
        records.put(told);
    }
    for (const auto untold : draft.untold)
        records.erase(untold);
    for (WebhookMessage message : draft.messages) {
        message.id = records.newId<WebhookMessage>();
        records.put(message);
    }
    return true;
}

bool isDue(const Claim &claim, const Workspace &records)
{
    return std::ranges::any_of(listening(records), [&](const sales::Webhook &webhook) {
        return !dueOf(webhook.id, claim, records).empty();
    });
}

std::vector<Errand> take(const Claim &claim, Workspace &records)
{
    int room = errandsMax;
    for (const auto &[webhook, count] : claim.underWay)
        room -= count;
    std::vector<Errand> errands;
    for (const sales::Webhook &webhook : listening(records)) {
        const auto key = records.get(keyOf(webhook.id));
        if (!key)
            continue;
        for (WebhookMessage &message : dueOf(webhook.id, claim, records)) {
            if (room-- <= 0)
                return errands;
            message.nextAt = {claim.now.ms + leaseMs};
            message.sender = claim.sender;
            records.put(message);
            errands.push_back(
                {message.id, webhook.id, webhook.url, message.body, secretsOf(*key, claim.now)});
        }
    }
    return errands;
}

std::optional<Turn> settle(const Report &report, Instant now, const Schedule &schedule,
                           const Dice &dice, Workspace &records)
{
    auto message = records.get(report.message);
    if (!message || message->state != MessageState::Pending)
        return std::nullopt;
    const Turn turn
        = turnAfter(report.tried, message->attempts + 1, message->since, now, schedule, dice);
    // Whose lease ran out says only what nobody else can say: that it was taken.
    if (message->sender != report.sender && turn.verdict != Verdict::Taken)
        return std::nullopt;
    ++message->attempts;
    message->sender = 0;
    message->status = report.tried.status;
    message->error = report.tried.error;
    message->answer = report.tried.answer;
    if (turn.verdict == Verdict::Again) {
        message->nextAt = turn.nextAt;
    } else {
        message->state
            = turn.verdict == Verdict::Taken ? MessageState::Delivered : MessageState::Dead;
        message->endedAt = now;
    }
    records.put(*message);
    return turn;
}

bool sweep(Instant now, Workspace &records)
{
    const bool isMore = sweepSome(MessageState::Delivered, {now.ms - deliveredKeptMs}, records);
    return sweepSome(MessageState::Dead, {now.ms - deadKeptMs}, records) || isMore;
}

} // namespace bincard::publish
