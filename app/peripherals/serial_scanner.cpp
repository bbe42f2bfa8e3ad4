// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/serial_scanner.h"

#include <utility>

namespace bincard::peripherals {

namespace {

// The largest QR code holds 2953 bytes. A line that never ends is noise, not a scan.
constexpr qsizetype lengthMax = 4096;

bool endsScan(char c)
{
    return c == '\r' || c == '\n' || c == '\t';
}

} // namespace

SerialScanner::SerialScanner(Settings settings, QObject *parent)
    : ScanSource(parent)
    , m_settings(std::move(settings))
    , m_link(m_settings.baudRate)
{
    connect(&m_link, &SerialLink::arrived, this, &SerialScanner::read);
    connect(&m_link, &SerialLink::lost, this, &SerialScanner::lost);
    connect(&m_link, &SerialLink::found, this, [this] {
        m_arrived.clear();
        Q_EMIT found();
    });
}

Result<> SerialScanner::open(const QString &port)
{
    m_arrived.clear();
    return m_link.open(port);
}

void SerialScanner::keepOpen(const QString &port)
{
    m_link.keepOpen(port);
}

void SerialScanner::read(const QByteArray &bytes)
{
    for (const char c : bytes) {
        if (!endsScan(c)) {
            if (m_arrived.size() < lengthMax)
                m_arrived += c;
            continue;
        }
        const QByteArray line = std::exchange(m_arrived, {});
        if (!line.isEmpty() && line.size() < lengthMax)
            Q_EMIT scanned(rawScan({line.constData(), static_cast<std::size_t>(line.size())},
                                   m_settings.framing, scan::Source::Serial));
    }
}

} // namespace bincard::peripherals
