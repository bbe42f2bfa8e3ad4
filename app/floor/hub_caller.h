// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/network.h"
#include "core/kernel/time.h"
#include "sync/wire/signature.h"

#include <functional>
#include <optional>
#include <string>

namespace bincard::app {

/// What a session needs from outside: DESIGN.md 3, rule 5.
struct Outside
{
    std::function<Instant()> clock;
    std::function<std::int64_t()> monotonicMs;
    wire::Entropy entropy;
    std::string bootId;
    NetworkMaker network = openNetwork;
    /// 0 to 100; none where there is no battery. Asked about once a minute.
    std::function<std::optional<int>()> batteryPercent = {};
};

/// Speaks to the hub in the device's name: every request is signed, and the hub's clock is learnt
/// from the first refusal, so that a wrong clock here costs one round trip and stops nobody.
/// Thread: all calls and answers on the owner's, through `queue`.
class HubCaller
{
public:
    using Queue = std::function<void(std::function<void()>)>;
    /// The body of a 200. Errors: as the network's, SignatureWrong, NetworkFailed for any other
    /// status; that of `connectTo`, where it could not.
    using Answered = std::function<void(Result<std::string>)>;

    struct Call
    {
        std::string path;
        std::string body;
        bool longPoll = false;
        /// Enrolling: the hub does not know the key yet.
        bool isSigned = true;
    };

    /// `queue` runs something later on the owner's thread; never after the owner is gone.
    HubCaller(const Outside &outside, Queue queue);

    /// From now on to this hub; what is under way is cancelled. Errors: InvalidInput.
    Result<> connectTo(const transport::ConnectionOptions &options);
    void useKey(const wire::KeyPair &key, std::int64_t device);
    void send(Call call, Answered answered);

private:
    void sendOnce(const Call &call, const Answered &answered, bool again);
    void answer(const Call &call, const Answered &answered, bool again,
                const Result<transport::Response> &response);
    [[nodiscard]] bool learnsTime(const transport::Response &response);

    const Outside &m_outside;
    Queue m_queue;
    wire::KeyPair m_key;
    std::string m_device;
    std::int64_t m_hubAheadMs = 0;
    std::uint64_t m_lastId = 0;
    Error m_whyNot{ErrorCode::NetworkFailed, "no hub is known"};
    std::unique_ptr<Network> m_network; // last: it goes first, and cancels
};

} // namespace bincard::app
