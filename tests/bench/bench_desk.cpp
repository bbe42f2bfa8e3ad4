// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A long table in the supervisor's window, moved by page, by wheel and by dragging, beside a list
// of as many empty rows in a window of the same size. A frame's time is from the key, the wheel's
// step or the mouse to the frame that shows it, drawn by the software renderer on no screen; rows
// are read meanwhile on the desk's own thread.

#include "tests/bench/site.h"
#include "tests/bench/subjects.h"
#include "tests/qml/supervisor.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QQmlComponent>
#include <QTest>
#include <QWheelEvent>

namespace bincard::bench {

namespace {

using handheld_test::HubWorld;
using handheld_test::Supervisor;

constexpr int windowWidth = 1'440;
constexpr int windowHeight = 900;
constexpr double patienceMs = 5'000;
constexpr double frameMsMax = 33;
/// In the table: below its head, left of what is known of the row.
constexpr QPointF inTable(500, 600);

/// What somebody does with hand or finger, the `step`th time.
using Movement = std::function<void(QQuickWindow &window, int step)>;

void press(QQuickWindow &window, Qt::Key key)
{
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &event);
    }
}

void turnWheel(QQuickWindow &window, int step)
{
    constexpr int framesEach = 3; // as often as somebody turns it on
    constexpr QPoint notch(0, -120);
    if (step % framesEach != 0)
        return;
    QWheelEvent event(inTable, inTable, {}, notch, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(&window, &event);
}

/// Up by a hand's width, again and again.
void drag(QQuickWindow &window, int step)
{
    constexpr int movesOfDrag = 20;
    constexpr double move = 18; // pixels
    const int moves = step % movesOfDrag;
    const QPointF at = inTable - QPointF(0, moves * move);
    const bool begins = moves == 0;
    const bool ends = moves == movesOfDrag - 1;
    QMouseEvent event(begins     ? QEvent::MouseButtonPress
                          : ends ? QEvent::MouseButtonRelease
                                 : QEvent::MouseMove,
                      at, at, begins || ends ? Qt::LeftButton : Qt::NoButton,
                      ends ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &event);
}

/// Adds the time of each frame.
void move(QQuickWindow &window, const Movement &movement, int steps, Samples &frames)
{
    window.requestActivate(); // keys go nowhere in a window behind another
    require(QTest::qWaitForWindowActive(&window), "the window is in front");
    bool shown = false;
    const auto watching = QObject::connect(&window, &QQuickWindow::frameSwapped, &window, [&shown] {
        shown = true;
    });
    for (int step = 0; step < steps; ++step) {
        QElapsedTimer clock;
        clock.start();
        shown = false;
        movement(window, step);
        window.update(); // also where a step changes nothing
        while (!shown) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            require(static_cast<double>(clock.elapsed()) < patienceMs, "a frame is drawn");
        }
        frames.add(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    QObject::disconnect(watching);
}

/// The window of the same size with as many rows that hold nothing.
class EmptyList
{
public:
    explicit EmptyList(std::int64_t rows)
    {
        QQmlComponent component(&m_engine);
        component.setData("import QtQuick\n"
                          "Window { id: root; width: 1440; height: 900; visible: true\n"
                          "property int rows\n"
                          "property alias list: view\n"
                          "ListView { id: view; anchors.fill: parent; focus: true\n"
                          "model: root.rows; reuseItems: true\n"
                          "delegate: Item { height: 32; width: 1440 } } }",
                          QUrl());
        m_window.reset(qobject_cast<QQuickWindow *>(component.createWithInitialProperties(
            {{QStringLiteral("rows"), QVariant::fromValue<int>(static_cast<int>(rows))}})));
        require(m_window != nullptr,
                "a window with a list: " + component.errorString().toStdString());
        for (int round = 0; round < 50; ++round)
            QCoreApplication::processEvents();
    }

    [[nodiscard]] QQuickWindow &window()
    {
        return *m_window;
    }

    /// It has no page keys.
    void page()
    {
        auto *list = m_window->property("list").value<QObject *>();
        list->setProperty("contentY", list->property("contentY").toDouble() + windowHeight);
    }

private:
    QQmlEngine m_engine;
    std::unique_ptr<QQuickWindow> m_window;
};

struct Way
{
    const char *name;
    Movement ours;
    Movement empty;
};

} // namespace

void measureDesk(const Amount &amount, Table &table)
{
    table.head("a long table at the desk");
    const std::int64_t rows = amount.isQuick ? 1'000 : 50'000;
    HubWorld world;
    world.manager("NADIA", "Nadia Haddad");
    Supervisor desk(world);
    require(desk.open(), "the desk's window opens");
    desk.window().resize(windowWidth, windowHeight);
    desk.begin("NADIA");
    const Site site(desk.records(), {rows / 2, rows}, world.warehouse());
    desk.press(Qt::Key_6, Qt::ControlModifier);
    desk.settle();
    app::Situation news = desk.device().situation();
    ++news.writes;
    Q_EMIT desk.device().changed(news);
    desk.settle();
    bincard::desk::Table &stock = *desk.desk().view(bincard::desk::DeskView::Stock)->table();
    require(stock.rowTotal() >= rows, "the table has its rows");

    EmptyList empty(rows);
    const std::array ways{
        Way{"page by page",
            [](QQuickWindow &window, int) {
                press(window, Qt::Key_PageDown);
            },
            [&empty](QQuickWindow &, int) {
                empty.page();
            }},
        Way{"by the wheel", turnWheel, turnWheel},
        Way{"by dragging", drag, drag},
    };
    const int steps = amount.isQuick ? 10 : 120;
    for (const Way &way : ways) {
        Samples ours;
        Samples baseline;
        for (int round = 0; round <= amount.rounds; ++round) {
            Samples first; // compiles and caches
            move(desk.window(), way.ours, steps, round == 0 ? first : ours);
            move(empty.window(), way.empty, steps, round == 0 ? first : baseline);
        }
        Figure frames = figureOf(std::to_string(rows) + " rows, " + way.name, "ms", ours);
        frames.p99 = ours.at(1);
        frames.baseline = Baseline{"an empty list", baseline.at(0.5), baseline.at(1)};
        frames.targets = {{Target::Of::P99, frameMsMax}};
        frames.note = std::to_string(ours.count()) + " frames; p99 is the worst of them, p95 "
            + std::to_string(ours.at(0.95));
        table.add(frames);
    }
    require(stock.currentRow() > 0, "the table was moved");
}

} // namespace bincard::bench
