// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What each path of the endpoint does with a request.

#include "sync/hub/endpoint.h"

#include "sync/hub/endpoint_signed.h"
#include "sync/hub/held.h"
#include "sync/hub/imports.h"

#include <charconv>
#include <chrono>

namespace bincard::hub {

namespace {

/// A long-poll is held between 25 and 55 seconds: below the device's own 60, and spread, so that
/// devices which came together do not come again together.
constexpr std::int64_t holdMs = 25'000;
constexpr std::uint64_t holdSpreadMs = 30'000;

constexpr int badRequest = 400;
constexpr int unauthorized = 401;
constexpr int unavailable = 503;

std::int64_t numberFrom(const std::string &text)
{
    std::int64_t number = 0;
    const char *end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, number);
    return parsed.ec == std::errc() && parsed.ptr == end ? number : 0;
}

wire::DeviceLine lineOf(const access::Device &device)
{
    return {.device = device.id.value,
            .warehouse = device.warehouse.value,
            .name = device.name,
            .state = std::string(enumNames(device.state)[static_cast<std::size_t>(device.state)]),
            .audience = device.audience,
            .confirmation
            = device.state == access::DeviceState::Pending ? device.confirmation : std::string(),
            .lastSeq = device.lastSeq,
            .lastSeenAt = device.lastSeenAt};
}

wire::AdminReply refused(const Error &error)
{
    return {.refusal = std::string(nameOf(error.code)), .detail = error.detail};
}

} // namespace

Result<std::int64_t> Endpoint::signerOf(const HttpRequest &request)
{
    const auto claim = wire::claimOf(request.headers);
    if (!claim)
        return claim.error();
    const access::DeviceId id{numberFrom(claim->device)};
    const auto met = m_senders.find(id.value);
    const auto device = met == m_senders.end() ? m_hub.device(id) : met->second;
    const bool isKnown = device
        && (device->state == access::DeviceState::Active
            || device->state == access::DeviceState::Revoked);
    if (!isKnown)
        return Error{ErrorCode::SignatureWrong, "no such device"};
    const auto key = wire::publicKeyFrom(device->publicKey);
    if (!key)
        return key.error();
    const std::string target = request.target();
    if (const auto right = wire::verify(*key, {request.method, target, request.body}, *claim);
        !right)
        return right.error();
    if (const auto fresh = m_guard.admit(*claim, m_options.clock()); !fresh)
        return fresh.error();
    return id.value;
}

bool Endpoint::admitted(Call &call, std::int64_t sender)
{
    const auto ask = [&] {
        return isAvailable() ? signerOf(call.request)
                             : Result<std::int64_t>(Error{ErrorCode::StorageFailed});
    };
    auto signer = ask();
    if (!m_hub.isSound()) // a connection that was lost while nobody asked is noticed only now
        signer = ask();
    if (!m_hub.isSound()) {
        refuse(call, {unavailable, "text/plain", "storage\n"}, {ErrorCode::StorageFailed});
        return false;
    }
    if (signer && *signer == sender) {
        call.device = *signer;
        return true;
    }
    const Error why = signer ? Error{ErrorCode::SignatureWrong, "somebody else's"} : signer.error();
    refuse(call,
           {unauthorized,
            "text/plain",
            "not signed as it must be\n",
            {{std::string(wire::hubTimeHeader), std::to_string(m_options.clock().ms)}}},
           why);
    return false;
}

void Endpoint::takeBootstrap(Call call)
{
    auto message = wire::decodeBootstrapRequest(call.request.body);
    takeSigned(std::move(call), message,
               [this](const Call &of, const wire::BootstrapRequest &bootstrap) {
                   answer(of, wire::encode(m_hub.bootstrap(bootstrap)));
               });
}

void Endpoint::takeReset(Call call)
{
    auto message = wire::decodeResetRequest(call.request.body);
    takeSigned(std::move(call), message, [this](const Call &of, const wire::ResetRequest &reset) {
        const auto reply = m_hub.reset(reset);
        if (reply)
            return answer(of, wire::encode(*reply));
        if (reply.error().code == ErrorCode::StorageFailed)
            return refuse(of, {unavailable, "text/plain", "storage\n"}, reply.error());
        wire::ResetReply no;
        no.reply = m_hub.standing(reset.sender).reply;
        no.reply.status = wire::Status::Revoked;
        answer(of, wire::encode(no));
    });
}

void Endpoint::takeWait(Call call)
{
    auto message = wire::decodePullRequest(call.request.body);
    takeSigned(std::move(call), message, [this](const Call &of, const wire::PullRequest &pull) {
        const auto hold = holdMs + static_cast<std::int64_t>(m_options.below(holdSpreadMs));
        const std::int64_t now = m_options.monotonicMs();
        m_waiting.push_back({of, pull, now + hold});
        // What it does not know yet it hears at once; the rest are looked at after each commit.
        if (hasNews(m_waiting.back()))
            m_waiting.back().answerAtMs = now;
    });
}

void Endpoint::takeCheck(Call call)
{
    auto message = wire::decodeCheckRequest(call.request.body);
    takeSigned(std::move(call), message, [this](const Call &of, const wire::CheckRequest &check) {
        compareApart(of, check);
    });
}

void Endpoint::takeDocument(Call call)
{
    auto message = wire::decodeUploadRequest(call.request.body);
    takeSigned(std::move(call), message, [this](const Call &of, const wire::UploadRequest &upload) {
        const auto reply = m_hub.takeContent(upload);
        if (!reply)
            return refuse(of, {unavailable, "text/plain", "storage\n"}, reply.error());
        answer(of, wire::encode(*reply));
    });
}

void Endpoint::takeContent(Call call)
{
    auto message = wire::decodeFetchRequest(call.request.body);
    takeSigned(std::move(call), message, [this](const Call &of, const wire::FetchRequest &fetch) {
        answer(of, wire::encode(m_hub.content(fetch)));
    });
}

void Endpoint::runApart(std::function<std::function<void()>()> look)
{
    m_apart = std::async(std::launch::async, [this, look = std::move(look)] {
        enqueue([this, say = look()] {
            m_apart.get();
            say();
            if (m_verifyLater.empty())
                return;
            const Call next = std::move(m_verifyLater.front());
            m_verifyLater.pop_front();
            verifyApart(next);
        });
    });
}

void Endpoint::compareApart(const Call &call, const wire::CheckRequest &check)
{
    if (m_apart.valid())
        return answerCheck(call, check, {});
    runApart([this, call, check]() -> std::function<void()> {
        return [this, call, check, found = m_options.compare(check)] {
            answerCheck(call, check, found ? *found : Comparison{});
        };
    });
}

void Endpoint::answerCheck(const Call &call, const wire::CheckRequest &check,
                           const Comparison &found)
{
    std::string kinds;
    for (const std::int64_t kind : found.differing)
        kinds += (kinds.empty() ? "kinds " : " ") + std::to_string(kind);
    if (!kinds.empty())
        m_options.log({.level = LogEvent::Level::Error,
                       .what = "replica differs",
                       .device = call.device,
                       .detail = kinds});
    const auto reply = m_hub.answerCheck(check, found);
    if (!reply)
        return refuse(call, {unavailable, "text/plain", "storage\n"}, reply.error());
    answer(call, wire::encode(*reply));
}

void Endpoint::takeEnrol(Call call)
{
    auto message = wire::decodeEnrolRequest(call.request.body);
    if (!message)
        return refuse(call, {badRequest, "text/plain", "malformed\n"}, message.error());
    enqueue([this, call = std::move(call), enrol = *std::move(message)]() mutable {
        wire::EnrolReply reply{.hubMs = m_options.clock().ms};
        const auto key = wire::publicKeyFrom(enrol.publicKey);
        const auto claim = key ? m_hub.claim(enrol.code, enrol.publicKey)
                               : Result<Claim>(Error{ErrorCode::InvalidInput, "key"});
        if (claim) {
            call.device = claim->device.value;
            reply.device = claim->device.value;
            reply.approved = claim->state == access::DeviceState::Active;
            reply.confirmation = claim->confirmation;
            reply.authorityPem = m_options.authorityPem;
        } else {
            reply.refusal = nameOf(claim.error().code);
        }
        answer(call, wire::encode(reply));
    });
}

void Endpoint::takeHealth(Call call)
{
    enqueue([this, call = std::move(call)] {
        const std::int64_t epoch = isAvailable() ? m_hub.epoch() : 0;
        const std::string trouble = m_hub.isSound() ? m_options.trouble() : "database is lost";
        const std::string body = "{\"status\": \""
            + std::string(trouble.empty() ? "ok" : "storage failed")
            + "\", \"epoch\": " + std::to_string(epoch)
            + ", \"uptimeMs\": " + std::to_string(m_options.monotonicMs() - m_startedMs)
            + ", \"waiting\": " + std::to_string(m_waiting.size()) + "}\n";
        call.answer({trouble.empty() ? 200 : unavailable, "application/json", body});
    });
}

void Endpoint::takeApi(Call call)
{
    const auto answer = [this, path = call.request.path, arrivedMs = call.arrivedMs,
                         answer = std::move(call.answer)](HttpResponse response) {
        m_options.log(
            {.what = path, .ms = m_options.monotonicMs() - arrivedMs, .status = response.status});
        answer(std::move(response));
    };
    m_options.api->take(std::move(call.request), answer, [this](std::function<void(Hub &)> job) {
        enqueue([this, job = std::move(job)] {
            job(m_hub);
        });
    });
}

void Endpoint::takeAdmin(Call call)
{
    auto message = wire::decodeAdminRequest(call.request.body);
    if (!message)
        return refuse(call, {badRequest, "text/plain", "malformed\n"}, message.error());
    enqueue([this, call = std::move(call), wanted = *std::move(message)]() mutable {
        if (!admitted(call, m_options.office.value))
            return;
        if (wanted.verb == wire::AdminVerb::Verify)
            return verifyApart(call);
        answer(call, wire::encode(administered(wanted)));
    });
}

void Endpoint::takeWebhooks(Call call)
{
    auto message = wire::decodeWebhookWish(call.request.body);
    if (!message)
        return refuse(call, {badRequest, "text/plain", "malformed\n"}, message.error());
    if (!m_options.webhooks)
        return refuse(call, {unavailable, "text/plain", "not here\n"}, {ErrorCode::NotFound});
    enqueue([this, call = std::move(call), wish = *std::move(message)]() mutable {
        if (admitted(call, m_options.office.value))
            answer(call, wire::encode(m_options.webhooks(m_hub, wish)));
    });
}

void Endpoint::verifyApart(const Call &call)
{
    if (m_apart.valid())
        return m_verifyLater.push_back(call);
    runApart([this, call]() -> std::function<void()> {
        const auto checks = m_options.verify();
        wire::AdminReply reply;
        if (checks) {
            reply.report = toText(*checks);
            reply.findings = static_cast<std::int64_t>(findingsIn(*checks));
        } else {
            reply = refused(checks.error());
        }
        return [this, call, reply] {
            answer(call, wire::encode(reply));
        };
    });
}

wire::AdminReply Endpoint::administered(const wire::AdminRequest &wanted)
{
    wire::AdminReply reply;
    switch (wanted.verb) {
    case wire::AdminVerb::Devices:
        for (const access::Device &device : m_hub.devices())
            reply.devices.push_back(lineOf(device));
        return reply;
    case wire::AdminVerb::Invite: {
        const auto audience = wanted.audience == 0 ? Audience::Floor : Audience::Desk;
        const auto made = m_hub.invite(wanted.text, {wanted.warehouse}, audience);
        if (!made)
            return refused(made.error());
        reply.device = made->device.value;
        reply.code = made->code;
        reply.until = made->until;
        return reply;
    }
    case wire::AdminVerb::Approve: {
        const auto approved = m_hub.approve(wanted.text);
        if (!approved)
            return refused(approved.error());
        reply.device = approved->value;
        return reply;
    }
    case wire::AdminVerb::Revoke: {
        const auto revoked = m_hub.revoke({wanted.device}, wanted.wipe);
        return revoked ? reply : refused(revoked.error());
    }
    case wire::AdminVerb::Backup: {
        const auto path = m_options.backup(wanted.text);
        if (!path)
            return refused(path.error());
        reply.report = *path;
        return reply;
    }
    case wire::AdminVerb::Held:
        reply.held = heldLines(m_hub.store());
        return reply;
    case wire::AdminVerb::AcceptHeld:
    case wire::AdminVerb::DismissHeld: {
        const auto decided
            = m_hub.decideHeld({.held = wanted.held,
                                .accepted = wanted.verb == wire::AdminVerb::AcceptHeld,
                                .by = {wanted.user},
                                .reason = wanted.text});
        return decided ? reply : refused(decided.error());
    }
    case wire::AdminVerb::Imports:
        reply.imports = importLines({wanted.import}, m_hub.store());
        reply.refused = refusedLines({wanted.import}, m_hub.store());
        return reply;
    case wire::AdminVerb::Verify:
        break; // verifyApart
    }
    return reply;
}

} // namespace bincard::hub
