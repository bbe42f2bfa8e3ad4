// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A supervisor rules devices that work: from the desk's durable answer to the floor's changed
// situation, over a real hub and TLS, with four devices and with two hundred that wait beside them.

#include "sync/transport/connection.h"
#include "sync/wire/signature.h"
#include "tests/bench/subjects.h"
#include "tests/e2e/live_site.h"

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <mutex>

namespace bincard::bench {

namespace {

using e2e::LiveDevice;
using e2e::LiveSite;

/// PERF.md: device to device over the hub, p95.
constexpr double targetMs = 150;
constexpr int usualRounds = 20;
constexpr int quickRounds = 2;

double msBetween(LiveDevice::Clock::time_point from, LiveDevice::Clock::time_point to)
{
    return std::chrono::duration<double, std::milli>(to - from).count();
}

/// How long until the last of them saw it, counted from the desk's durable answer.
class Race
{
public:
    Race(LiveSite &site, const std::vector<LiveDevice *> &watchers, LiveDevice::Sight sight)
        : m_site(site)
        , m_watchers(watchers)
    {
        for (LiveDevice *device : m_watchers)
            device->looksFor(sight);
    }

    [[nodiscard]] double ms() const
    {
        double slowest = 0;
        for (const LiveDevice *device : m_watchers) {
            require(LiveSite::until([device] {
                        return device->hasSeen();
                    }),
                    "the floor sees what the desk did");
            slowest = std::max(slowest, msBetween(m_site.desk().doneAt(), device->seenAt()));
        }
        return slowest;
    }

private:
    LiveSite &m_site;
    std::vector<LiveDevice *> m_watchers;
};

std::vector<LiveDevice *> everybody(LiveSite &site)
{
    std::vector<LiveDevice *> devices;
    for (int number = 0; number < LiveSite::handhelds; ++number)
        devices.push_back(&site.handheld(number));
    return devices;
}

double releaseOne(LiveSite &site, int round)
{
    const std::string wave = "W" + std::to_string(round);
    const Race race(site, everybody(site), [wave](const Workspace &records) {
        return std::ranges::any_of(records.list<fulfilment::Batch>("by_state"),
                                   [&](const fulfilment::Batch &batch) {
                                       return batch.name.starts_with(wave + '-')
                                           && batch.state == fulfilment::BatchState::Released;
                                   });
    });
    require(site.release(wave, 1).ok(), "a wave is released");
    return race.ms();
}

double reassignOne(LiveSite &site, int round)
{
    const auto walks = site.desk().all<fulfilment::Batch>("by_state");
    require(!walks.empty(), "there is a walk");
    const fulfilment::BatchId walk = walks.front().id;
    const access::UserId to = site.person(round % 2 == 0 ? "ANN" : "BEN");
    const Race race(site, {&site.handheld(0), &site.handheld(1)},
                    [walk, to](const Workspace &records) {
                        const auto known = records.get(walk);
                        return known && known->worker == to;
                    });
    const inventory::WarehouseId here = site.warehouse();
    const auto done = site.desk().does([&](const Workspace &, IdSource &) {
        return std::vector<Operation>{fulfilment::ReassignWork{.warehouse = here,
                                                               .kind = inventory::LeaseKind::Batch,
                                                               .subject = walk.value,
                                                               .to = to}};
    });
    require(done.ok(), "work is given to somebody");
    return race.ms();
}

double approveOne(LiveSite &site, int round)
{
    const counting::CountSheetId sheet = site.countBadly(round + 1);
    require(bool(sheet), "a count waits for a word");
    const Race race(site, everybody(site), [sheet](const Workspace &records) {
        const auto known = records.get(sheet);
        return known && known->state == counting::SheetState::Posted;
    });
    const inventory::WarehouseId here = site.warehouse();
    const auto done = site.desk().does([&](const Workspace &, IdSource &) {
        return std::vector<Operation>{counting::ApproveCount{.sheet = sheet, .warehouse = here}};
    });
    require(done.ok(), "a count is approved");
    return race.ms();
}

/// Until the device begins to destroy what it has; and until the desk knows.
std::pair<double, double> wipeOne(LiveSite &site, int round)
{
    const auto device = site.enrolFromDesk("lost " + std::to_string(round));
    require(device != nullptr, "a device is enrolled: " + site.problem());
    device->signIn(site.badge("ANN"), LiveSite::pin);
    require(LiveSite::reaches(*device, app::Stage::Working), "somebody works there");
    const access::DeviceId id{device->number()};
    require(LiveSite::until([&] {
                bool known = false;
                site.desk().read([&](const Workspace &records) {
                    const auto report = records.get(access::reportOn(id));
                    known = report && report->user;
                });
                return known;
            }),
            "the desk knows who works there");
    site.desk().looksFor([id](const Workspace &records) {
        const auto report = records.get(access::reportOn(id));
        return report && report->wipedAt != Instant{};
    });
    const inventory::WarehouseId here = site.warehouse();
    const auto done = site.desk().does([&](const Workspace &, IdSource &) {
        return std::vector<Operation>{
            access::RevokeDevice{.warehouse = here, .device = id, .wipe = true, .reason = "lost"}};
    });
    require(done.ok() && LiveSite::until([&] {
                return device->isToBeWiped() && site.desk().hasSeen();
            }),
            "a device is wiped");
    const auto from = site.desk().doneAt();
    return {msBetween(from, device->seenAt()), msBetween(from, site.desk().seenAt())};
}

/// Devices that wait beside those at work: a line each, woken and waiting again.
class Bystanders
{
public:
    /// They speak in the name of that device.
    Bystanders(LiveDevice::Line as, int count)
        : m_as(std::move(as))
    {
        for (int i = 0; i < count; ++i) {
            m_lines.push_back(*transport::Connection::open(m_as.options));
            listen(*m_lines.back());
        }
    }

    ~Bystanders()
    {
        m_stopping = true;
        m_lines.clear();
    }

private:
    void listen(transport::Connection &line)
    {
        wire::PullRequest pull = m_as.pull;
        {
            const std::lock_guard lock(m_mutex);
            if (!m_cursors.empty())
                pull.cursors = m_cursors;
        }
        const std::string body = wire::encode(pull);
        line.send(m_as.signedRequest("/sync/wait", body),
                  [this, &line](std::uint64_t, const Result<transport::Response> &response) {
                      if (m_stopping)
                          return;
                      const auto reply = response && response->status == 200
                          ? wire::decodePushReply(response->body)
                          : Result<wire::PushReply>(Error{ErrorCode::NetworkFailed});
                      if (reply) {
                          const std::lock_guard lock(m_mutex);
                          m_cursors = reply->heads;
                      }
                      listen(line);
                  });
    }

    LiveDevice::Line m_as;
    std::mutex m_mutex;
    std::vector<wire::Cursor> m_cursors;
    std::atomic<bool> m_stopping = false;
    std::vector<std::unique_ptr<transport::Connection>> m_lines;
};

/// How many long-polls the hub holds, by its own word.
int waitingAt(const LiveDevice::Line &as)
{
    const auto line = *transport::Connection::open(as.options);
    const auto response = line->call({.target = "/healthz"});
    const std::string key = "\"waiting\": ";
    const std::size_t at = response ? response->body.find(key) : std::string::npos;
    return at == std::string::npos ? 0 : std::atoi(response->body.c_str() + at + key.size());
}

/// A long-poll that has news already: what any change must take at least.
double bareRoundTrip(const LiveDevice::Line &as, transport::Connection &line)
{
    wire::PullRequest pull = as.pull;
    for (wire::Cursor &cursor : pull.cursors)
        cursor.revision = 0;
    const auto request = as.signedRequest("/sync/wait", wire::encode(pull));
    return msOf([&] {
        const auto response = line.call(request);
        require(response.ok() && response->status == 200, "a long-poll is answered");
    });
}

void measureWith(LiveSite &site, int first, int rounds, const std::string &beside, Table &table)
{
    Samples release;
    Samples reassign;
    Samples approve;
    Samples wipe;
    Samples wiped;
    Samples bare;
    const LiveDevice::Line as = site.handheld(3).line(site.person("DAN"));
    const auto line = *transport::Connection::open(as.options);
    (void)bareRoundTrip(as, *line); // its handshake
    for (int round = first; round < first + rounds; ++round) {
        bare.add(bareRoundTrip(as, *line));
        release.add(releaseOne(site, round));
        reassign.add(reassignOne(site, round));
        bare.add(bareRoundTrip(as, *line));
        approve.add(approveOne(site, round));
        const auto [destroyed, told] = wipeOne(site, round);
        wipe.add(destroyed);
        wiped.add(told);
    }
    const auto add = [&](const std::string &work, const Samples &samples) {
        Figure figure = figureOf(work + beside, "ms", samples);
        figure.p99 = samples.at(0.95);
        figure.baseline = {"a bare long-poll", bare.at(0.5), bare.at(0.95)};
        figure.targets = {{Target::Of::P99, targetMs}};
        figure.note = "the second figure is p95; to the slowest device";
        table.add(figure);
    };
    add("release: all four see the work", release);
    add("reassign: one lost it, one has it", reassign);
    add("approve a count: all four see it", approve);
    add("wipe: it said so and destroys", wipe);
    add("wipe: the desk sees \"wiped\"", wiped);
}

} // namespace

void measureSupervising(const Amount &amount, Table &table)
{
    table.head("a supervisor rules devices live");
    const int rounds = amount.isQuick ? quickRounds : std::max(usualRounds, amount.rounds);
    const bool isCrowded = !amount.isQuick;
    const int all = isCrowded ? 2 * rounds : rounds;
    LiveSite site(std::min(all, 90) + 2, all + 2);
    require(site.open(), site.problem());
    measureWith(site, 0, rounds, "", table);
    if (!isCrowded)
        return;
    constexpr int connected = 200;
    const Bystanders others(site.handheld(2).line(site.person("CLEO")),
                            connected - LiveSite::handhelds);
    const LiveDevice::Line asking = site.handheld(3).line(site.person("DAN"));
    require(LiveSite::until([&] {
                return waitingAt(asking) >= connected;
            }),
            "all of them wait");
    measureWith(site, rounds, rounds, ", 200 connected", table);
}

} // namespace bincard::bench
