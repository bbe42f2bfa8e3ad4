// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/hub/api_front.h"
#include "sync/hub/audit.h"
#include "sync/hub/compare.h"
#include "sync/hub/http_server.h"
#include "sync/hub/hub.h"
#include "sync/wire/admin_message.h"
#include "sync/wire/desk_message.h"
#include "sync/wire/enrol_message.h"
#include "sync/wire/replay_guard.h"
#include "sync/wire/webhook_message.h"

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

namespace bincard::hub {

/// One line of the log: who asked what and how long it took, never what was in it.
struct LogEvent
{
    enum class Level {
        Info,
        Warning,
        Error,
    };

    Level level = Level::Info;
    std::string what; // "/sync/push", or a word for something that is no request
    std::int64_t device = 0;
    std::int64_t ms = 0;
    int status = 0; // HTTP's; 0 where it is no request
    std::string detail = {}; // an ErrorCode's name, counts
};

/// What an endpoint needs beside the hub.
struct EndpointOptions
{
    std::function<Instant()> clock;
    std::function<std::int64_t()> monotonicMs;
    /// A random number from 0 to n - 1.
    std::function<std::uint64_t(std::uint64_t n)> below;
    /// The CA that a device hears of when it is approved.
    std::string authorityPem;
    /// The device that may administrate: the office's own.
    access::DeviceId office;
    /// What the QR code of an invited device says, for a warehouse by its code. Errors: as
    /// wire::encode; NeedsOnline while the hub has no address yet. None: no desk invites.
    std::function<Result<std::string>(const Invitation &, const std::string &warehouse)>
        enrolmentText = {};
    /// Looks at a snapshot, on a thread of its own. Errors: StorageFailed.
    std::function<Result<std::vector<Check>>()> verify;
    /// Compares with a snapshot, on a thread of its own. Errors: StorageFailed.
    std::function<Result<Comparison>(const wire::CheckRequest &)> compare;
    /// Writes a copy of the database under that name; the result is its path.
    std::function<Result<std::string>(const std::string &name)> backup;
    /// Answers the office about webhooks (sync/publish), on the hub's thread. None: there are none.
    std::function<wire::WebhookAnswer(Hub &, const wire::WebhookWish &)> webhooks = {};
    /// Why the store answers nothing any more; empty while it does.
    std::function<std::string()> trouble;
    /// Other processes commit to the same database: whoever waits is looked at so often, should
    /// their word not have come through (`hearOfOthers`). 0: there are none.
    std::int64_t lookEveryMs = 0;
    std::function<void(const LogEvent &)> log;
    /// What answers below /api; none: nobody. It outlives the endpoint.
    ApiFront *api = nullptr;
};

/// The hub as devices and administrators reach it over HTTPS. Requests are decoded by the server's
/// workers; the hub's state belongs to one thread, which takes all pushes that wait as one group,
/// answers, and then wakes whoever waits for news (README.md, Decisions).
class Endpoint final : public HttpHandler
{
public:
    /// `hub` and its store belong to the endpoint's thread from here until stop().
    Endpoint(Hub &hub, EndpointOptions options);
    /// Stops.
    ~Endpoint() override;
    Endpoint(const Endpoint &) = delete;
    Endpoint &operator=(const Endpoint &) = delete;

    void handle(HttpRequest request, Answer answer) override;
    [[nodiscard]] AdmissionClass classOf(std::string_view path) const override;

    /// Does that on the hub's thread, behind what waits. Not after stop(). Thread: any.
    void give(std::function<void(Hub &)> job);
    /// Another process committed, or may have. Thread: any.
    void hearOfOthers();

    /// Finishes what was asked and lets long-polls go. Stop the server before.
    void stop();

private:
    /// One request and how it is answered.
    struct Call
    {
        HttpRequest request;
        Answer answer;
        std::int64_t arrivedMs = 0;
        std::int64_t device = 0; // that signed it
        std::int64_t sender = 0; // that it says it is from
    };

    struct PushCall
    {
        Call call;
        wire::PushRequest push;
    };

    struct PullCall
    {
        Call call;
        wire::PullRequest pull;
    };

    struct WaitCall
    {
        Call call;
        wire::PullRequest pull;
        std::int64_t untilMs = 0;
        std::int64_t answerAtMs = 0; // 0: no news yet
    };

    // Decoding, on a worker.
    void takePush(Call call);
    void takePull(Call call);
    void takeBootstrap(Call call);
    void takeReset(Call call);
    void takeWait(Call call);
    void takeCheck(Call call);
    void takeDocument(Call call);
    void takeContent(Call call);
    void takeEnrol(Call call);
    void takeDeskInvite(Call call);
    void takeDeskApprove(Call call);
    void takeDeskWebhooks(Call call);
    void takeAdmin(Call call);
    void takeWebhooks(Call call);
    void takeHealth(Call call);
    void takeApi(Call call);
    template <class Message, class Work>
    void takeSigned(Call call, const Result<Message> &message, Work work);
    void enqueue(std::function<void()> job);

    // The hub's thread.
    void run();
    [[nodiscard]] bool isAnythingWaiting() const; // with the mutex
    void pushAll(std::deque<PushCall> waiting);
    void pushGroup(std::span<PushCall> group);
    void pullAll(std::deque<PullCall> waiting);
    /// Reads who sent what waits, all at once; known until the next time.
    template <class Calls> void meet(const Calls &waiting);
    [[nodiscard]] bool admitted(Call &call, std::int64_t sender);
    [[nodiscard]] Result<std::int64_t> signerOf(const HttpRequest &request);
    [[nodiscard]] Result<wire::DeskReply> invited(const wire::Sender &desk,
                                                  const wire::InviteWish &wish);
    [[nodiscard]] Result<wire::DeskReply> approved(const wire::Sender &desk,
                                                   const wire::ApproveWish &wish);
    [[nodiscard]] wire::AdminReply administered(const wire::AdminRequest &wanted);
    /// Looks on a thread of its own; what that gives runs on the hub's, where the answer is said.
    void runApart(std::function<std::function<void()>()> look);
    void verifyApart(const Call &call);
    void compareApart(const Call &call, const wire::CheckRequest &check);
    void answerCheck(const Call &call, const wire::CheckRequest &check, const Comparison &found);
    [[nodiscard]] bool hasNews(const WaitCall &wait) const;
    /// Whether the scopes stand elsewhere than what it waits with.
    [[nodiscard]] static bool isBehind(const WaitCall &wait,
                                       const std::map<std::int64_t, std::int64_t> &heads);
    /// Whether somebody committed since it was asked last.
    [[nodiscard]] bool isMoved(bool committed);
    /// Whether the store answers; a lost connection is made again, ever less often.
    [[nodiscard]] bool isAvailable();
    void sayConflicts();
    void work();
    void collect();
    void callRoll();
    void wake(bool committed);
    [[nodiscard]] std::int64_t nextWakeInMs() const;

    void answer(const Call &call, std::string body) const;
    void refuse(const Call &call, HttpResponse response, const Error &why) const;

    struct Route;
    [[nodiscard]] static const Route *routeOf(std::string_view path);

    Hub &m_hub;
    EndpointOptions m_options;
    wire::ReplayGuard m_guard;
    std::int64_t m_startedMs;

    std::mutex m_mutex; // guards what follows
    std::condition_variable m_changed;
    std::deque<PushCall> m_pushes;
    std::deque<PullCall> m_pulls;
    std::deque<std::function<void()>> m_jobs;
    bool m_stopping = false;
    bool m_othersCommitted = false;

    std::deque<WaitCall> m_waiting; // the hub thread's, as what follows
    std::map<std::int64_t, access::Device> m_senders; // of what is answered now
    bool m_isMoved = false; // others committed, and nobody was woken for it
    std::int64_t m_lookAtMs; // for what others committed
    std::int64_t m_reviveAtMs = 0; // not before
    std::int64_t m_revivePauseMs = 0;
    std::int64_t m_conflictsSaid = 0;
    std::int64_t m_workAtMs;
    std::int64_t m_workedAtMs = 0;
    std::int64_t m_collectAtMs;
    std::future<void> m_apart; // valid while somebody looks apart
    std::deque<Call> m_verifyLater; // its turn comes after that
    std::thread m_thread;
};

} // namespace bincard::hub
