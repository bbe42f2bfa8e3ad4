// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QProcess>
#include <QSize>
#include <QString>

#include <cstdint>
#include <map>

struct xcb_connection_t;

namespace bincard::e2e {

/// A screen that nobody looks at, with a keyboard that nobody touches: an Xvfb of its own. Keys go
/// the way of every real key, through the server to whichever window has the focus.
class VirtualScreen
{
public:
    VirtualScreen() = default;
    ~VirtualScreen();
    VirtualScreen(const VirtualScreen &) = delete;
    VirtualScreen &operator=(const VirtualScreen &) = delete;

    /// False where there is no Xvfb, or it does not come up.
    bool start(const QSize &size = {400, 700});

    /// As programs want it in $DISPLAY.
    [[nodiscard]] const QString &name() const
    {
        return m_name;
    }

    /// Gives the keyboard to the window of that size. False while there is none.
    bool focus(const QSize &size);

    /// As a scanner types: a code at once, then Return. The server takes all of it in one go, so
    /// that a busy machine cannot stretch a scan into typing.
    void burst(const QString &text);
    /// As a person types: each key some time after the last, then Return. The server keeps the
    /// time.
    void type(const QString &text);
    /// What the screen shows.
    [[nodiscard]] QImage picture() const;

private:
    struct Key
    {
        std::uint8_t code = 0;
        bool shifted = false;
    };

    void learnKeys();
    void press(const QString &text, unsigned pauseMs);
    void key(unsigned keysym, unsigned pauseMs);

    QProcess m_server;
    QString m_name;
    xcb_connection_t *m_line = nullptr;
    std::map<unsigned, Key> m_keys; // by keysym
};

} // namespace bincard::e2e
