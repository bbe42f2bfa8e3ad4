// SPDX-FileCopyrightText: The Bincard authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/peripherals/serial_scanner.h"

#include <utility>

namespace bincard::peripherals {

namespace {

// The largest QR code holds 2953 bytes. A line that never ends is noise, not a scan.
constexpr qsizetype lengthMax = 4096;

// Somebody who plugs it in looks at the screen; nobody notices a look a second.
constexpr int againMs = 1'000;

bool endsScan(char c)
{
    return c == '\r' || c == '\n' || c == '\t';
}

} // namespace

SerialScanner::SerialScanner(Settings settings, QObject *parent)
    : ScanSource(parent)
    , m_settings(std::move(settings))
{
    connect(&m_port, &QSerialPort::readyRead, this, &SerialScanner::read);
    connect(&m_port, &QSerialPort::errorOccurred, this, [this](QSerialPort::SerialPortError error) {
        // A line that hung up says the one or the other, by its driver.
        if (error != QSerialPort::ResourceError && error != QSerialPort::ReadError)
            return;
        m_port.close();
        Q_EMIT lost();
        if (!m_wanted.isEmpty())
            m_timer.start(againMs);
    });
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SerialScanner::tryAgain);
}

Result<> SerialScanner::open(const QString &port)
{
    m_port.setPortName(port);
    m_port.setBaudRate(m_settings.baudRate);
    if (!m_port.open(QIODevice::ReadWrite))
        return Error{ErrorCode::NotFound,
                     port.toStdString() + ": " + m_port.errorString().toStdString()};
    m_arrived.clear();
    return {};
}

void SerialScanner::keepOpen(const QString &port)
{
    m_wanted = port;
    if (open(port))
        return Q_EMIT found();
    Q_EMIT lost();
    m_timer.start(againMs);
}

void SerialScanner::tryAgain()
{
    if (open(m_wanted))
        Q_EMIT found();
    else
        m_timer.start(againMs);
}

void SerialScanner::read()
{
    const QByteArray bytes = m_port.readAll();
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
