// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hub/serve.h"

#include "app/hub/clerk.h"
#include "app/hub/manifest_files.h"
#include "app/hub/office.h"
#include "app/hub/order_intake.h"
#include "app/hub/upkeep.h"
#include "app/hub/webhook_clerk.h"
#include "sync/publish/office.h"
#include "sync/rest/api.h"
#include "sync/store/postgres_listener.h"
#include "sync/wire/digest.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <atomic>
#include <future>
#include <iostream>
#include <mutex>

namespace bincard::hubfolder {

namespace {

using namespace Qt::StringLiterals;

constexpr int done = 0;
constexpr int cannotRun = 3;

constexpr std::chrono::seconds betweenManifests{5};
constexpr std::chrono::seconds betweenUpkeep{60};
/// What a key of the API may ask at once, in seconds of its rate.
constexpr int burstSeconds = 4;
/// Of a request; a channel's file of orders is longer.
constexpr std::size_t bodyBytesMax = std::size_t{1} << 20U;
constexpr std::size_t ordersBytesMax = std::size_t{20} << 20U;

int refused(const Error &error)
{
    std::cerr << "bincard-hub: " << nameOf(error.code) << ": " << error.detail << '\n';
    return cannotRun;
}

QString levelName(hub::LogEvent::Level level)
{
    switch (level) {
    case hub::LogEvent::Level::Info:
        return u"info"_s;
    case hub::LogEvent::Level::Warning:
        return u"warning"_s;
    case hub::LogEvent::Level::Error:
        return u"error"_s;
    }
    return {};
}

Result<std::string> backupTo(const HubFolder &folder, const std::string &name)
{
    const QString file = QString::fromStdString(name);
    if (file.isEmpty() || file.contains(u'/') || file.startsWith(u'.'))
        return Error{ErrorCode::InvalidInput, "a backup has a plain file name"};
    const QString backups = QString::fromStdString(folder.path()) + u"/backups"_s;
    if (!QDir().mkpath(backups))
        return Error{ErrorCode::StorageFailed, backups.toStdString() + " cannot be made"};
    const std::string path = (backups + u'/' + file).toStdString();
    if (const auto copied = folder.database().backupTo(path); !copied)
        return copied.error();
    return path;
}

Result<std::vector<hub::Check>> verified(const HubFolder &folder)
{
    std::vector<hub::Check> checks;
    const auto read = folder.database().readSnapshot([&](const Reader &books) {
        checks = hub::audit(books, wire::sha256Bytes);
    });
    return read ? Result<std::vector<hub::Check>>(checks) : read.error();
}

Result<hub::Comparison> compared(const HubFolder &folder, const wire::CheckRequest &check)
{
    hub::Comparison found;
    const auto read = folder.database().readSnapshot([&](const Reader &books) {
        found = hub::compare(books, check, wire::sha256Bytes);
    });
    return read ? Result<hub::Comparison>(found) : read.error();
}

hub::EndpointOptions endpointOptions(const HubFolder &folder, const Office &office,
                                     const Outside &outside)
{
    return {.clock = outside.clock,
            .monotonicMs = outside.monotonicMs,
            .below =
                [entropy = outside.entropy](std::uint64_t n) {
                    return wire::below(entropy, n);
                },
            .authorityPem = office.authorityPem,
            .office = office.device,
            .verify =
                [&folder] {
                    return verified(folder);
                },
            .compare =
                [&folder](const wire::CheckRequest &check) {
                    return compared(folder, check);
                },
            .backup =
                [&folder](const std::string &name) {
                    return backupTo(folder, name);
                },
            .trouble =
                [&folder] {
                    return folder.database().trouble();
                },
            .log = jsonLog(outside.clock)};
}

std::string urlOf(const HubSettings &settings, int port)
{
    return u"https://%1:%2"_s.arg(settings.host()).arg(port).toStdString();
}

/// The carriers' files of what left, by the records as they are now.
void writeManifests(const HubFolder &folder, const QString &to, const Outside &outside,
                    const std::function<void(const hub::LogEvent &)> &log)
{
    Result<int> written = 0;
    const auto read = folder.database().readSnapshot([&](const Reader &books) {
        LocalIds none;
        written = writeCarrierFiles(to, Workspace(books, none), outside.clock());
    });
    if (!read)
        written = read.error();
    if (!written)
        log({.level = hub::LogEvent::Level::Error,
             .what = "manifests",
             .detail = written.error().detail});
    else if (*written > 0)
        log({.what = "manifests", .detail = std::to_string(*written) + " written"});
}

/// What upkeep did, where it did anything. Several hubs do it at once: one of them was first.
void sayKept(const std::string &what, const Result<int> &kept,
             const std::function<void(const hub::LogEvent &)> &log)
{
    if (!kept && kept.error().code != ErrorCode::Duplicate)
        log({.level = hub::LogEvent::Level::Error,
             .what = what,
             .detail = std::string(nameOf(kept.error().code))});
    else if (kept && *kept > 0)
        log({.what = what, .detail = std::to_string(*kept) + " brought up to date"});
}

/// How often, and whom, webhooks may be told.
publish::Schedule scheduleOf(const HubSettings &settings)
{
    constexpr std::int64_t second = 1'000;
    publish::Schedule schedule;
    if (settings.webhookRetriesSeconds.isEmpty())
        return schedule;
    schedule.waitsMs.clear();
    for (const int wait : settings.webhookRetriesSeconds)
        schedule.waitsMs.push_back(wait * second);
    return schedule;
}

/// `folder` and `endpoint` outlive the clerk.
ClerkNeeds clerkNeeds(const HubFolder &folder, hub::Endpoint &endpoint,
                      const hub::Surroundings &around, const hub::EndpointOptions &options)
{
    return {.clock = options.clock,
            .monotonicMs = options.monotonicMs,
            .dice = options.below,
            .sender = hub::randomNumber(around),
            .readSnapshot =
                [&folder](const std::function<void(const Reader &)> &reading) {
                    return folder.database().readSnapshot(reading);
                },
            .atHub =
                [&endpoint](const std::function<void(hub::Hub &)> &job) {
                    const auto finished = std::make_shared<std::promise<void>>();
                    endpoint.give([&job, finished](hub::Hub &hub) {
                        job(hub);
                        finished->set_value();
                    });
                    finished->get_future().wait();
                },
            .log = options.log};
}

/// Where others find the hub that runs here; whole or not there.
Result<> writeAddress(const QString &path, const QString &url)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(url.toUtf8() + '\n') > 0 && file.commit())
        return {};
    return Error{ErrorCode::StorageFailed, path.toStdString() + " cannot be written"};
}

} // namespace

std::function<void(const hub::LogEvent &)> jsonLog(const std::function<Instant()> &clock)
{
    const auto mutex = std::make_shared<std::mutex>();
    return [clock, mutex](const hub::LogEvent &event) {
        QJsonObject line{{u"time"_s, qint64{clock().ms}},
                         {u"level"_s, levelName(event.level)},
                         {u"what"_s, QString::fromStdString(event.what)}};
        if (event.device != 0)
            line[u"device"_s] = QString::number(event.device);
        if (event.status != 0) {
            line[u"status"_s] = event.status;
            line[u"ms"_s] = qint64{event.ms};
        }
        if (!event.detail.empty())
            line[u"detail"_s] = QString::fromStdString(event.detail);
        const std::lock_guard lock(*mutex);
        std::cerr << QJsonDocument(line).toJson(QJsonDocument::Compact).toStdString() << std::endl;
    };
}

int serve(const HubSettings &settings, const Outside &outside,
          const std::function<void()> &untilStopped)
{
    const auto folder = HubFolder::open({.folder = settings.data.toStdString(),
                                         .keySource = settings.keySource.toStdString(),
                                         .database = settings.database.toStdString(),
                                         .replica = settings.replica.toStdString()},
                                        outside);
    if (!folder)
        return refused(folder.error());
    if (!hub::Hub(folder->store(), surroundings(outside)).isFounded())
        return refused({ErrorCode::WrongState, "no hub there yet: bincardctl init makes one"});
    const auto office = loadOffice(folder->path());
    if (!office)
        return refused(office.error());
    hub::Surroundings around = surroundings(outside);
    around.office = office->device;
    hub::Hub hub(folder->store(), std::move(around));
    const std::string host = settings.host().toStdString();
    const auto identity = folder->identity({host, "localhost", "127.0.0.1"}, outside.clock());
    if (!identity)
        return refused(identity.error());

    hub::EndpointOptions options = endpointOptions(*folder, *office, outside);
    std::atomic<int> port = 0; // known once the server listens
    options.enrolmentText = [&](const hub::Invitation &invitation, const std::string &warehouse) {
        if (port == 0)
            return Result<std::string>(Error{ErrorCode::NeedsOnline, "no address yet"});
        return enrolmentText(*office, urlOf(settings, port), invitation.code, invitation.until,
                             warehouse);
    };
    rest::Api api({.clock = outside.clock,
                   .monotonicMs = outside.monotonicMs,
                   .beginIntake = beginIntake,
                   .perKey = {.burst = std::int64_t{burstSeconds} * settings.apiRate,
                              .perSecond = settings.apiRate}});
    options.api = &api;
    options.webhooks = [&](hub::Hub &of, const wire::WebhookWish &wish) {
        return publish::answered(of, wish, {outside.clock, surroundings(outside).random});
    };
    constexpr std::int64_t lookEveryMs = 3'000; // should another hub's word be lost
    options.lookEveryMs = hub.isShared() ? lookEveryMs : 0;
    sayKept("roles", bringRolesUpToDate(hub), options.log);
    hub::Endpoint endpoint(hub, options);
    std::optional<store::PostgresListener> listener;
    if (hub.isShared())
        listener.emplace(settings.database.toStdString(), [&](const std::string &) {
            endpoint.hearOfOthers();
        });
    hub::HttpServer server({.address = settings.address.toStdString(),
                            .port = settings.port,
                            .identity = identity->server,
                            .bodyLimits = {{"/", bodyBytesMax}, {"/api/orders", ordersBytesMax}}},
                           endpoint);
    if (const auto started = server.start(); !started)
        return refused(started.error());
    const QString address = settings.data + u"/address"_s;
    port = server.port();
    const auto url = QString::fromStdString(urlOf(settings, port));
    if (const auto written = writeAddress(address, url); !written)
        return refused(written.error());
    std::cout << url.toStdString() << std::endl;
    options.log(
        {.what = "started",
         .detail = url.toStdString()
             + (hub.isShared() ? ", " + store::withoutPassword(settings.database.toStdString())
                               : std::string())});
    std::optional<Clerk> clerk;
    if (!settings.manifests.isEmpty())
        clerk.emplace(betweenManifests, [&] {
            writeManifests(*folder, settings.manifests, outside, options.log);
        });
    std::optional<Clerk> upkeep;
    upkeep.emplace(betweenUpkeep, [&] {
        endpoint.give([&](hub::Hub &of) {
            sayKept("zones", keepZoneOffsets(of, outside.clock()), options.log);
        });
    });
    std::optional<WebhookClerk> webhooks;
    webhooks.emplace(clerkNeeds(*folder, endpoint, surroundings(outside), options),
                     scheduleOf(settings),
                     publish::Targets{.house = settings.webhooksToHouse,
                                      .loopback = settings.webhooksToLoopback});
    untilStopped();
    webhooks.reset();
    upkeep.reset();
    clerk.reset();
    QFile::remove(address);
    server.stop();
    listener.reset();
    endpoint.stop();
    options.log({.what = "stopped"});
    return done;
}

} // namespace bincard::hubfolder
