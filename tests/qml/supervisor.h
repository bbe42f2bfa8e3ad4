// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desk/desk_view.h"
#include "app/floor/session.h"
#include "sync/store/sqlcipher_store.h"
#include "tests/qml/hub_world.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTemporaryDir>

namespace bincard::handheld_test {

/// A supervisor's desk with its window, over an encrypted replica on the disk.
class Supervisor
{
public:
    explicit Supervisor(HubWorld &world);
    ~Supervisor();

    [[nodiscard]] bool open();
    /// Everything that was asked is answered, read and laid out.
    void settle();
    /// The hub's news reach the desk.
    void sync();
    /// From a new device to a person at work.
    void begin(const std::string &badge);
    void show(desk::DeskView::Page page);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Keys of a person, into whatever has the focus.
    void type(const QString &text);
    /// A code is read, of goods or of something else.
    void scan(const std::string &bytes);
    /// The row whose column has that text becomes the current one; false where there is none.
    [[nodiscard]] bool choose(desk::Table &table, const QString &column, const QString &text);
    /// What stands there in the current row, as shown.
    [[nodiscard]] static QString cell(desk::Table &table, int row, const QString &column);
    /// An action of the current row, and what the window says about it afterwards.
    QString act(desk::PageView &view, const QString &code, const QString &text = {},
                const QString &person = {});

    [[nodiscard]] desk::DeskView &desk()
    {
        return *m_desk;
    }

    [[nodiscard]] app::DeviceSession &device()
    {
        return *m_device;
    }

    /// What the device has; nobody is told of what is written there.
    [[nodiscard]] store::SqlcipherStore &records()
    {
        return *m_store;
    }

    [[nodiscard]] QQuickWindow &window()
    {
        return *m_window;
    }

private:
    HubWorld &m_world;
    QTemporaryDir m_folder;
    std::vector<const Description *> m_records;
    std::unique_ptr<store::SqlcipherStore> m_store;
    MemoryStore m_documents;
    std::unique_ptr<app::DeviceSession> m_device;
    std::unique_ptr<app::Session> m_session;
    std::unique_ptr<desk::DeskView> m_desk;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;
};

} // namespace bincard::handheld_test
