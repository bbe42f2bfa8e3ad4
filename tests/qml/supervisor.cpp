// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/supervisor.h"

#include "app/floor/photo_images.h"

#include <QCoreApplication>
#include <QtTest>

namespace bincard::handheld_test {

namespace {

store::ConnectionOptions fileIn(const QTemporaryDir &folder)
{
    return {.path = folder.filePath(QStringLiteral("replica.db")).toStdString(),
            .key = *store::DatabaseKey::fromBytes(std::string(store::DatabaseKey::size, 'k'))};
}

} // namespace

Supervisor::Supervisor(HubWorld &world)
    : m_world(world)
    , m_records(app::everyRecord())
{
    auto opened = store::SqlcipherStore::open(fileIn(m_folder), m_records);
    check(opened.ok(), "the replica opens");
    m_store = *std::move(opened);
    const auto clock = [&world] {
        return world.now();
    };
    m_device = std::make_unique<app::DeviceSession>(*m_store, world.outside(), &m_documents);
    m_session = std::make_unique<app::Session>(*m_device, clock, QStringLiteral("Desk 1"));
    m_desk = std::make_unique<desk::DeskView>(*m_device, fileIn(m_folder), clock);
    m_session->readFirst([this](const scan::RawScan &raw) {
        return m_desk->takeScan(raw);
    });
    QObject::connect(&m_desk->reader(), &desk::QueryThread::failed, [](const QString &why) {
        qWarning().noquote() << why;
    });
    m_device->start();
}

Supervisor::~Supervisor()
{
    m_engine.reset();
}

bool Supervisor::open()
{
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_engine->addImageProvider(QLatin1String(app::PhotoImages::name),
                               new app::PhotoImages(*m_device)); // the engine's
    m_engine->setInitialProperties(
        {{QStringLiteral("session"), QVariant::fromValue(m_session.get())},
         {QStringLiteral("desk"), QVariant::fromValue(m_desk.get())},
         {QStringLiteral("still"), true}});
    m_engine->load(QUrl(QStringLiteral("qrc:/qt/qml/Bincard/Supervisor/SupervisorWindow.qml")));
    if (m_engine->rootObjects().isEmpty())
        return false;
    m_window = qobject_cast<QQuickWindow *>(m_engine->rootObjects().constFirst());
    return m_window != nullptr;
}

void Supervisor::settle()
{
    // What is read in one round may ask for more in the next.
    constexpr int roundsMax = 400;
    constexpr int quietEnough = 12;
    int quiet = 0;
    for (int round = 0; round < roundsMax && quiet < quietEnough; ++round) {
        QCoreApplication::sendPostedEvents();
        // Without a running loop nothing else destroys what a table gave back.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        const bool waits = !m_desk->reader().isIdle();
        if (waits)
            (void)QTest::qWaitFor(
                [this] {
                    return m_desk->reader().isIdle();
                },
                5'000);
        quiet = waits ? 0 : quiet + 1;
    }
    if (m_window != nullptr) {
        (void)m_window->grabWindow(); // the polish in which layouts place their items
        QCoreApplication::processEvents();
    }
}

void Supervisor::sync()
{
    m_world.workByItself();
    m_world.tellNews();
    m_world.pass(60'000);
    m_device->wake();
    // Refreshes are held back for a moment; the moment has to pass.
    const int shown
        = m_desk->page() < desk::DeskView::tables ? m_desk->page() : int{desk::DeskView::Devices};
    desk::Table &table = *m_desk->view(shown)->table();
    QSignalSpy read(&table, &desk::Table::refreshed);
    (void)QTest::qWaitFor(
        [&] {
            return !read.isEmpty();
        },
        1'000);
    settle();
}

void Supervisor::begin(const std::string &badge)
{
    const auto scan = [this](const std::string &bytes) {
        m_world.pass(1'000);
        m_session->scanned({.bytes = bytes, .source = scan::Source::Wedge});
        settle();
    };
    scan(m_world.invitation(Audience::Desk));
    m_world.approve(m_device->situation().confirmation);
    m_world.pass(3'000);
    m_device->wake();
    settle();
    scan(m_world.badge(badge));
    m_session->signIn()->tryPin(QStringLiteral("2468"));
    settle();
}

void Supervisor::show(desk::DeskView::Page page)
{
    m_desk->setPage(page);
    settle();
}

void Supervisor::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window, key, modifiers);
    settle();
}

void Supervisor::type(const QString &text)
{
    for (const QChar sign : text)
        QTest::keyClick(m_window, sign.toLatin1());
    settle();
}

void Supervisor::scan(const std::string &bytes)
{
    m_world.pass(1'000);
    m_session->scanned({.bytes = bytes, .source = scan::Source::Wedge});
    settle();
}

QString Supervisor::cell(desk::Table &table, int row, const QString &column)
{
    int at = 0;
    for (const desk::Column &one : table.source().columns) {
        if (!one.inTable || one.title.isEmpty())
            continue;
        if (one.name == column)
            return table.data(table.index(row, at), desk::Table::TextRole).toString();
        ++at;
    }
    return {};
}

bool Supervisor::choose(desk::Table &table, const QString &column, const QString &text)
{
    for (int row = 0; row < table.rowTotal(); ++row) {
        if (cell(table, row, column) != text)
            continue;
        table.setCurrentRow(row);
        settle();
        return true;
    }
    return false;
}

QString Supervisor::act(desk::PageView &view, const QString &code, const QString &text,
                        const QString &person)
{
    qint64 chosen = 0;
    for (int row = 0; row < m_desk->people()->rowCount(); ++row) {
        const QModelIndex at = m_desk->people()->index(row, 0);
        if (at.data(Qt::UserRole).toString() == person)
            chosen = m_desk->personAt(row);
    }
    m_desk->acknowledge();
    view.act(code, text, chosen);
    settle();
    sync();
    return m_desk->feedback().text;
}

} // namespace bincard::handheld_test
