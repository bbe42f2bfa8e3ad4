// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/handheld.h"

#include "app/floor/photo_images.h"
#include "core/scan/check_digit.h"
#include "core/scan/own_code.h"
#include "tests/qml/goods_pictures.h"

#include <QCoreApplication>
#include <QLocale>

namespace bincard::handheld_test {

using namespace bincard::literals;

namespace {

std::string gtin(const std::string &twelve)
{
    return twelve + scan::gs1CheckDigit(twelve);
}

} // namespace

Handheld::Handheld(HubWorld &world, Shell shell)
    : m_world(world)
    , m_device(std::make_unique<app::DeviceSession>(m_store, world.outside(), &m_documents))
    , m_session(std::make_unique<app::Session>(
          *m_device,
          [&world] {
              return world.now();
          },
          QStringLiteral("Handheld 7")))
{
    if (shell == Shell::Kiosk)
        m_bench = std::make_unique<app::Bench>(
            *m_session, *m_device,
            [&world] {
                return world.now();
            },
            [this] {
                return m_quietMs;
            });
    m_device->start();
}

Handheld::~Handheld()
{
    m_engine.reset();
}

bool Handheld::open()
{
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_engine->addImageProvider(QLatin1String(app::PhotoImages::name),
                               new app::PhotoImages(*m_device)); // the engine's
    QVariantMap properties = m_bench ? m_bench->properties() : QVariantMap();
    properties.insert({{QStringLiteral("session"), QVariant::fromValue(m_session.get())},
                       {QStringLiteral("still"), true}});
    m_engine->setInitialProperties(properties);
    m_engine->load(QUrl(m_bench
                            ? QStringLiteral("qrc:/qt/qml/Bincard/Kiosk/KioskWindow.qml")
                            : QStringLiteral("qrc:/qt/qml/Bincard/Handheld/HandheldWindow.qml")));
    if (m_engine->rootObjects().isEmpty())
        return false;
    m_window = qobject_cast<QQuickWindow *>(m_engine->rootObjects().constFirst());
    if (m_window != nullptr && m_bench)
        m_bench->watch(*m_window);
    return m_window != nullptr;
}

void Handheld::settle()
{
    // An answer may ask the next question; none of them asks for ever.
    for (int round = 0; round < 200; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
    if (m_window != nullptr) {
        (void)m_window->grabWindow(); // the polish in which layouts place their items
        QCoreApplication::processEvents();
    }
}

void Handheld::sync()
{
    m_world.tellNews();
    settle();
    m_world.pass(60'000);
    m_device->wake();
    settle();
}

void Handheld::enrol()
{
    m_session->scanned({.bytes = m_world.invitation(), .source = scan::Source::Camera});
    settle();
}

void Handheld::approve()
{
    m_world.approve(m_device->situation().confirmation);
    m_world.pass(3'000);
    m_device->wake();
    settle();
}

void Handheld::signIn(const std::string &badge, const QString &pin)
{
    scan(m_world.badge(badge));
    m_session->signIn()->tryPin(pin);
    settle();
}

void Handheld::scan(const std::string &bytes)
{
    m_world.pass(1'000);
    m_session->scanned({.bytes = bytes, .source = scan::Source::Wedge});
    settle();
}

void Handheld::scanLocation(const std::string &code)
{
    scan(*scan::makeOwnCode(scan::OwnKind::Location, code));
}

void Handheld::scanTote(const std::string &code)
{
    scan(*scan::makeOwnCode(scan::OwnKind::Tote, code));
}

void Handheld::command(scan::Command command)
{
    scan(scan::makeCommand(command));
}

QString Handheld::shows() const
{
    const app::Situation &now = m_device->situation();
    if (now.stage != app::Stage::Working)
        return QStringLiteral("stage %1").arg(static_cast<int>(now.stage));
    const auto names = floor::enumNames(now.prompt.instruction);
    const auto name = names[static_cast<std::size_t>(now.prompt.instruction)];
    QString text = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    if (now.prompt.place)
        text += QLatin1Char(' ') + QString::fromStdString(now.prompt.place->code);
    return text;
}

void furnish(HubWorld &world)
{
    using inventory::Usage;
    using namespace std::chrono_literals;
    world.reasons();
    world.person("MARA", "Mara Kowalski");
    world.person("CHIEF", "Sven Berg", true);
    world.location("PACK-1", Usage::Staging, "P", 900);
    world.location("QUAR", Usage::Quarantine, "", 950);
    world.location("A-01-1", Usage::Storage, "A", 1);
    world.location("A-02-3", Usage::Storage, "A", 2);
    world.location("B-01-2", Usage::Storage, "B", 3);
    world.product("BOLT-M8", "Hex bolt M8 × 40", gtin("400638133393"));
    world.box("BOLT-M8", "box", gtin("400638133300"), 5_units);
    world.product("NUT-M8", "Hex nut M8", gtin("400638133394"));
    world.product("PAINT-W", "Paint, white, 2.5 l", gtin("400638133395"), catalog::Tracking::Lot,
                  "Heavy: both hands");
    world.lot("PAINT-W", "L24-117", 2027y / 6 / 30);
    for (const auto &[sku, name] :
         {std::pair{"BOLT-M8", "Hex bolt M8"}, {"PAINT-W", "Paint, white"}})
        world.picture({world.id(sku)}, pictureOfGoods(name).toStdString());
    world.stock("BOLT-M8", "A-01-1", 12_units);
    world.stock("NUT-M8", "A-02-3", 60_units);
    world.stock("BOLT-M8", "A-02-3", 8_units);
    world.stock("PAINT-W", "B-01-2", 2_units, "L24-117");
    world.order("SO-1041", {{"BOLT-M8", 3_units}, {"NUT-M8", 24_units}});
    world.order("SO-1042", {{"PAINT-W", 2_units}, {"BOLT-M8", 2_units}});
    world.order("SO-1043", {{"NUT-M8", 4_units}});
    world.batch("W-118", fulfilment::BatchKind::Cluster, {"SO-1041", "SO-1042"});
    world.batch("W-119", fulfilment::BatchKind::Single, {"SO-1043"});
}

QString speak(const QString &language, QTranslator &translator)
{
    QCoreApplication::removeTranslator(&translator);
    const QLocale locale(language);
    QLocale::setDefault(locale);
    if (!translator.load(locale, QStringLiteral("bincard"), QStringLiteral("_"),
                         QStringLiteral(":/bincard/i18n")))
        return QStringLiteral("no texts in ") + language;
    QCoreApplication::installTranslator(&translator);
    return {};
}

} // namespace bincard::handheld_test
