// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <algorithm>

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <unistd.h>

namespace bincard::tests {

/// The two ends of a serial line without hardware: a pseudo terminal. Programs that are started
/// meanwhile do not keep it plugged in.
class SerialLine
{
public:
    SerialLine()
        : m_deviceEnd(posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC))
    {
        if (m_deviceEnd < 0 || grantpt(m_deviceEnd) != 0 || unlockpt(m_deviceEnd) != 0)
            qFatal("no pseudo terminal");
    }

    ~SerialLine()
    {
        unplug();
    }

    SerialLine(const SerialLine &) = delete;
    SerialLine &operator=(const SerialLine &) = delete;

    [[nodiscard]] QString port() const
    {
        return QString::fromLocal8Bit(ptsname(m_deviceEnd));
    }

    /// Whether all of it went into the line.
    [[nodiscard]] bool send(const QByteArray &bytes) const
    {
        return ::write(m_deviceEnd, bytes.constData(), std::size_t(bytes.size())) == bytes.size();
    }

    /// What the program sent into the line since the last call; does not wait.
    [[nodiscard]] QByteArray take() const
    {
        char bytes[64];
        pollfd waiting{m_deviceEnd, POLLIN, 0};
        if (m_deviceEnd < 0 || ::poll(&waiting, 1, 0) <= 0 || (waiting.revents & POLLIN) == 0)
            return {};
        return QByteArray(
            bytes, qsizetype(std::max<ssize_t>(::read(m_deviceEnd, bytes, sizeof bytes), 0)));
    }

    /// The device is pulled out.
    void unplug()
    {
        if (m_deviceEnd >= 0)
            ::close(m_deviceEnd);
        m_deviceEnd = -1;
    }

private:
    int m_deviceEnd;
};

} // namespace bincard::tests
