// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A fresh device fills its replica, end to end: the hub's endpoint on an encrypted file, pages
// packed, over TLS on the loopback with signed requests, into the device's own encrypted file. The
// device is a process of its own, so that its peak memory is a device's.

#include "sync/device/syncer.h"
#include "sync/hub/endpoint.h"
#include "sync/transport/connection.h"
#include "sync/wire/digest.h"
#include "sync/wire/signature.h"
#include "sync/wire/zone_day.h"
#include "tests/bench/fleet.h"
#include "tests/bench/subjects.h"

#include <chrono>
#include <cstdio>
#include <fstream>

namespace bincard::bench {

namespace {

/// The device's half, as it stands in the folder's file "device.txt".
struct Errand
{
    std::string url;
    std::string pin;
    std::int64_t device = 0;
};

constexpr const char *errandFile = "device.txt";
constexpr const char *authorityFile = "authority.pem";

std::int64_t steadyMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// No secret: this device lives as long as the benchmark.
wire::KeyPair deviceKey()
{
    return wire::keyPairFrom(wire::KeySeed{7});
}

/// A served hub with one device that is approved.
class Served
{
public:
    Served(const Folder &folder, std::int64_t rows)
        : m_store(openStore(folder.options("hub"), hubTables()))
        , m_hub(*m_store, hubSurroundings())
        , m_identity(*hub::makeHubIdentity({"localhost", "127.0.0.1"}, noon))
    {
        require(m_hub.found({.code = "BW"}, {.code = "sue"}).ok(), "a hub is founded");
        const auto warehouse
            = idOf(m_store->scan(Scan{.of = &inventory::Warehouse::description()}).front());
        // Of ten rows four are products, four barcodes, two quants.
        const Site site(*m_store, {rows * 4 / 10, rows * 2 / 10}, {warehouse});
        enrol({warehouse});
        readRows(); // from here on the store is the endpoint's
        m_endpoint.emplace(m_hub, options());
        m_server.emplace(hub::HttpServerOptions{.identity = m_identity.server}, *m_endpoint);
        require(m_server->start().ok(), "the hub is served");
        std::ofstream(folder.path(errandFile))
            << "https://localhost:" << m_server->port() << '\n'
            << *hub::pinOfCertificate(m_identity.server.certificatePem) << '\n'
            << m_device << '\n';
        std::ofstream(folder.path(authorityFile)) << m_identity.authority.certificatePem;
    }

    ~Served()
    {
        m_server->stop();
        m_endpoint->stop();
    }

    Served(const Served &) = delete;
    Served &operator=(const Served &) = delete;

    /// Everything a device gets, ready to be written by hand.
    [[nodiscard]] const std::vector<RawTable> &rows() const
    {
        return m_rows;
    }

private:
    void readRows()
    {
        for (const Description *of :
             {&catalog::Product::description(), &catalog::Barcode::description(),
              &inventory::Quant::description(), &inventory::Location::description()}) {
            m_rows.push_back({.of = of});
            for (const Row &row : m_store->scan(Scan{.of = of}))
                m_rows.back().rows.push_back(rawOf(*of, row));
        }
    }

    void enrol(inventory::WarehouseId warehouse)
    {
        const auto invited = m_hub.invite("bench", warehouse, Audience::Floor);
        const wire::PublicKey key = deviceKey().publicKey;
        const auto claimed = m_hub.claim(invited->code, std::string(key.begin(), key.end()));
        require(m_hub.approve(claimed->confirmation).ok(), "a device is approved");
        m_device = invited->device.value;
    }

    static hub::EndpointOptions options()
    {
        return {.clock =
                    [] {
                        return noon;
                    },
                .monotonicMs = steadyMs,
                .below =
                    [](std::uint64_t) {
                        return std::uint64_t{0};
                    },
                .authorityPem = {},
                .office = {},
                .verify = {},
                .backup = {},
                .trouble =
                    [] {
                        return std::string();
                    },
                .log = [](const hub::LogEvent &) {}};
    }

    std::unique_ptr<store::SqlcipherStore> m_store;
    hub::Hub m_hub;
    hub::HubIdentity m_identity;
    std::int64_t m_device = 0;
    std::vector<RawTable> m_rows;
    std::optional<hub::Endpoint> m_endpoint;
    std::optional<hub::HttpServer> m_server;
};

/// The line of a device, each request signed.
class Line
{
public:
    explicit Line(const std::string &folder)
    {
        std::ifstream file(folder + '/' + errandFile);
        std::getline(file, m_errand.url);
        std::getline(file, m_errand.pin);
        file >> m_errand.device;
        std::ifstream authority(folder + '/' + authorityFile);
        const std::string pem(std::istreambuf_iterator<char>(authority), {});
        auto opened = transport::Connection::open(
            {.baseUrl = m_errand.url, .pins = {m_errand.pin}, .authorityPem = pem});
        require(opened.ok(), "a line to the hub");
        m_connection = *std::move(opened);
    }

    [[nodiscard]] std::int64_t device() const
    {
        return m_errand.device;
    }

    std::string call(const std::string &path, const std::string &body)
    {
        transport::Request request{.method = "POST", .target = path, .body = body};
        request.headers = wire::sign(m_key, std::to_string(m_errand.device), {"POST", path, body},
                                     noon, wire::systemEntropy());
        auto response = m_connection->call(std::move(request));
        require(response.ok() && response->status == 200,
                path + ": " + (response ? std::to_string(response->status) : "no answer"));
        return std::move(response->body);
    }

private:
    Errand m_errand;
    wire::KeyPair m_key = deviceKey();
    std::unique_ptr<transport::Connection> m_connection;
};

/// Kilobytes that this process held at most.
long peakKb()
{
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        long value = 0;
        if (word == "VmHWM:" && status >> value)
            return value;
    }
    return 0;
}

} // namespace

int loadAsDevice(const std::string &folder)
{
    Line line(folder);
    const store::ConnectionOptions options{
        .path = folder + "/device",
        .key = *store::DatabaseKey::fromBytes(std::string(store::DatabaseKey::size, 'b'))};
    const auto store = openStore(options, deviceTables());
    const double ms = msOf([&] {
        device::Replica replica(*store,
                                {.clock =
                                     [] {
                                         return noon;
                                     },
                                 .monotonicMs = steadyMs,
                                 .bootId = "bench",
                                 .hash = wire::sha256Bytes,
                                 .zoneDay = wire::zoneDay});
        const wire::Sender stranger{.device = line.device(), .app = "bench"};
        const auto given = wire::decodeResetReply(
            line.call("/sync/reset", wire::encode(wire::ResetRequest{stranger})));
        require(given.ok() && replica.adopt(line.device(), *given).ok(), "a device begins");
        device::Syncer syncer(replica, [](std::int64_t) {
            return std::int64_t{0};
        });
        while (!syncer.inStep()) {
            for (const device::Outgoing &out : syncer.due(steadyMs())) {
                if (!out.longPoll)
                    (void)syncer.answered(out.id, line.call(out.path, out.body), steadyMs());
            }
        }
        require(!replica.identity()->loading, "the replica is whole");
    });
    std::printf("%.3f %ld\n", ms, peakKb());
    return 0;
}

namespace {

void measureRows(std::int64_t rows, double targetMs, int rounds, Table &table)
{
    const Folder folder;
    Served served(folder, rows);
    const std::vector<RawTable> tables = served.rows();
    const std::string command = std::filesystem::read_symlink("/proc/self/exe").string()
        + " --as-device " + folder.path("");
    Samples ours;
    Samples raw;
    Samples memory;
    const auto forget = [&](const char *name) {
        for (const char *suffix : {"", "-wal", "-shm"})
            std::filesystem::remove(folder.path(name) + suffix);
    };
    for (int round = 0; round < rounds; ++round) {
        forget("device");
        FILE *device = popen(command.c_str(), "r");
        double ms = 0;
        long kb = 0;
        require(device && std::fscanf(device, "%lf %ld", &ms, &kb) == 2 && pclose(device) == 0,
                "a device fills its replica");
        ours.add(ms);
        memory.add(static_cast<double>(kb) / 1'024);
        forget("raw");
        (void)openStore(folder.options("raw"), deviceTables()); // makes the tables
        raw.add(rawWrite(folder.options("raw"), tables));
    }
    using Of = Target::Of;
    Figure figure = figureOf("bootstrap of " + std::to_string(rows) + " rows over TLS", "ms", ours);
    figure.baseline = {"raw SQLCipher insert", raw.at(0.5), raw.at(0.99)};
    figure.targets = {{Of::P50, targetMs}, {Of::Ratio, 2}};
    figure.curve = "bootstrap, rows";
    figure.size = static_cast<double>(rows);
    table.add(figure);
    Figure peak = figureOf("  peak memory of the device", "MB", memory);
    peak.targets = {{Of::P50, 150}};
    table.add(peak);
}

} // namespace

void measureBootstrap(const Amount &amount, Table &table)
{
    table.head("bootstrap");
    if (amount.isQuick)
        return measureRows(2'000, 3'000, amount.rounds, table);
    measureRows(10'000, 3'000, amount.rounds, table);
    measureRows(100'000, 3'000, amount.rounds, table);
    if (amount.isLarge)
        measureRows(1'000'000, 20'000, std::min(amount.rounds, 2), table);
}

} // namespace bincard::bench
