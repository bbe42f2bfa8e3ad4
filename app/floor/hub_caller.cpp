// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/floor/hub_caller.h"

#include <charconv>

namespace bincard::app {

namespace {

constexpr int httpOk = 200;
constexpr int httpUnauthorized = 401;

} // namespace

HubCaller::HubCaller(const Outside &outside, Queue queue)
    : m_outside(outside)
    , m_queue(std::move(queue))
{ }

Result<> HubCaller::connectTo(const transport::ConnectionOptions &options)
{
    m_network.reset();
    auto network = m_outside.network(options);
    if (!network) {
        m_whyNot = network.error();
        return m_whyNot;
    }
    m_network = *std::move(network);
    return {};
}

void HubCaller::useKey(const wire::KeyPair &key, std::int64_t device)
{
    m_key = key;
    m_device = std::to_string(device);
}

void HubCaller::send(Call call, Answered answered)
{
    if (m_network)
        return sendOnce(call, answered, true);
    m_queue([this, answered] {
        answered(m_whyNot);
    });
}

void HubCaller::sendOnce(const Call &call, const Answered &answered, bool again)
{
    transport::Request request{.id = ++m_lastId,
                               .method = "POST",
                               .target = call.path,
                               .body = call.body,
                               .headers = {{"content-type", "application/cbor"}},
                               .longPoll = call.longPoll};
    if (call.isSigned) {
        const Instant hubTime{m_outside.clock().ms + m_hubAheadMs};
        request.headers.merge(wire::sign(m_key, m_device, {"POST", call.path, call.body}, hubTime,
                                         m_outside.entropy));
    }
    m_network->send(std::move(request),
                    [this, call, answered, again,
                     queue = m_queue](std::uint64_t, const Result<transport::Response> &response) {
                        queue([this, call, answered, again, response] {
                            answer(call, answered, again, response);
                        });
                    });
}

void HubCaller::answer(const Call &call, const Answered &answered, bool again,
                       const Result<transport::Response> &response)
{
    if (!response)
        return answered(response.error());
    if (response->status == httpOk)
        return answered(response->body);
    if (again && learnsTime(*response))
        return sendOnce(call, answered, false);
    const bool refused = response->status == httpUnauthorized;
    answered(Error{refused ? ErrorCode::SignatureWrong : ErrorCode::NetworkFailed,
                   "HTTP " + std::to_string(response->status)});
}

bool HubCaller::learnsTime(const transport::Response &response)
{
    const auto said = response.headers.find(std::string(wire::hubTimeHeader));
    if (said == response.headers.end())
        return false;
    const std::string &text = said->second;
    std::int64_t hubMs = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), hubMs);
    if (error != std::errc() || end != text.data() + text.size())
        return false;
    m_hubAheadMs = hubMs - m_outside.clock().ms;
    return true;
}

} // namespace bincard::app
