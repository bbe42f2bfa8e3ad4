// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From a label in the scanner to the frame that shows what is asked next: the handheld's session
// and window on a real encrypted file, drawn by Qt Quick's software renderer on no screen. Both
// live in one thread here; in the product they have one each.

#include "app/floor/session.h"
#include "core/scan/check_digit.h"
#include "core/scan/own_code.h"
#include "tests/bench/site.h"
#include "tests/bench/subjects.h"
#include "tests/qml/hub_world.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

namespace bincard::bench {

namespace {

using app::Stage;
using floor::Instruction;
using handheld_test::HubWorld;
using namespace bincard::literals;

constexpr int shelves = 12;
constexpr double patienceMs = 5'000;

std::string twoDigits(int number)
{
    return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

std::string skuOf(int shelf)
{
    return "BOLT-" + twoDigits(shelf);
}

std::string gtinOf(const std::string &sku)
{
    const std::string digits = "4006381333" + sku.substr(sku.size() - 2);
    return digits + scan::gs1CheckDigit(digits);
}

std::string nameOfWalk(int walk)
{
    return "W" + std::to_string(100 + walk);
}

/// Twelve shelves, and walks that take a piece from each.
void furnish(HubWorld &world, int walks)
{
    using inventory::Usage;
    world.reasons();
    world.person("MARA", "Mara Kowalski");
    world.location("PACK-1", Usage::Staging, "P", 900);
    HubWorld::Lines lines;
    for (int shelf = 1; shelf <= shelves; ++shelf) {
        const std::string sku = skuOf(shelf);
        world.location("A-" + twoDigits(shelf), Usage::Storage, "A", shelf);
        world.product(sku, "Hex bolt M8, number " + std::to_string(shelf), gtinOf(sku));
        world.stock(sku, "A-" + twoDigits(shelf), Quantity::units(10'000));
        lines.emplace_back(sku, 1_units);
    }
    for (int walk = 0; walk < walks; ++walk) {
        const std::string order = "SO" + std::to_string(walk);
        world.order(order, lines);
        world.batch(nameOfWalk(walk), fulfilment::BatchKind::Single, {order});
    }
}

/// A device's session on a file, with or without its window.
class Device
{
public:
    Device(HubWorld &world, Store &store)
        : m_world(world)
        , m_device(store, world.outside())
        , m_session(
              m_device,
              [&world] {
                  return world.now();
              },
              QStringLiteral("bench"))
    {
        m_device.start();
    }

    void join()
    {
        m_session.scanned({.bytes = m_world.invitation(), .source = scan::Source::Camera});
        settle();
        m_world.approve(m_device.situation().confirmation);
        for (int round = 0; round < 100 && stage() != Stage::SignIn; ++round) {
            m_world.pass(3'000);
            m_device.wake();
            settle();
        }
        require(stage() == Stage::SignIn, "the device has joined and loaded");
    }

    void open()
    {
        m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        m_engine.setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(&m_session)},
                                       {QStringLiteral("still"), true}});
        m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Bincard/Handheld/HandheldWindow.qml")));
        require(!m_engine.rootObjects().isEmpty(), "the window loads");
        m_window = qobject_cast<QQuickWindow *>(m_engine.rootObjects().constFirst());
        m_window->show();
        settle();
        QObject::connect(&m_device, &app::DeviceSession::changed, [this] {
            m_isNew = true;
        });
        QObject::connect(&m_device, &app::DeviceSession::sounded, [this] {
            m_soundMs = elapsedMs();
        });
        QObject::connect(m_window, &QQuickWindow::frameSwapped, [this] {
            if (m_isNew && m_shownMs == 0)
                m_shownMs = elapsedMs();
        });
    }

    void signIn()
    {
        m_session.scanned({.bytes = m_world.badge("MARA"), .source = scan::Source::Wedge});
        settle();
        m_session.signIn()->tryPin(QStringLiteral("2468"));
        settle();
        require(stage() == Stage::Working, "somebody works here");
    }

    struct Times
    {
        double shownMs;
        double soundMs;
    };

    Times scan(const std::string &bytes)
    {
        m_world.pass(1'000);
        m_isNew = false;
        m_shownMs = m_soundMs = 0;
        m_clock.start();
        m_session.scanned({.bytes = bytes, .source = scan::Source::Wedge});
        while (m_shownMs == 0) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            require(elapsedMs() < patienceMs, "a scan changes the screen");
        }
        const floor::Tone tone = prompt().feedback.tone;
        require(tone != floor::Tone::Error && m_soundMs > 0, "a scan is accepted and heard");
        return {m_shownMs, m_soundMs};
    }

    void choose(const std::string &walk)
    {
        m_session.home()->choose(QString::fromStdString(walk));
        settle();
    }

    void settle()
    {
        for (int round = 0; round < 50; ++round) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    }

    [[nodiscard]] const floor::Prompt &prompt() const
    {
        return m_device.situation().prompt;
    }

private:
    [[nodiscard]] Stage stage() const
    {
        return m_device.situation().stage;
    }

    [[nodiscard]] double elapsedMs() const
    {
        return static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
    }

    HubWorld &m_world;
    app::DeviceSession m_device;
    app::Session m_session;
    QQmlApplicationEngine m_engine;
    QQuickWindow *m_window = nullptr;
    QElapsedTimer m_clock;
    bool m_isNew = false;
    double m_shownMs = 0;
    double m_soundMs = 0;
};

/// The rest of a large company, beside what the walks are about: written by hand, since the hub of
/// this world is in memory.
void fill(store::SqlcipherStore &store, const Site::Size &size)
{
    const auto warehouse = store.scan({.of = &inventory::Warehouse::description(), .limit = 1});
    const Site site(store, size, {idOf(warehouse.front())});
}

std::string labelFor(const floor::Prompt &prompt)
{
    const auto own = [](scan::OwnKind kind, const std::string &code) {
        return *scan::makeOwnCode(kind, code);
    };
    if (prompt.instruction == Instruction::LoadTote)
        return own(scan::OwnKind::Tote, "T-" + prompt.work);
    const bool isPlace = prompt.instruction == Instruction::GoToLocation
        || prompt.instruction == Instruction::ScanDestination;
    if (isPlace && prompt.place)
        return own(scan::OwnKind::Location, prompt.place->code);
    require(prompt.goods.has_value(), "goods are asked for");
    return gtinOf(prompt.goods->sku);
}

void measureSize(const Site::Size &size, int walks, Table &table)
{
    const Folder folder;
    const auto store = openStore(folder.options("device"), deviceTables());
    HubWorld world;
    furnish(world, walks + 1);
    Device(world, *store).join();
    fill(*store, size);

    Device device(world, *store);
    device.open();
    device.signIn();
    world.online = false; // the hub of this world answers in this thread
    Samples shown;
    Samples heard;
    for (int walk = 0; walk <= walks; ++walk) {
        device.choose(nameOfWalk(walk));
        while (device.prompt().instruction != Instruction::BatchDone) {
            const auto times = device.scan(labelFor(device.prompt()));
            if (walk == 0) // the first one compiles and caches
                continue;
            shown.add(times.shownMs);
            heard.add(times.soundMs);
        }
    }
    const std::string of = ", " + std::to_string(size.products) + " products";
    Figure pixels = figureOf("scan to pixels" + of, "ms", shown);
    pixels.baseline = Baseline{"two frames", 2 * 1000.0 / 60, 2 * 1000.0 / 60, true};
    pixels.targets = {{Target::Of::P99, 50}, {Target::Of::Ratio, 1}};
    pixels.note = std::to_string(shown.count()) + " scans; p95 "
        + std::to_string(static_cast<int>(shown.at(0.95) + 0.5))
        + " ms (33); durable, one thread, software renderer";
    table.add(pixels);
    table.add(figureOf("  scan to tone" + of, "ms", heard));
}

} // namespace

void measurePixels(const Amount &amount, Table &table)
{
    table.head("scan to pixels");
    for (const std::int64_t products : amount.products) {
        const std::int64_t quants = std::clamp<std::int64_t>(products * 2, 20'000, 200'000);
        measureSize({products, amount.isQuick ? products : quants}, amount.isQuick ? 1 : 8, table);
    }
}

} // namespace bincard::bench
