// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The three shells as programs: from their start to the first frame that somebody can use, and what
// they hold in memory then. Each finds a device's data that was filled before; its hub is away.

#include "app/floor/session.h"
#include "sync/hub/certificate.h"
#include "tests/bench/site.h"
#include "tests/bench/subjects.h"
#include "tests/qml/hub_world.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <chrono>
#include <fstream>

namespace bincard::bench {

namespace {

using handheld_test::HubWorld;
using namespace Qt::StringLiterals;

constexpr int patienceMs = 30'000;

struct Shell
{
    const char *name;
    const char *window;
    Audience audience;
    double msMax;
    double megabytesMax;
};

constexpr std::array shells{
    Shell{"handheld", "360x640", Audience::Floor, 1'000, 150},
    Shell{"kiosk", "1280x800", Audience::Desk, 1'500, 250},
    Shell{"supervisor", "1440x900", Audience::Desk, 1'500, 250},
};

/// A device's folder, enrolled and full, and the file with its key.
class Device
{
public:
    Device(const Shell &shell, const Site::Size &size)
    {
        std::filesystem::create_directory(m_folder.path("device"));
        std::ofstream(m_folder.path("key")) << [] {
            std::string digits;
            for (std::size_t i = 0; i < store::DatabaseKey::size; ++i)
                digits += "62"; // as Folder::options has it
            return digits;
        }();
        std::filesystem::permissions(m_folder.path("key"),
                                     std::filesystem::perms::owner_read
                                         | std::filesystem::perms::owner_write);
        HubWorld world;
        using namespace std::chrono;
        const auto now = duration_cast<milliseconds>(system_clock::now().time_since_epoch());
        world.pass(now.count() - world.now().ms);
        world.person("MARA", "Mara Kowalski");
        // A hub of its own, which is away: the program reads its certificate as of any other.
        world.authorityPem
            = hub::makeHubIdentity({"hub.example"}, {now.count()})->authority.certificatePem;
        const auto store = openStore(m_folder.options("device/replica.db"), deviceTables());
        join(world, *store, shell.audience);
        const Site site(*store, size, world.warehouse());
    }

    [[nodiscard]] QString path(const char *name) const
    {
        return QString::fromStdString(m_folder.path(name));
    }

private:
    static void join(HubWorld &world, Store &store, Audience audience)
    {
        app::DeviceSession device(store, world.outside());
        device.start();
        const auto settle = [] {
            for (int round = 0; round < 50; ++round) {
                QCoreApplication::sendPostedEvents();
                QCoreApplication::processEvents();
            }
        };
        device.enrol(world.invitation(audience), "bench");
        settle();
        world.approve(device.situation().confirmation);
        for (int round = 0; round < 100 && device.situation().stage != app::Stage::SignIn;
             ++round) {
            world.pass(3'000);
            device.wake();
            settle();
        }
        require(device.situation().stage == app::Stage::SignIn, "the device has joined");
    }

    Folder m_folder;
};

/// Kilobytes that a process holds.
double heldKb(qint64 process)
{
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    for (std::string word; status >> word;) {
        double value = 0;
        if (word == "VmHWM:" && status >> value)
            return value;
    }
    return 0;
}

/// One start of a shell.
struct Start
{
    double ms = 0;
    double megabytes = 0;
};

Start start(const Shell &shell, const Device &device)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::SeparateChannels);
    QElapsedTimer clock;
    clock.start();
    program.start(QStringLiteral(BINCARD),
                  {u"--shell"_s, QString::fromLatin1(shell.name), u"--windowed"_s,
                   QString::fromLatin1(shell.window), u"--data"_s, device.path("device"),
                   u"--key-source"_s, u"file:"_s + device.path("key"), u"--still"_s, u"--trace"_s,
                   u"/dev/stdout"_s});
    Start made;
    while (made.ms == 0 && (program.canReadLine() || program.waitForReadyRead(patienceMs))) {
        const auto said = QJsonDocument::fromJson(program.readLine()).object();
        if (said[u"stage"_s] == u"SignIn"_s && said[u"painted"_s].toBool())
            made.ms = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    }
    require(made.ms > 0,
            std::string(shell.name)
                + " asks for a badge: " + program.readAllStandardError().toStdString());
    made.megabytes = heldKb(program.processId()) / 1'024;
    program.terminate();
    program.waitForFinished(patienceMs);
    return made;
}

} // namespace

void measureShells(const Amount &amount, Table &table)
{
    table.head("shells as programs");
    for (const std::int64_t products : amount.products) {
        std::array<std::optional<Device>, shells.size()> devices;
        std::array<Samples, shells.size()> times;
        std::array<Samples, shells.size()> memory;
        for (std::size_t i = 0; i < shells.size(); ++i)
            devices[i].emplace(shells[i],
                               Site::Size{products, std::min<std::int64_t>(products * 2, 200'000)});
        for (int round = 0; round <= amount.rounds; ++round) {
            for (std::size_t i = 0; i < shells.size(); ++i) {
                const Start made = start(shells[i], *devices[i]);
                if (round == 0) // the disk's cache
                    continue;
                times[i].add(made.ms);
                memory[i].add(made.megabytes);
            }
        }
        for (std::size_t i = 0; i < shells.size(); ++i) {
            const std::string of
                = std::string(shells[i].name) + ", " + std::to_string(products) + " products";
            Figure figure = figureOf("start to first usable frame, " + of, "ms", times[i]);
            Figure held = figureOf("memory held then, " + of, "MB", memory[i]);
            if (i > 0) {
                figure.baseline = Baseline{"the handheld", times[0].at(0.5), times[0].at(0.99)};
                held.baseline = Baseline{"the handheld", memory[0].at(0.5), memory[0].at(0.99)};
            }
            figure.targets = {{Target::Of::P50, shells[i].msMax}};
            held.targets = {{Target::Of::P50, shells[i].megabytesMax}};
            figure.note = std::to_string(times[i].count()) + " starts, to the question for a badge";
            table.add(figure);
            table.add(held);
        }
    }
}

} // namespace bincard::bench
