// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/desk_view.h"
#include "app/floor/battery.h"
#include "app/floor/bench.h"
#include "app/floor/floor_thread.h"
#include "app/floor/inputs.h"
#include "app/floor/options.h"
#include "app/floor/photo_images.h"
#include "app/floor/pictures.h"
#include "app/floor/session.h"
#include "app/floor/station_devices.h"
#include "app/floor/tones.h"
#include "app/floor/trace.h"
#include "app/floor/voice.h"
#include "app/paper/label_template.h"
#include "sync/wire/keychain.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QSysInfo>
#include <QTextStream>
#include <QTranslator>

#include <chrono>

namespace {

using namespace bincard;

constexpr int exitUsage = 2;
constexpr int exitCannotRun = 3;
constexpr int startAgain = -1; // everything here was destroyed
constexpr const char *keyName = "bincard-device";

int complain(const QString &what, int code)
{
    QTextStream(stderr) << "bincard: " << what << '\n';
    return code;
}

Instant wallClock()
{
    using namespace std::chrono;
    const auto now = system_clock::now().time_since_epoch();
    return {duration_cast<milliseconds>(now).count()};
}

std::int64_t steadyMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

void speak(const QString &language, QTranslator &translator)
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    QLocale::setDefault(locale);
    QGuiApplication::setLayoutDirection(locale.textDirection());
    if (translator.load(locale, QStringLiteral("bincard"), QStringLiteral("_"),
                        QStringLiteral(":/bincard/i18n")))
        QCoreApplication::installTranslator(&translator);
}

/// One life of the device: from opening its data to the end of the window.
int runOnce(const app::Options &options)
{
    const app::FloorThread::Keychain keychain{.key =
                                                  [](const wire::Entropy &entropy) {
                                                      return wire::keyFromKeychain(keyName,
                                                                                   entropy);
                                                  },
                                              .forget =
                                                  [] {
                                                      return wire::forgetKeychainKey(keyName);
                                                  }};
    auto opened = app::FloorThread::open(options.folder.toStdString(), options.keySource, keychain,
                                         {.clock = wallClock,
                                          .monotonicMs = steadyMs,
                                          .entropy = wire::systemEntropy(),
                                          .bootId = QSysInfo::bootUniqueId().toStdString(),
                                          .batteryPercent = app::systemBattery()});
    if (!opened)
        return complain(QString::fromStdString(opened.error().detail), exitCannotRun);
    app::FloorThread &floor = **opened;

    app::Session session(floor.session(), wallClock, options.deviceName);
    app::Tones tones;
    QObject::connect(&floor.session(), &app::DeviceSession::sounded, &tones, &app::Tones::play);
    QObject::connect(&floor.session(), &app::DeviceSession::wipeWanted, &session, [] {
        QGuiApplication::exit(startAgain);
    });
    const app::Voice voice(*session.voice());
    session.voice()->turn(options.voice);
    app::Inputs inputs(session, steadyMs);
    std::unique_ptr<app::Bench> bench;
    std::unique_ptr<app::StationDevices> beside;
    if (options.shell == app::kiosk) {
        bench = std::make_unique<app::Bench>(session, floor.session(), wallClock, steadyMs);
        auto queue = paper::PrintQueue::open(floor.beside("paper.db"), {.clock = wallClock});
        if (!queue)
            return complain(QString::fromStdString(queue.error().detail), exitCannotRun);
        beside = std::make_unique<app::StationDevices>(*bench, floor.session(), *std::move(queue));
    }

    std::unique_ptr<bincard::desk::DeskView> desk;
    if (options.shell == app::supervisor)
        desk = std::make_unique<bincard::desk::DeskView>(floor.session(), floor.reading(),
                                                         wallClock);
    if (desk) {
        auto queue = paper::PrintQueue::open(floor.beside("paper.db"), {.clock = wallClock});
        if (!queue)
            return complain(QString::fromStdString(queue.error().detail), exitCannotRun);
        desk->printBy(*std::move(queue));
    }
    if (desk)
        session.readFirst([&desk = *desk](const scan::RawScan &raw) {
            return desk.takeScan(raw);
        });

    QQmlApplicationEngine engine;
    // Where modules are by themselves from Qt 6.5 on.
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.addImageProvider(QLatin1String(app::PhotoImages::name),
                            new app::PhotoImages(floor.session())); // the engine's
    QVariantMap properties = bench ? bench->properties() : QVariantMap();
    properties.insert({{QStringLiteral("session"), QVariant::fromValue(&session)},
                       {QStringLiteral("dark"), options.dark},
                       {QStringLiteral("still"), options.still},
                       {QStringLiteral("mirrored"), QGuiApplication::isRightToLeft()},
                       {QStringLiteral("textScale"), options.textScale}});
    if (desk)
        properties.insert(QStringLiteral("desk"), QVariant::fromValue(desk.get()));
    engine.setInitialProperties(properties);
    engine.load(app::windowOf(options.shell));
    if (engine.rootObjects().isEmpty())
        return complain(QStringLiteral("the window does not open"), exitCannotRun);
    auto &window = *qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
    if (options.window.isEmpty())
        window.showFullScreen();
    else
        window.resize(options.window);
    inputs.listenTo(window);
    if (bench)
        bench->watch(window);
    if (beside && !options.scalePort.isEmpty()) {
        floor.session().useScale();
        beside->weighOn(options.scalePort, *peripherals::scaleProtocolNamed(options.scaleProtocol));
    }

    std::unique_ptr<app::Pictures> pictures;
    if (!options.screenshots.isEmpty())
        pictures = std::make_unique<app::Pictures>(session, window, options.screenshots);
    std::unique_ptr<app::Trace> trace;
    if (!options.trace.isEmpty())
        trace = std::make_unique<app::Trace>(floor.session(), session, window, options.trace);
    inputs.open(options);
    floor.start();
    if (!options.enrolmentCode.isEmpty())
        floor.session().enrol(options.enrolmentCode.toStdString(),
                              options.deviceName.toStdString());
    return QGuiApplication::exec();
}

int run(app::Options options)
{
    for (;;) {
        const int code = runOnce(options);
        if (code != startAgain)
            return code;
        options.enrolmentCode.clear(); // of the life before
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("bincard"));
    QGuiApplication::setApplicationVersion(QStringLiteral(BINCARD_VERSION));
    const auto options = app::readOptions(QGuiApplication::arguments());
    if (!options)
        return complain(QString::fromStdString(options.error().detail), exitUsage);
    if (app::windowOf(options->shell).isEmpty())
        return complain(QStringLiteral("--shell is handheld, kiosk or supervisor"), exitCannotRun);
    if (!options->labels.isEmpty()) {
        if (const auto checked = paper::checkTemplateFolder(options->labels); !checked)
            return complain(QString::fromStdString(checked.error().detail), exitUsage);
        paper::setTemplateFolder(options->labels);
    }
    QTranslator translator;
    speak(options->language, translator);
    return run(*options);
}
