// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/floor/session.h"
#include "tests/qml/hub_world.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTranslator>

#include <functional>

namespace bincard::handheld_test {

/// A handheld with its window, and a worker who does what the words say.
class Handheld
{
public:
    explicit Handheld(HubWorld &world);
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

    [[nodiscard]] QQuickWindow &window()
    {
        return *m_window;
    }

private:
    HubWorld &m_world;
    MemoryStore m_store;
    std::unique_ptr<app::DeviceSession> m_device;
    std::unique_ptr<app::Session> m_session;
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
