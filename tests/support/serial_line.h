// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

namespace bincard::tests {

/// The two ends of a serial line without hardware: a pseudo terminal. Programs that are started
/// meanwhile do not keep it plugged in.
class SerialLine
{
public:
    SerialLine()
        : m_scannerEnd(posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC))
    {
        if (m_scannerEnd < 0 || grantpt(m_scannerEnd) != 0 || unlockpt(m_scannerEnd) != 0)
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
        return QString::fromLocal8Bit(ptsname(m_scannerEnd));
    }

    /// Whether all of it went into the line.
    [[nodiscard]] bool send(const QByteArray &bytes) const
    {
        return ::write(m_scannerEnd, bytes.constData(), std::size_t(bytes.size())) == bytes.size();
    }

    /// The scanner is pulled out.
    void unplug()
    {
        if (m_scannerEnd >= 0)
            ::close(m_scannerEnd);
        m_scannerEnd = -1;
    }

private:
    int m_scannerEnd;
};

} // namespace bincard::tests
