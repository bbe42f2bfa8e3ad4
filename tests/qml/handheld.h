// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/bench.h"
#include "app/floor/session.h"
#include "tests/qml/hub_world.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTranslator>

#include <functional>

namespace bincard::handheld_test {

enum class Shell {
    Handheld,
    Kiosk,
};

/// A device with its window, and a worker who does what the words say.
class Handheld
{
public:
    explicit Handheld(HubWorld &world, Shell shell = Shell::Handheld);
    ~Handheld();

    /// Opens the window. False when its QML does not load.
    [[nodiscard]] bool open();
    /// Everything that was asked is answered and laid out.
    void settle();
    /// The hub's news reach the device.
    void sync();

    void enrol();
    void approve();
    void signIn(const std::string &badge, const QString &pin);
    void scan(const std::string &bytes);
    void scanLocation(const std::string &code);
    void scanTote(const std::string &code);
    void command(scan::Command command);

    /// "GoToLocation A-01-1" or the page's name where no work is under way.
    [[nodiscard]] QString shows() const;

    [[nodiscard]] app::Session &session()
    {
        return *m_session;
    }

    [[nodiscard]] app::DeviceSession &device()
    {
        return *m_device;
    }

    [[nodiscard]] Instant now() const
    {
        return m_world.now();
    }

    /// How long a kiosk counts that nobody touched it, apart from the world's clock.
    void beQuiet(std::int64_t ms)
    {
        m_quietMs += ms;
    }

    /// What stands beside it. Only of a kiosk.
    [[nodiscard]] app::Bench &bench()
    {
        return *m_bench;
    }

    [[nodiscard]] QQuickWindow &window()
    {
        return *m_window;
    }

private:
    HubWorld &m_world;
    std::int64_t m_quietMs = 0;
    MemoryStore m_store;
    MemoryStore m_documents;
    std::unique_ptr<app::DeviceSession> m_device;
    std::unique_ptr<app::Session> m_session;
    std::unique_ptr<app::Bench> m_bench;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;
};

/// The warehouse of the pictures: three shelves, three products, three orders on one cart.
void furnish(HubWorld &world);

/// Every state of a worker's day, in order; `look` is called at each with its name.
void wholeDay(HubWorld &world, Handheld &handheld,
              const std::function<void(const QString &name)> &look);

/// From now on texts are in that language. Empty, or why not.
[[nodiscard]] QString speak(const QString &language, QTranslator &translator);

} // namespace bincard::handheld_test
